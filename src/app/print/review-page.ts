import { parseEnum } from '../../workbook/enums';
import { withThousands } from '../../workbook/sheets/master-plan';
import type { ReadRow } from '../../workbook/table-rows';
import type { FormLine } from './print-sheets';
import { linesOf, type PrintedBlock, type PrintedCell, type PrintedPage, withoutBlankColumns } from './printed-page';
import { cellText, column, type Printing, pageOf, shortDate } from './printing';

/** Keys of 复盘报告 at which a block begins; the rows of the last are evidence and have words of their own for two columns. */
const SECTIONS = ['summary', 'goals', 'highlights', 'shortfalls', 'lessons', 'measures', 'evidence'];
const EVIDENCE = 'evidence';

/** Shares of one rather than counts. */
const PERCENTAGES = ['onTime', 'budgetVariance'];
const AMOUNTS = ['cost', 'perHead'];
/** Its fact only says where to type. */
const PROMPT = 'attendance';

/** 复盘报告 on paper: its six blocks with what stands in them, the evidence below, and 改进清单 where the plan has it. */
export function reviewPage(printing: Printing): PrintedPage {
  const { sheets, words } = printing;
  const improvements = sheets.rowsIfThere('improvements', 'measure');
  const isMeasure = (row: ReadRow): boolean => (parseEnum('improvementKind', row.text('kind')) ?? 'improve') === 'improve';
  const blocks = sectionsOf(sheets.lines('review')).flatMap(({ head, lines }): PrintedBlock[] => {
    const own = head.key === EVIDENCE ? evidenceBlock(printing, head, lines) : sectionBlock(printing, head, lines);
    const lessons = head.key === 'lessons' ? improvements.filter((row) => !isMeasure(row)) : [];
    const measures = head.key === 'measures' ? improvements.filter(isMeasure) : [];
    return [
      own,
      improvementBlock(printing, words.say('print.block.lessons'), lessons),
      improvementBlock(printing, words.say('print.block.measures'), measures),
    ];
  });
  return pageOf(printing, 'review', { blocks: blocks.filter(({ rows }) => rows.length > 0), nothing: words.say('print.nothing.review') });
}

interface Section {
  readonly head: FormLine;
  readonly lines: FormLine[];
}

/** Rows under the heading above them; what stands above the first heading is ours. */
function sectionsOf(lines: readonly FormLine[]): Section[] {
  const sections: Section[] = [];
  for (const line of lines) {
    if (SECTIONS.includes(line.key)) sections.push({ head: line, lines: [] });
    else sections[sections.length - 1]?.lines.push(line);
  }
  return sections;
}

function sectionBlock({ sheets, words }: Printing, head: FormLine, lines: readonly FormLine[]): PrintedBlock {
  const { currency } = sheets.record.answers;
  return withoutBlankColumns({
    heading: [head.text('item'), head.text('fact')].map(cellText).filter(Boolean).join(' · '),
    columns: [column(words, 'item', 27), column(words, 'fact', 20), column(words, 'words', 30), column(words, 'cause', 23)],
    rows: lines
      .map((line): string[] => [cellText(line.text('item')), factOf(line, currency), cellText(line.text('words')), causeOf(line)])
      .filter((cells) => cells.some((cell) => cell !== '')),
  });
}

/** Only rows somebody has written in. */
function evidenceBlock({ words }: Printing, head: FormLine, lines: readonly FormLine[]): PrintedBlock {
  return withoutBlankColumns({
    heading: cellText(head.text('item')),
    columns: [column(words, 'item', 30), column(words, 'verdict', 15), column(words, 'measure', 30), column(words, 'cause', 25)],
    rows: lines
      .map((line) => [...['item', 'fact', 'words'].map((key) => cellText(line.text(key))), causeOf(line)])
      .filter((cells) => cells.some((cell) => cell !== '')),
  });
}

function causeOf(line: FormLine): string {
  return linesOf(...['dimension', 'cause', 'owner'].map((key) => cellText(line.text(key))));
}

/** A fact as the sheet shows it: numbers come without their format. */
function factOf(line: FormLine, currency: string): string {
  const value = line.value('fact');
  if (line.key === PROMPT) return '';
  if (typeof value !== 'number') return cellText(line.text('fact'));
  if (PERCENTAGES.includes(line.key)) return `${rounded(value * 100, 1)}%`;
  return AMOUNTS.includes(line.key) ? `${withThousands(rounded(value, 2))} ${currency}` : withThousands(rounded(value, 2));
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function improvementBlock({ words }: Printing, heading: string, rows: readonly ReadRow[]): PrintedBlock {
  return {
    heading,
    columns: [
      column(words, 'measure', 42),
      column(words, 'kind', 12),
      column(words, 'owner', 14),
      column(words, 'due', 18),
      column(words, 'status', 14),
    ],
    rows: rows.map((row): PrintedCell[] => [
      cellText(row.text('measure')),
      cellText(row.text('kind')),
      cellText(row.text('owner')),
      shortDate(words, row.date('due')),
      cellText(row.text('status')),
    ]),
  };
}
