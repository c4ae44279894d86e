import { parseAddresses } from '../domain/email-address';
import type { Finding } from '../domain/finding';
import type { Language } from '../domain/language';
import { asText } from '../workbook/as-text';
import { enumLabel, parseEnum } from '../workbook/enums';
import type { SheetLayout } from '../workbook/layout';
import type { Operation } from '../workbook/operations';
import { filledRows, type ReadRow } from '../workbook/table-rows';
import { failure } from './failure';
import { type ImportedRow, readImportedTable } from './import-table';
import { openPlanTable } from './open-plan-table';
import type { Ports } from './ports';

const SYNONYMS = {
  group: ['组别', '组', '部门', '小组', 'group', 'team', 'department'],
  name: ['姓名', '名字', '人员', '负责人', 'name', 'full name', 'person'],
  role: ['角色', '职务', 'role', 'position'],
  email: ['邮箱', '电子邮箱', '邮件', '电子邮件', 'email', 'e-mail', 'mail', 'email address'],
  digest: ['接收提醒', '提醒', 'digest', 'reminders'],
} as const;

export interface ImportOutcome {
  /** Rows taken over. */
  readonly imported: number;
  readonly findings: readonly Finding[];
}

/** The cells of 团队与分工 an import writes, in the order in which they stand in a new sheet. */
interface PersonCells {
  readonly group: string;
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly digest: string;
}

/**
 * Adds people to the team of a plan. A group lead takes the row that waits for one in the group; everybody else gets a row below. A person who is
 * there already (same name and group) only gets blank cells filled. Nothing typed is overwritten. Bad addresses and unknown words are findings and
 * their text is kept. Throws a Failure when there is no such plan or no name column.
 */
export function importPeople(ports: Ports, plan: string | null, rows: readonly (readonly string[])[]): ImportOutcome {
  const table = readImportedTable(rows, SYNONYMS);
  if (!table.found.includes('name')) throw failure('import.noNameColumn', { found: table.unknown });
  const done = ports.lock.within(() => {
    const { sheet, layout, language } = openPlanTable(ports, plan, 'team');
    const standing = filledRows(sheet, layout, 'role');
    const findings: Finding[] = [];
    const operations: Operation[] = [];
    const taken = new Set<number>();
    let next = Math.max(layout.headerRow, ...standing.map((row) => row.row)) + 1;
    for (const imported of table.rows) {
      const person = personOf(imported, language, findings);
      if (person === null) continue;
      const home = homeOf(person, standing, taken, language);
      if (home) taken.add(home.row);
      operations.push(...writePerson(layout, home?.row ?? next, person, home));
      if (!home) next += 1;
    }
    ports.workbook.apply([{ do: 'growTo', sheetId: layout.sheetId, rows: next - 1 }, ...operations]);
    ports.workbook.settle();
    return { imported: operations.length === 0 ? 0 : table.rows.filter((row) => row.text('name') !== '').length, findings };
  });
  if (done === null) throw failure('busy');
  return done;
}

function personOf(row: ImportedRow, language: Language, findings: Finding[]): PersonCells | null {
  const name = row.text('name');
  const say = (code: string, text: string): void => {
    findings.push({ code, path: String(row.line), facts: { line: row.line, text } });
  };
  if (name === '') {
    say('import.noName', row.text('email'));
    return null;
  }
  const role = parseEnum('role', row.text('role'));
  if (role === null && row.text('role') !== '') say('import.badRole', row.text('role'));
  const digest = parseEnum('digest', row.text('digest'));
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

/** The row of the person, or the row of the group that still waits for a lead. */
function homeOf(person: PersonCells, standing: readonly ReadRow[], taken: ReadonlySet<number>, language: Language): ReadRow | null {
  const free = standing.filter((row) => !taken.has(row.row) && row.text('group') === person.group);
  const same = free.find((row) => row.text('name') === person.name);
  if (same) return same;
  if (person.role !== enumLabel('role', 'groupLead', language)) return null;
  return free.find((row) => row.text('name') === '' && parseEnum('role', row.text('role')) === 'groupLead') ?? null;
}

/** One write a run of neighbouring cells that are blank now. */
function writePerson(layout: SheetLayout, row: number, person: PersonCells, home: ReadRow | null): Operation[] {
  const operations: Operation[] = [];
  for (const key of Object.keys(person) as (keyof PersonCells)[]) {
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
