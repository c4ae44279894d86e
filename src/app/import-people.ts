import { parseAddresses } from '../domain/email-address';
import type { Finding } from '../domain/finding';
import type { Language } from '../domain/language';
import { asText } from '../workbook/as-text';
import { enumLabel, parseEnum } from '../workbook/enums';
import type { SheetLayout } from '../workbook/layout';
import type { Operation } from '../workbook/operations';
import { filledRows, type ReadRow } from '../workbook/table-rows';
import { writeRow } from '../workbook/write-runs';
import type { ImportedRow, ImportedTable } from './import-table';
import type { ImportScene, ImportWrites } from './import-writes';

/** The columns of 团队与分工 an import writes, in the order in which they stand in a new sheet. */
const PERSON_COLUMNS = ['group', 'name', 'role', 'email', 'digest'] as const;

type PersonCells = { readonly [K in (typeof PERSON_COLUMNS)[number]]: string };

type TeamRow = Pick<ReadRow, 'row' | 'text'>;

/**
 * What adding people to a team comes to. A group lead takes the row that waits for one in the group; everybody else gets a row below. A person who is there
 * already (same name and group) only gets blank cells filled. Nothing typed is overwritten. Bad addresses and unknown words are findings and their text is
 * kept.
 */
export function peopleWrites(scene: ImportScene, table: ImportedTable): ImportWrites {
  const { sheet, layout, language, newId } = scene;
  const standing: TeamRow[] = filledRows(sheet, layout, ...PERSON_COLUMNS);
  const findings: Finding[] = [...table.findings];
  const operations: Operation[] = [];
  let imported = 0;
  const lastFilled = Math.max(layout.headerRow, ...standing.map((row) => row.row));
  let next = lastFilled + 1;
  for (const line of table.rows) {
    const person = personOf(line, scene, findings);
    if (person === null) continue;
    const home = homeOf(person, standing, language);
    const row = home?.row ?? next;
    const writes = writePerson(layout, row, person, home);
    if (writes.length > 0) imported += 1;
    operations.push(...writes, ...(home ? [] : writeId(layout, row, newId)));
    if (home) standing[standing.indexOf(home)] = nowHolding(home, row, person);
    else {
      standing.push(nowHolding(null, row, person));
      next += 1;
    }
  }
  return { imported, findings, operations, lastFilled, lastNeeded: next - 1 };
}

function personOf(row: ImportedRow, { language, valueIn }: ImportScene, findings: Finding[]): PersonCells | null {
  const name = row.text('name');
  const say = (code: string, text: string): void => {
    findings.push({ code, path: String(row.line), facts: { line: row.line, text } });
  };
  if (name === '') {
    say('import.noName', row.text('email'));
    return null;
  }
  const role = valueIn('role', row.text('role'));
  if (role === null && row.text('role') !== '') say('import.badRole', row.text('role'));
  const digest = valueIn('digest', row.text('digest'));
  if (digest === null && row.text('digest') !== '') say('import.badDigest', row.text('digest'));
  const addresses = parseAddresses(row.text('email'));
  if (addresses.bad.length > 0) say('import.badAddress', addresses.bad.join(' '));
  return {
    group: row.text('group'),
    name,
    role: enumLabel('role', role ?? 'member', language),
    email: row.text('email'),
    digest: enumLabel('digest', digest ?? 'daily', language),
  };
}

/** A row as it will read once the person is written: so that the same person further down the file is not added again. */
function nowHolding(before: TeamRow | null, row: number, person: PersonCells): TeamRow {
  return {
    row,
    text: (key) => before?.text(key) || (PERSON_COLUMNS.some((column) => column === key) ? person[key as keyof PersonCells] : ''),
  };
}

/** The row of the person, or the row of the group that still waits for a lead. */
function homeOf(person: PersonCells, standing: readonly TeamRow[], language: Language): TeamRow | null {
  const ofGroup = standing.filter((row) => row.text('group') === person.group);
  const same = ofGroup.find((row) => row.text('name') === person.name);
  if (same) return same;
  if (person.role !== enumLabel('role', 'groupLead', language)) return null;
  return ofGroup.find((row) => row.text('name') === '' && parseEnum('role', row.text('role')) === 'groupLead') ?? null;
}

function writeId(layout: SheetLayout, row: number, newId: () => string): Operation[] {
  const column = layout.columns.get('id');
  return column === undefined ? [] : writeRow(layout.sheetId, row, new Map([[column, asText(newId())]]));
}

/** One write a run of neighbouring cells that are blank now. */
function writePerson(layout: SheetLayout, row: number, person: PersonCells, home: TeamRow | null): Operation[] {
  const operations: Operation[] = [];
  for (const key of PERSON_COLUMNS) {
    const column = layout.columns.get(key);
    const isFree = home === null || home.text(key) === '';
    if (column === undefined || !isFree || person[key] === '') continue;
    const value = asText(person[key]);
    const last = operations[operations.length - 1];
    if (last?.do === 'writeCells' && last.block.column + last.block.columns === column) {
      operations[operations.length - 1] = {
        ...last,
        block: { ...last.block, columns: last.block.columns + 1 },
        values: [[...(last.values[0] ?? []), value]],
      };
    } else {
      operations.push({ do: 'writeCells', sheetId: layout.sheetId, block: { row, column, rows: 1, columns: 1 }, values: [[value]] });
    }
  }
  return operations;
}
