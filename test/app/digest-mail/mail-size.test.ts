import { HTML_LIMIT_BYTES } from '../../../src/app/digest-mail/render-digest';
import { type CivilDate, civilDate as d } from '../../../src/domain/civil-date';
import type { PlanFacts, TaskFacts } from '../../../src/domain/plan-facts';
import { member, plan, task } from '../../domain/digest-fixture';
import { row } from '../../domain/digest-rows-fixture';
import { elementsOf, mailFor, TODAY } from './mail-fixture';

/** A cell as full as it goes with the character that grows most when escaped: `"` is six bytes as `&quot;`. */
const FULL = '"'.repeat(5000);
const LONG_URL = `https://docs.google.com/spreadsheets/d/${'x'.repeat(80)}/edit?gid=1234567890#gid=1234567890`;

/** The lead owns 40 tasks of each heading; 40 groups; 40 long-late tasks of owners who cannot be reached; 40 malformed addresses. */
function fullestPlan(number: number): PlanFacts {
  const of = (first: number, due: CivilDate, over: Partial<TaskFacts>): TaskFacts[] =>
    Array.from({ length: 40 }, (_, index) =>
      task(first + index, due, { task: FULL, deliverable: FULL, reason: FULL, group: `${index}${FULL}`, status: 'blocked', ...over }),
    );
  const rows = (['resource', 'issue', 'payment'] as const).flatMap((kind, place) =>
    Array.from({ length: 40 }, (_, index) =>
      row(kind, 100 + index, ['2026-12-01', '2026-12-10', '2026-12-12'][place] ?? null, {
        owner: '张三',
        name: FULL,
        detail: FULL,
        state: FULL,
        sheet: FULL,
        url: LONG_URL,
      }),
    ),
  );
  const highRisks = Array.from({ length: 40 }, (_, index) => ({ row: index, risk: FULL, owner: FULL }));
  const tasks = [
    // Ready, and in the way of three dozen tasks of others.
    task(90, null, { status: 'done' }),
    ...Array.from({ length: 40 }, (_, index) =>
      task(600 + index, '2026-12-18', { task: FULL, owner: '张三', deliverable: FULL, predecessors: 't90', start: TODAY }),
    ),
    ...Array.from({ length: 40 }, (_, index) =>
      task(700 + index, '2026-12-18', { task: FULL, owner: `${index}${FULL}`, predecessors: 't600、t601、t602', start: TODAY }),
    ),
    ...of(100, d('2026-12-01'), { owner: '张三' }),
    ...of(200, d('2026-12-10'), {}),
    ...of(300, d('2026-12-12'), { owner: '张三' }),
    ...of(400, d('2026-12-02'), { owner: 'other@y.org' }),
    ...Array.from({ length: 40 }, (_, index) => task(500 + index, '2026-12-02', { task: FULL, owner: `${index}${FULL}` })),
  ];
  const team = Array.from({ length: 40 }, (_, index) => member(10 + index, `${index}m${FULL}`, FULL));
  const over = { plan: `p${number}`, name: `${number}${FULL}`, titles: { tasks: FULL, team: FULL }, tasksUrl: LONG_URL, rows, highRisks };
  return plan(tasks, team, { ...over, scheduledFor: d('2026-12-18') });
}

describe('the size of a mail', () => {
  const troubles = ['digest.quotaShort', 'digest.wasSilent', 'digest.notSent'].map((code) => ({
    code,
    path: '',
    facts: { last: FULL, day: FULL },
  }));
  const context = { troubles, workbookTitle: FULL, switchedOnBy: FULL, leadReplyTo: FULL, sheetUrl: LONG_URL };

  it.each([1, 2, 12])('stays below what Gmail shows, with every list and cell full and %i plans', (plans) => {
    const { html, text, subject } = mailFor(
      'zhang@x.cn',
      Array.from({ length: plans }, (_, index) => fullestPlan(index)),
      context,
    );
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(HTML_LIMIT_BYTES);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(HTML_LIMIT_BYTES);
    expect(subject.length).toBeLessThanOrEqual(150);
    expect(elementsOf(html)).toContain('table');
    expect(html).toContain('关闭每日提醒'); // how to stop the mails is at the end
  });

  it('holds whole texts of 200 characters in an ordinary mail', () => {
    const long = '长'.repeat(199);
    const { html } = mailFor('zhang@x.cn', [
      plan(Array.from({ length: 30 }, (_, row) => task(3 + row, '2026-12-10', { task: `${long}末` }))),
    ]);
    expect(html).toContain(`${long}末`);
  });

  it('takes well under a second for 200 mails', () => {
    const tasks = Array.from({ length: 30 }, (_, row) =>
      task(3 + row, row < 10 ? '2026-12-01' : row < 20 ? '2026-12-10' : '2026-12-12', {
        owner: '李四',
        deliverable: '场地合同',
        task: `任务 ${row}`,
      }),
    );
    const facts = plan(tasks, [member(4, '李四', 'li@x.cn')]);
    mailFor('li@x.cn', [facts]);
    const before = performance.now();
    for (let count = 0; count < 200; count++) mailFor('li@x.cn', [facts]);
    expect(performance.now() - before).toBeLessThan(1500);
  });
});
