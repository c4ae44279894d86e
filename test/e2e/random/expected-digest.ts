import { columnsOf, keyIn, type Saved, type Sheet, sheetOf, textOf } from './book';

/** What a person's mail of a day must speak of: rows of the task sheet, 1-based, oldest due first. */
export interface ExpectedMail {
  readonly late: number[];
  readonly today: number[];
  readonly soon: number[];
}

interface Task {
  readonly row: number;
  readonly owner: string;
  readonly group: string;
  readonly due: number | null;
  readonly undated: boolean;
}

interface Member {
  readonly name: string;
  readonly group: string;
  readonly role: string;
  readonly choice: string;
  readonly addresses: string[];
  readonly isBad: boolean;
}

const ADDRESS = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/;
const DONE = ['已完成', '已取消', 'Done', 'Cancelled'];

/**
 * The mails of a day, worked out from the typed cells alone by the rules of the README (one mail a person; the group's lead, else the lead, where nobody
 * can be reached; late, today, within the due-soon days), with none of the product's code.
 */
export function expectedDigest(saved: Saved, today: number): ReadonlyMap<string, ExpectedMail> {
  const [tasksTab, teamTab, settingsTab] = ['tasks', 'team', 'settings'].map((kind) => sheetOf(saved, kind));
  const mails = new Map<string, ExpectedMail>();
  if (!tasksTab || !teamTab || !settingsTab) return mails;
  const settings = settingsOf(saved, settingsTab);
  const team = teamOf(teamTab);
  const tasks = tasksOf(tasksTab);
  const leads = team.filter(({ role }) => role === '总负责人');
  const isWeekly = isFirstSpeakingDay(saved, today, settings.d0, settings.d1);
  const mailOf = (address: string): ExpectedMail => {
    const mail = mails.get(address.toLowerCase()) ?? { late: [], today: [], soon: [] };
    mails.set(address.toLowerCase(), mail);
    return mail;
  };
  const hears = ({ choice }: Pick<Member, 'choice'>, isLate: boolean): boolean =>
    choice === '每日' || (choice === '仅滞后' && isLate) || (choice === '每周' && isWeekly);

  let trouble = team.some(({ isBad }) => isBad) || settings.d0 !== settings.scheduled;
  if (tasks.length === 0) return mails;
  for (const task of [...tasks].sort((a, b) => (a.due ?? 0) - (b.due ?? 0) || a.row - b.row)) {
    const { to, unreachable } = readersOf(task, team, leads);
    if (unreachable || task.undated) trouble = true;
    if (task.due === null || task.due > today + settings.soonDays) continue;
    const heading = task.due < today ? 'late' : task.due === today ? 'today' : 'soon';
    for (const reader of to) {
      if (!hears(reader, heading === 'late')) continue;
      for (const address of reader.addresses) {
        const rows = mailOf(address)[heading];
        if (!rows.includes(task.row)) rows.push(task.row);
      }
    }
  }
  const anyLate = tasks.some(({ due }) => due !== null && due < today);
  for (const lead of leads) {
    for (const address of lead.addresses) {
      const worthIt = anyLate || trouble || mails.has(address.toLowerCase());
      if (worthIt && hears(lead, anyLate)) mailOf(address);
    }
  }
  return mails;
}

/** Who hears of a task: the owners named; for those who cannot be reached, or when nobody is named, the group's first lead with an address, else the lead. */
function readersOf(
  task: Task,
  team: readonly Member[],
  leads: readonly Member[],
): { to: Pick<Member, 'addresses' | 'choice'>[]; unreachable: boolean } {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const groupLeads = team.filter(
    ({ role, group, name, addresses }) =>
      role === '组长' && task.group !== '' && same(group, task.group) && (name !== '' || addresses.length > 0),
  );
  const standIn = [...groupLeads, ...leads].find(({ addresses }) => addresses.length > 0);
  const named = (name: string): Member | undefined =>
    name === ''
      ? undefined
      : (team.find((member) => same(member.name, name) && same(member.group, task.group)) ??
        team.find((member) => same(member.name, name)));
  const whole = named(task.owner);
  const names = whole ? [task.owner] : task.owner.split(/[、，,;；]/).map((part) => part.trim());
  const owners = names
    .filter((name) => name !== '')
    .map((name) => {
      const member = named(name);
      if (member) return member;
      const row = team.find(({ addresses }) => addresses.some((address) => same(address, name)));
      return { addresses: ADDRESS.test(name) ? [name] : [], choice: row?.choice ?? '每日' };
    });
  if (owners.length === 0) {
    const [first] = groupLeads;
    return { to: standIn ? [standIn] : [], unreachable: first !== undefined && first.addresses.length === 0 };
  }
  const silent = owners.filter(({ addresses }) => addresses.length === 0);
  const heard = owners.filter(({ addresses }) => addresses.length > 0);
  return { to: silent.length > 0 && standIn ? [...heard, standIn] : heard, unreachable: silent.length > 0 };
}

/** Rows below the header as texts and values by column key. */
function rowsOf(sheet: Sheet): { row: number; text: (part: string) => string; value: (part: string) => unknown }[] {
  const { keyRow, columns } = columnsOf(sheet);
  return sheet.rows.slice(keyRow + 2).map((cells, index) => ({
    row: keyRow + 3 + index,
    text: (part) => textOf(cells[columns.get(part) ?? -1]),
    value: (part) => cells[columns.get(part) ?? -1]?.v,
  }));
}

function tasksOf(sheet: Sheet): Task[] {
  return rowsOf(sheet).flatMap(({ row, text, value }) => {
    if (text('task') === '' || DONE.includes(text('status'))) return [];
    const due = value('due');
    const isDate = typeof due === 'number';
    return [
      { row, owner: text('owner'), group: text('group'), due: isDate ? Math.floor(due) : null, undated: !isDate && text('due') !== '' },
    ];
  });
}

function teamOf(sheet: Sheet): Member[] {
  const rows = rowsOf(sheet).filter(({ text }) => text('name') !== '' || text('role') !== '');
  const members = rows.map(({ text }) => {
    const pieces = text('email')
      .split(/[,;、\s]+/)
      .filter((piece) => piece !== '');
    const isBad = pieces.some((piece) => !ADDRESS.test(piece));
    return {
      name: text('name'),
      group: text('group'),
      role: text('role'),
      choice: text('digest') || '每日',
      addresses: isBad ? [] : pieces,
      isBad,
    };
  });
  // One person on several rows: an address given once serves all of them, and the least they asked for holds.
  const quiet = ['不接收', '每周', '仅滞后', '每日'];
  const known = members.map((member) => ({
    ...member,
    addresses:
      member.addresses.length > 0 || member.name === ''
        ? member.addresses
        : (members.find(({ name, addresses }) => name === member.name && addresses.length > 0)?.addresses ?? []),
  }));
  return known.map((member) => {
    const isSame = (other: Member): boolean =>
      other.name === member.name && other.addresses.join().toLowerCase() === member.addresses.join().toLowerCase();
    return { ...member, choice: quiet.find((choice) => known.some((other) => isSame(other) && other.choice === choice)) ?? '每日' };
  });
}

/** What 设置 says; where a cell says nothing that can be understood, what the plan was last scheduled for, or three days. */
export function settingsOf({ properties }: Saved, sheet: Sheet): { d0: number; d1: number; scheduled: number; soonDays: number } {
  const value = (part: string): number | null => {
    for (const row of sheet.rows) {
      const at = row.findIndex((cell) => keyIn(cell)?.part === part);
      const held = at >= 0 ? row[at + 2]?.v : undefined;
      if (at >= 0) return typeof held === 'number' ? held : null;
    }
    return null;
  };
  const record = Object.keys(properties).find((key) => key.startsWith('sr.plan.')) ?? '';
  const { answers } = JSON.parse(properties[record] ?? '{}') as { answers: { d0: string; d1: string } };
  const serial = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;
  const d0 = value('d0') ?? serial(answers.d0);
  const d1 = value('d1') ?? serial(answers.d1);
  return { d0, d1: Math.max(d0, d1), scheduled: value('scheduledD0') ?? serial(answers.d0), soonDays: value('dueSoonDays') ?? 3 };
}

/** Whether mails go out on a day: from three days before the event to its end, and on every working day. */
export function speaks(saved: Saved, day: number, d0: number, d1: number): boolean {
  if (day >= d0 - 3 && day <= d1) return true;
  const holidays = sheetOf(saved, 'holidays');
  const entry = holidays && rowsOf(holidays).find(({ value }) => value('date') === day);
  // Serial 2 was a Monday.
  return entry ? entry.text('type') === '班' : (day - 2) % 7 < 5;
}

function isFirstSpeakingDay(saved: Saved, day: number, d0: number, d1: number): boolean {
  for (let earlier = day - ((day - 2) % 7); earlier < day; earlier += 1) if (speaks(saved, earlier, d0, d1)) return false;
  return true;
}
