import { toSerial } from '../domain/civil-date';
import type { Finding } from '../domain/finding';
import { asText } from '../workbook/as-text';
import { enumLabel } from '../workbook/enums';
import type { SheetLayout } from '../workbook/layout';
import type { Operation } from '../workbook/operations';
import { filledRows } from '../workbook/table-rows';
import type { ImportedRow, ImportedTable } from './import-table';
import type { ImportScene, ImportWrites } from './import-writes';

/** Where a person may have begun a row: nothing is written beside it. */
const TYPED_COLUMNS = ['id', 'task', 'status', 'owner', 'start', 'due', 'group', 'deliverable', 'priority', 'rule', 'source'] as const;

/**
 * What adding rows to 任务分解表 below what is there comes to. Their dates are the user's: 手工, never moved. A date that cannot be understood stays as the text
 * it was and is a finding; so are unknown words.
 */
export function taskWrites(scene: ImportScene, table: ImportedTable): ImportWrites {
  const { sheet, layout } = scene;
  const lastFilled = Math.max(layout.headerRow, ...filledRows(sheet, layout, ...TYPED_COLUMNS).map((row) => row.row));
  const findings: Finding[] = [...table.findings];
  for (const row of table.rows) {
    if (row.text('task') === '')
      findings.push({
        code: 'import.noTask',
        path: String(row.line),
        facts: { line: row.line, text: row.text('owner') || row.text('due') },
      });
  }
  const lines = table.rows.filter((row) => row.text('task') !== '').map((row) => lineOf(row, scene, findings));
  const operations = columnWrites(layout, lastFilled + 1, lines);
  return { imported: lines.length, findings, operations, lastFilled, lastNeeded: lastFilled + lines.length };
}

type Line = { readonly [column: string]: string | number };

function lineOf(row: ImportedRow, { language, newId, dateIn, valueIn }: ImportScene, findings: Finding[]): Line {
  const say = (code: string, text: string): void => {
    findings.push({ code, path: String(row.line), facts: { line: row.line, text } });
  };
  const status = valueIn('status', row.text('status'));
  if (status === null && row.text('status') !== '') say('import.badStatus', row.text('status'));
  const priority = valueIn('priority', row.text('priority'));
  if (priority === null && row.text('priority') !== '') say('import.badPriority', row.text('priority'));
  const date = (column: 'start' | 'due'): string | number => {
    const read = dateIn(row.text(column));
    if (read === null && row.text(column) !== '') say('import.badDate', row.text(column));
    return read === null ? asText(row.text(column)) : toSerial(read);
  };
  return {
    id: asText(newId()),
    task: asText(row.text('task')),
    status: enumLabel('status', status ?? 'notStarted', language),
    owner: asText(row.text('owner')),
    start: date('start'),
    due: date('due'),
    group: asText(row.text('group')),
    deliverable: asText(row.text('deliverable')),
    priority: enumLabel('priority', priority ?? 'medium', language),
    rule: enumLabel('dateRule', 'manual', language),
    source: language === 'zh-CN' ? '导入' : 'Import',
  };
}

/** One write a column: between them stand computed columns that must not be touched. */
function columnWrites(layout: SheetLayout, first: number, lines: readonly Line[]): Operation[] {
  const keys = Object.keys(lines[0] ?? {});
  return keys.flatMap((key): Operation[] => {
    const column = layout.columns.get(key);
    if (column === undefined || lines.every((line) => line[key] === '')) return [];
    const block = { row: first, column, rows: lines.length, columns: 1 };
    return [{ do: 'writeCells', sheetId: layout.sheetId, block, values: lines.map((line) => [line[key] ?? '']) }];
  });
}
