import fc from 'fast-check';
import { splitTable } from '../../src/sidebar/state/table-text';

describe('a pasted or loaded table', () => {
  it.each([
    [
      'cells copied from a spreadsheet',
      '姓名\t组\n李敏\t宣传组',
      [
        ['姓名', '组'],
        ['李敏', '宣传组'],
      ],
    ],
    [
      'a comma file with Windows line ends and its mark',
      '\uFEFFName,E-mail\r\nSam,sam@example.com\r\n',
      [
        ['Name', 'E-mail'],
        ['Sam', 'sam@example.com'],
      ],
    ],
    [
      'a file of a German spreadsheet',
      'Name;Gruppe\nLea;Technik, Bühne',
      [
        ['Name', 'Gruppe'],
        ['Lea', 'Technik, Bühne'],
      ],
    ],
    [
      'Chinese commas',
      '姓名，组\n李敏，宣传组',
      [
        ['姓名', '组'],
        ['李敏', '宣传组'],
      ],
    ],
    [
      'separators, line breaks and quotes inside quotes',
      'Task,Note\n"Call, then write","said ""yes""\nand left"',
      [
        ['Task', 'Note'],
        ['Call, then write', 'said "yes"\nand left'],
      ],
    ],
    [
      'quotes inside a cell',
      'Task\tSize\nBanner 3"\t2',
      [
        ['Task', 'Size'],
        ['Banner 3"', '2'],
      ],
    ],
    [
      'a quote that is never closed',
      'Task\tSize\n"Banner\t2',
      [
        ['Task', 'Size'],
        ['"Banner', '2'],
      ],
    ],
    [
      'text after a closing quote',
      'A,B\n"x" y,2',
      [
        ['A', 'B'],
        ['"x" y', '2'],
      ],
    ],
    [
      'blank lines and spaces',
      '\n Name , Age \n,\n  \nSam, 3\n\n',
      [
        ['Name', 'Age'],
        ['Sam', '3'],
      ],
    ],
    ['one column', 'Task\nCall', [['Task'], ['Call']]],
    [
      'old line ends',
      'A,B\rx,y',
      [
        ['A', 'B'],
        ['x', 'y'],
      ],
    ],
    ['nothing', ' \n', []],
  ])('of %s', (_kind, text, rows) => expect(splitTable(text)).toEqual(rows));

  it('is read back as it was written, whatever stands in its cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '组', '"', ',', '\t', '\n', ' ', ';') }).map((text) => text.trim());
    const table = fc
      .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 })
      .filter((rows) => rows.every((row) => row.some((text) => text !== '')));
    fc.assert(
      fc.property(table, (rows) => {
        const written = [['x', 'y'], ...rows].map((row) => row.map((text) => `"${text.replace(/"/g, '""')}"`).join(',')).join('\n');
        expect(splitTable(written)).toEqual([['x', 'y'], ...rows]);
      }),
    );
  });
});
