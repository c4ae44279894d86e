import type { DueRow } from '../../../src/domain/due-rows';
import type { Member, PlanFacts, TaskFacts } from '../../../src/domain/plan-facts';
import { member, plan, task } from '../../domain/digest-fixture';
import { row } from '../../domain/digest-rows-fixture';
import { elementsOf, mailFor, TODAY } from './mail-fixture';

const LI = member(4, '李四', 'li@x.cn', { group: '后勤组' });
const WANG = member(5, '王五', 'wang@x.cn');
const mine = (...rows: readonly DueRow[]): DueRow[] => rows.map((each) => ({ ...each, owner: '李四' }));

const facts = (rows: readonly DueRow[], over: Partial<PlanFacts> = {}, tasks: readonly TaskFacts[] = []): PlanFacts =>
  plan(tasks, [LI, WANG], { rows, ...over });

/** Lines of the text part under a heading, without links. */
function linesUnder(text: string, heading: RegExp): string[] {
  const block = text.split('\n\n').find((each) => heading.test(each)) ?? '';
  return block
    .split('\n')
    .slice(2)
    .filter((line) => !line.includes('https://'));
}

const ALL = mine(
  row('post', 3, '2026-12-12', { name: '亮点揭晓', detail: '公众号', state: '制作中', time: 570 }),
  row('resource', 4, '2026-12-12', { name: '椅子', detail: '缺 50 把', state: '运输中' }),
  row('payment', 5, '2026-12-12', { name: '场地尾款', detail: '12,000', state: '已付定金' }),
  row('decision', 6, '2026-12-12', { name: '是否改到室内', state: '监控中' }),
  row('issue', 7, '2026-12-12', { name: '电梯故障', time: 855, state: '处理中' }),
  row('guest', 8, '2026-12-12', { name: '张教授', state: '已邀请' }),
);

describe('a row of another sheet', () => {
  it('names its kind in a word and says what is to happen on the day', () => {
    // The issue, at 14:15, and the post, at 9:30, have a time; what has none lasts to the end of the day.
    expect(linesUnder(mailFor('li@x.cn', [facts(ALL)]).text, /^接下来/)).toEqual([
      '1. [宣传] 亮点揭晓',
      '   发布日：12月12日 周六 09:30 · 制作中',
      '   公众号',
      '2. [问题] 电梯故障',
      '   解决时限：12月12日 周六 14:15 · 处理中',
      '3. [物料] 椅子',
      '   到位时限：12月12日 周六 · 运输中',
      '   缺 50 把',
      '4. [付款] 场地尾款',
      '   付款日：12月12日 周六 · 已付定金',
      '   12,000',
      '5. [决策] 是否改到室内',
      '   决策日：12月12日 周六 · 监控中',
      '6. [邀请] 张教授',
      '   答复期限：12月12日 周六 · 已邀请',
    ]);
  });

  it('does so in English', () => {
    expect(linesUnder(mailFor('li@x.cn', [facts(ALL, { language: 'en' })]).text, /^Next 3 days/)).toEqual([
      '1. [Publicity] 亮点揭晓',
      '   Goes out Sat 12 Dec 09:30 · 制作中',
      '   公众号',
      '2. [Issue] 电梯故障',
      '   Solve by Sat 12 Dec 14:15 · 处理中',
      '3. [Resource] 椅子',
      '   In place by Sat 12 Dec · 运输中',
      '   缺 50 把',
      '4. [Payment] 场地尾款',
      '   Pay by Sat 12 Dec · 已付定金',
      '   12,000',
      '5. [Decision] 是否改到室内',
      '   Decide by Sat 12 Dec · 监控中',
      '6. [Invitation] 张教授',
      '   Answer wanted by Sat 12 Dec · 已邀请',
    ]);
  });

  it('says today, and of an issue without a limit that it has none', () => {
    const rows = mine(row('payment', 5, '2026-12-10', { name: '尾款' }), row('issue', 7, null, { name: '漏水' }));
    expect(linesUnder(mailFor('li@x.cn', [facts(rows)]).text, /^今日/)).toEqual([
      '1. [付款] 尾款',
      '   付款日：今天',
      '2. [问题] 漏水',
      '   解决时限：未定',
    ]);
  });

  it('that is farther off than the days of 接下来 is under a heading, and a subject, without a number of days', () => {
    const { subject, text } = mailFor('li@x.cn', [facts(mine(row('payment', 5, '2026-12-17', { name: '尾款' })))]);
    expect(subject).toBe('【新品发布会】接下来 1 项（距活动 10 天）');
    expect(linesUnder(text, /^接下来 \(1 项\)/)).toEqual(['1. [付款] 尾款', '   付款日：12月17日 周四']);
  });

  it('has its kind and its own sheet behind the link in the HTML part, and a task names none', () => {
    const { html } = mailFor('li@x.cn', [
      facts(mine(row('guest', 8, '2026-12-10', { name: '张教授' })), {}, [task(3, '2026-12-10', { owner: '李四' })]),
    ]);
    // The fixture's sheet of guests has the id 5, the number of its letters.
    expect(html).toContain('>邀请</span> <a href="https://docs.google.com/spreadsheets/d/abc/edit#gid=5&amp;range=A8"');
    expect(html.match(/>(?:邀请|任务)<\/span>/g)).toHaveLength(1);
  });

  it('counts towards the ten under a heading, and towards the subject', () => {
    const rows = mine(...Array.from({ length: 8 }, (_, index) => row('resource', 10 + index, '2026-12-09')));
    const tasks = Array.from({ length: 4 }, (_, index) => task(3 + index, '2026-12-09', { owner: '李四' }));
    const { subject, text, html } = mailFor('li@x.cn', [facts(rows, {}, tasks)]);
    expect(subject).toBe('【新品发布会】滞后 12 项（距活动 10 天）');
    const lines = linesUnder(text, /^滞后/).filter((line) => /^\d/.test(line));
    expect([lines[0], lines[9], lines.length]).toEqual(['1. Task 3', '10. [物料] resource 15', 10]);
    // Not all of them are in the task list, so the link leads to the workbook.
    expect(text).toContain('另有 2 项: https://docs.google.com/spreadsheets/d/abc/edit\n');
    expect(html).toContain('>另有 2 项</a>');
  });

  it('alone has a button for the workbook, and the rest of a list of tasks is in the task list', () => {
    expect(mailFor('li@x.cn', [facts(mine(row('resource', 4, '2026-12-10')))]).text).toContain('\n打开工作簿: https://');
    const tasks = Array.from({ length: 11 }, (_, index) => task(3 + index, '2026-12-09', { owner: '李四' }));
    const { text } = mailFor('li@x.cn', [facts(mine(row('resource', 4, '2026-12-10')), {}, tasks)]);
    expect(text).toContain('\n打开任务表: https://');
    expect(text).toContain('另有 1 项: https://docs.google.com/spreadsheets/d/abc/edit?gid=42#gid=42\n');
  });

  it('cannot break out of its line or its element', () => {
    const rows = mine(row('resource', 4, '2026-12-10', { name: '<b>椅子</b>\r\nBcc: x@y.cn', detail: '"><img src=x>', state: '</td>' }));
    const { html, text, subject } = mailFor('li@x.cn', [facts(rows)]);
    expect(html).not.toMatch(/<b>|<img|<\/td>{2}/);
    expect(elementsOf(html)).not.toContain('img');
    expect(text).toContain('1. [物料] <b>椅子</b> Bcc: x@y.cn\n');
    expect(subject).not.toMatch(/[\r\n]/);
  });
});

describe('waiting', () => {
  const done = task(3, '2026-12-09', { status: 'done', task: '定场地' });
  const tasks = [
    done,
    task(4, '2026-12-18', { owner: '李四', task: '画座位图', predecessors: 't3', start: TODAY }),
    task(5, '2026-12-18', { owner: '王五', task: '印桌卡', predecessors: 't4', start: TODAY }),
  ];

  it('is a list of its own: what may begin, and who waits', () => {
    const { subject, text } = mailFor('li@x.cn', [plan(tasks, [LI, WANG])]);
    expect(subject).toBe('【新品发布会】等你 1 项（距活动 10 天）');
    expect(linesUnder(text, /^等你开始或完成 \(1 项\)/)).toEqual([
      '1. 画座位图',
      '   12月18日 周五 截止 · 未开始',
      '   前置任务已完成，可以开始',
      '   在等你完成：「印桌卡」（王五）',
    ]);
  });

  it('names three who wait and counts the others', () => {
    const more = Array.from({ length: 5 }, (_, index) =>
      task(10 + index, '2026-12-18', { owner: '王五', task: `印${index}`, predecessors: 't4', start: TODAY }),
    );
    const { text } = mailFor('li@x.cn', [plan([...tasks.slice(0, 2), ...more], [LI, WANG], { language: 'en' })]);
    expect(text).toContain('   Waiting for this: “印0” (王五), “印1” (王五), “印2” (王五) and 2 more\n');
  });
});

describe('an outside vendor', () => {
  const vendor: Member = { ...LI, role: 'vendor' };
  it('reads the rows, and finds no way into the workbook', () => {
    const many = mine(...Array.from({ length: 12 }, (_, index) => row('resource', 10 + index, '2026-12-09')));
    const { html, text } = mailFor('li@x.cn', [plan([task(3, '2026-12-09', { owner: '李四' })], [vendor], { rows: many })]);
    for (const part of [html, text]) {
      expect(part).toContain('Task 3');
      expect(part).toContain('另有 3 项');
      expect(part).toContain('如不想再收到，请回复本邮件，告诉总负责人。');
      expect(part).not.toMatch(/docs\.google\.com|打开任务表|打开工作簿|扩展程序/);
    }
  });
});
