import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { renderDigest } from '../../src/app/digest-mail/render-digest';
import { addDays, civilDate } from '../../src/domain/civil-date';
import { composeDigests } from '../../src/domain/digest';
import type { Member, PlanFacts, TaskFacts } from '../../src/domain/plan-facts';
import { WEEKDAY_CALENDAR } from '../../src/domain/working-days';
import { MAX_LOAD_MS, MAX_SCRIPT_BYTES } from '../build/budgets';
import { countRow, medianTime, type Row, timeRow } from './row';

const TODAY = civilDate('2026-12-10');

/** A plan of so many tasks due from 20 days ago to 39 days ahead, spread over so many owners in ten groups; every seventh has no owner. */
function plan(tasks: number, owners: number): PlanFacts {
  const team: Member[] = [
    { row: 3, id: '', group: '', name: 'Lead', role: 'lead', email: 'lead@example.com', digest: 'daily', escalate: '' },
  ];
  for (let index = 0; index < owners; index += 1) {
    const role = index < 10 ? 'groupLead' : 'member';
    team.push({
      row: 4 + index,
      id: '',
      group: `Group ${index % 10}`,
      name: `Owner ${index}`,
      role,
      email: `o${index}@example.com`,
      digest: 'daily',
      escalate: '',
    });
  }
  const rows = Array.from(
    { length: tasks },
    (_, index): TaskFacts => ({
      row: 3 + index,
      id: `t${index}`,
      task: `Task ${index}`,
      status: 'notStarted',
      owner: index % 7 === 0 ? '' : `Owner ${index % owners}`,
      start: null,
      due: addDays(TODAY, (index % 60) - 20),
      unreadableDue: '',
      group: `Group ${index % 10}`,
      phase: null,
      priority: null,
      rule: null,
      deliverable: 'Result',
      reason: '',
      predecessors: index % 3 === 0 ? `t${index + 1}` : '',
      doneOn: null,
    }),
  );
  return {
    plan: 'p1',
    name: 'Product launch',
    language: 'en',
    d0: civilDate('2026-12-20'),
    d1: civilDate('2026-12-20'),
    scheduledFor: civilDate('2026-12-20'),
    dueSoonDays: 3,
    escalationDays: 3,
    calendar: WEEKDAY_CALENDAR,
    tasks: rows,
    team,
    rows: [],
    rowFindings: [],
    highRisks: [],
    budget: null,
    reserveLow: 0.1,
    titles: { tasks: 'Tasks', team: 'Team' },
    columns: { due: 'E', owner: 'D', email: 'E' },
    tasksUrl: 'https://docs.google.com/spreadsheets/d/x/edit#gid=1',
    damage: [],
  };
}

/** Time to compose and render digests, which is all the digest run does between reading and sending. */
export function digestTimeRows(): Row[] {
  const [half, whole] = [plan(5_000, 200), plan(10_000, 200)];
  composeDigests([whole], TODAY);
  const [halfTime, wholeTime] = [half, whole].map((each) => medianTime(5, () => composeDigests([each], TODAY)));
  const { digests } = composeDigests([whole], TODAY);
  const context = {
    language: 'en',
    today: TODAY,
    switchedOnBy: 'lead@example.com',
    sheetUrl: 'https://docs.google.com/spreadsheets/d/x/edit',
    leadReplyTo: 'lead@example.com',
  } as const;
  const mails = digests.slice(0, 200);
  return [
    timeRow('digest of 5,000 tasks, 200 owners', halfTime ?? Number.NaN, null),
    timeRow('digest of 10,000 tasks, 200 owners', wholeTime ?? Number.NaN, 100),
    timeRow(
      `rendering ${mails.length} mails`,
      medianTime(3, () => mails.map((digest) => renderDigest(digest, context))),
      300,
    ),
  ];
}

/** Size of the script and the time it takes to load where no service exists. */
export function scriptRows(file: string): Row[] {
  const code = readFileSync(file, 'utf8');
  const load = medianTime(7, () => vm.runInContext(code, vm.createContext({})));
  return [countRow('Code.js: bytes', Buffer.byteLength(code), MAX_SCRIPT_BYTES), timeRow('Code.js: loads in', load, MAX_LOAD_MS)];
}
