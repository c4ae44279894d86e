/**
 * What the cells people typed come to, worked out anew from plain records: who is late, what it costs, who is mailed what. Nothing of `src/domain` or
 * `src/workbook` is used, so that both can be wrong.
 */

/** A row of 任务分解表 as typed; `due` is `yyyy-MM-dd`, '' where there is none. */
export interface TypedTask {
  readonly task: string;
  readonly status: string;
  readonly owner: string;
  readonly group: string;
  readonly due: string;
}

export interface TypedMember {
  readonly group: string;
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly digest: string;
}

/** A row of 预算 as typed; a blank quantity or number of times counts once. */
export interface TypedCost {
  readonly item: string;
  readonly side: string;
  readonly price: number;
  readonly quantity: number;
  readonly times: number;
}

/** Everything of a plan that figures come from. */
export interface Typed {
  readonly tasks: readonly TypedTask[];
  readonly team: readonly TypedMember[];
  readonly costs: readonly TypedCost[];
}

/** The figures a person sees. */
export interface Figures {
  /** Names of the red rows, and how many the Overview counts. */
  readonly late: readonly string[];
  /** 预算总额 of the Overview. */
  readonly total: number;
  readonly mails: Mails;
}

/** What each mailbox is told, by address; names of tasks in alphabetical order, and how many more there are when a mail does not list all. */
export interface Mails {
  readonly [address: string]: {
    readonly late: readonly string[];
    readonly today: readonly string[];
    readonly soon: readonly string[];
    /** 合计 of the team, for a lead: open, late, due soon, done. */
    readonly team: readonly number[] | null;
  };
}

const DAY = 86_400_000;
const SOON_DAYS = 3;
/** Most tasks under a heading of a mail. */
const LISTED = 10;

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** What must be seen on `today`. `isMonday` is the day on which 每周 is mailed. */
export function figuresOf(typed: Typed, today: string): Figures {
  const open = typed.tasks.filter(({ task, status }) => task !== '' && status !== '已完成' && status !== '已取消');
  return {
    late: open
      .filter(({ due }) => due !== '' && due < today)
      .map(({ task }) => task)
      .sort(),
    total: typed.costs.filter(({ side }) => side !== '收入').reduce((sum, { price, quantity, times }) => sum + price * quantity * times, 0),
    mails: mailsOf(typed, open, today),
  };
}

type Section = 'late' | 'today' | 'soon';

function sectionOf(due: string, today: string): Section | null {
  if (due === '' || due > plusDays(today, SOON_DAYS)) return null;
  return due < today ? 'late' : due === today ? 'today' : 'soon';
}

function mailsOf({ tasks, team }: Typed, open: readonly TypedTask[], today: string): Mails {
  const isMonday = new Date(`${today}T00:00:00Z`).getUTCDay() === 1;
  const mails: { [address: string]: { late: string[]; today: string[]; soon: string[]; team: number[] | null } } = {};
  const mailTo = (address: string) => (mails[address] ??= { late: [], today: [], soon: [], team: null });
  const count = { late: 0, soon: 0 };
  // The sort is stable: among equal dates the upper row comes first.
  for (const task of [...open].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))) {
    const section = sectionOf(task.due, today);
    if (section === null) continue;
    count[section === 'late' ? 'late' : 'soon'] += 1;
    const readers = readersOf(task, team).filter(
      ({ digest }) => digest === '每日' || (digest === '仅滞后' && section === 'late') || (digest === '每周' && isMonday),
    );
    for (const address of new Set(readers.map(({ email }) => email))) mailTo(address)[section].push(task.task);
  }
  for (const lead of team.filter(({ role }) => role === '总负责人')) {
    if (count.late === 0 && mails[lead.email] === undefined) continue;
    mailTo(lead.email).team = [open.length, count.late, count.soon, tasks.filter(({ status }) => status === '已完成').length];
  }
  for (const mail of Object.values(mails)) for (const section of ['late', 'today', 'soon'] as const) mail[section] = listed(mail[section]);
  return mails;
}

/** The ten longest due; the rest is counted. */
function listed(tasks: readonly string[]): string[] {
  const hidden = tasks.length - LISTED;
  return [...tasks.slice(0, LISTED), ...(hidden > 0 ? [`另有 ${hidden} 项`] : [])].sort();
}

/** The owner named; for a blank owner the lead of the group, else the lead of the plan. */
function readersOf({ owner, group }: TypedTask, team: readonly TypedMember[]): TypedMember[] {
  const lead = team.filter(({ role }) => role === '总负责人');
  const standIn = team.find((member) => member.role === '组长' && member.group === group && member.email !== '') ?? lead[0];
  const owners = owner.split('、').filter((name) => name !== '');
  const found = owners.map((name) => team.find((member) => member.name === name && member.email !== '') ?? standIn);
  return (owners.length === 0 ? [standIn] : found).filter((person): person is TypedMember => person !== undefined);
}
