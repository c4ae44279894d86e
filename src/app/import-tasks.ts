import { toSerial } from '../domain/civil-date';
import type { Finding } from '../domain/finding';
import type { Language } from '../domain/language';
import { readTypedDate } from '../domain/typed-date';
import { asText } from '../workbook/as-text';
import { enumLabel, parseEnum } from '../workbook/enums';
import type { SheetLayout } from '../workbook/layout';
import type { Operation } from '../workbook/operations';
import { filledRows } from '../workbook/table-rows';
import { runCommand } from './command';
import { failure } from './failure';
import type { ImportOutcome } from './import-people';
import { type ImportedRow, readImportedTable } from './import-table';
import { newIds } from './new-ids';
import { openPlanTable } from './open-plan-table';
import type { Ports } from './ports';
import { writeBelow } from './write-below';

const SYNONYMS = {
  task: ['任务', '任务名称', '事项', '工作内容', '工作项', 'task', 'to do', 'todo', 'item', 'what'],
  status: ['状态', '进度', 'status', 'state'],
  owner: ['负责人', '责任人', '执行人', 'owner', 'assignee', 'who', 'responsible'],
  due: ['完成时限', '截止日期', '截止', '完成时间', '期限', 'due', 'due date', 'deadline', 'by'],
  group: ['组', '组别', '所属组', '部门', 'group', 'team'],
  deliverable: ['交付成果', '成果', '交付物', 'deliverable', 'output'],
  priority: ['优先级', '重要性', 'priority'],
} as const;

/** Where a person may have begun a row: nothing is written beside it. */
const TYPED_COLUMNS = ['id', 'task', 'status', 'owner', 'due', 'group', 'deliverable', 'priority', 'rule', 'source'] as const;

/**
 * Adds rows to 任务分解表 below what is there. Their dates are the user's: 手工, never moved. A date that cannot be understood stays as the text it
 * was and is a finding; so are unknown words. Throws a Failure when there is no such plan or no task column.
 */
export function importTasks(ports: Ports, plan: string | null, rows: readonly (readonly string[])[]): ImportOutcome {
  const table = readImportedTable(rows, SYNONYMS);
  if (!table.found.includes('task')) throw failure('import.noTaskColumn', { found: table.unknown });
  return runCommand(ports, (state) => {
    const { sheet, layout, language, record } = openPlanTable(ports, state, plan, 'tasks');
    const newId = newIds(ports);
    const first = Math.max(layout.headerRow, ...filledRows(sheet, layout, ...TYPED_COLUMNS).map((row) => row.row)) + 1;
    const findings: Finding[] = [...table.findings];
    const wanted = table.rows.filter((row) => row.text('task') !== '');
    for (const row of table.rows) {
      if (row.text('task') === '')
        findings.push({
          code: 'import.noTask',
          path: String(row.line),
          facts: { line: row.line, text: row.text('owner') || row.text('due') },
        });
    }
    const lines = wanted.map((row) => lineOf(row, language, newId(), findings));
    const operations = columnWrites(layout, first, lines);
    writeBelow(ports, state, record, { layout, lastFilled: first - 1, lastNeeded: first + lines.length - 1 }, operations);
    return { imported: lines.length, findings };
  });
}

type Line = { readonly [column: string]: string | number };

function lineOf(row: ImportedRow, language: Language, id: string, findings: Finding[]): Line {
  const say = (code: string, text: string): void => {
    findings.push({ code, path: String(row.line), facts: { line: row.line, text } });
  };
  const status = parseEnum('status', row.text('status'));
  if (status === null && row.text('status') !== '') say('import.badStatus', row.text('status'));
  const priority = parseEnum('priority', row.text('priority'));
  if (priority === null && row.text('priority') !== '') say('import.badPriority', row.text('priority'));
  const due = readTypedDate(row.text('due'));
  if (due === null && row.text('due') !== '') say('import.badDate', row.text('due'));
  return {
    id: asText(id),
    task: asText(row.text('task')),
    status: enumLabel('status', status ?? 'notStarted', language),
    owner: asText(row.text('owner')),
    due: due === null ? asText(row.text('due')) : toSerial(due),
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
