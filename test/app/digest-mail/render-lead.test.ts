import type { Finding } from '../../../src/domain/finding';
import type { Member, PlanFacts, TaskFacts } from '../../../src/domain/plan-facts';
import { member, plan, task } from '../../domain/digest-fixture';
import { row } from '../../domain/digest-rows-fixture';
import { mailFor } from './mail-fixture';

const LI = member(4, '李四', 'li@x.cn', { group: '后勤组', digest: 'none' });
const WANG = member(5, '王五', 'wang@x.cn', { escalate: '周总监' });
const DIRECTOR = member(6, '周总监', 'zhou@x.cn');
const TEAM: readonly Member[] = [LI, WANG, DIRECTOR];

/** 李四 hears of nothing and has one late task and six items due on 12-18; 王五 has one escalated thing. */
const TASKS: readonly TaskFacts[] = [
  task(3, '2026-12-09', { owner: '李四' }),
  ...Array.from({ length: 5 }, (_, index) => task(10 + index, '2026-12-18', { owner: '李四' })),
];
const OVER: Partial<PlanFacts> = {
  rows: [
    row('resource', 4, '2026-12-18', { owner: '李四' }),
    row('resource', 5, '2026-12-01', { owner: '王五', name: '椅子', detail: '缺 50 把' }),
  ],
  highRisks: ['暴雨', '停电', '嘉宾缺席', '踩踏'].map((risk, index) => ({ row: 3 + index, risk, owner: index === 0 ? '安全组' : '' })),
};

/** The block of the text part that begins with a title. */
const block = (text: string, title: string): string[] =>
  (text.split('\n\n').find((each) => each.startsWith(title)) ?? '').split('\n').slice(2);

describe('the lead’s part', () => {
  it('says health, silence, overload, high risks and what is escalated to others, above the table of groups', () => {
    const { text } = mailFor('zhang@x.cn', [plan(TASKS, TEAM, OVER)]);
    expect(block(text, '全队进展').slice(0, 5)).toEqual([
      '黄 · 1 项任务滞后',
      '1 项滞后事项无人收到提醒：李四 选择了「不接收」，请当面跟进。',
      '12月18日 周五：李四 一天有 6 项到期，请分担或错开。',
      '高风险 4 项：暴雨（安全组）、停电、嘉宾缺席，另有 1 项',
      '已上报：周总监 1 项',
    ]);
  });

  it('says so in English', () => {
    const { text } = mailFor('zhang@x.cn', [plan(TASKS, TEAM, { ...OVER, language: 'en' })]);
    expect(block(text, 'The whole team').slice(0, 5)).toEqual([
      'Amber · 1 task late',
      'Nobody is reminded of 1 late item: 李四 chose “None”. Please speak to them.',
      'Fri 18 Dec: 李四 has 6 items due on one day. Please share them out or spread them.',
      '4 high risks: 暴雨 (安全组), 停电, 嘉宾缺席 and 1 more',
      'Escalated to others: 周总监 1',
    ]);
  });

  it('says in HTML whatever it says in text', () => {
    const { html, text } = mailFor('zhang@x.cn', [plan(TASKS, TEAM, OVER)]);
    for (const line of block(text, '全队进展').slice(0, 5)) expect(html).toContain(line);
  });

  it('names three days with too much and counts the others', () => {
    const days = ['14', '15', '16', '17', '18'].flatMap((day, group) =>
      Array.from({ length: 6 }, (_, index) => task(20 + group * 10 + index, `2026-12-${day}`, { owner: '李四' })),
    );
    const lines = block(mailFor('zhang@x.cn', [plan([...TASKS.slice(0, 1), ...days], TEAM)]).text, '全队进展');
    expect(lines.filter((line) => line.includes('到期')).map((line) => line.slice(0, 9))).toEqual([
      '12月14日 周一',
      '12月15日 周二',
      '12月16日 周三',
      '另有 2 处一天到',
    ]);
  });

  it('begins with what keeps mails from going out, which owners do not read', () => {
    const troubles: readonly Finding[] = [
      { code: 'digest.quotaShort', path: '', facts: { quota: 3, mails: 9 } },
      { code: 'digest.wasSilent', path: '', facts: { last: '2026-12-07 08:12' } },
    ];
    const facts = plan([task(3, '2026-12-09', { owner: '王五' })], TEAM);
    const { text, html } = mailFor('zhang@x.cn', [facts], { troubles });
    const lines = [
      '今天的发信额度只剩 3 封，还要发 9 封：最紧急的先发，其余等额度恢复后再发，可能是明天。',
      '每日提醒自 12月7日 周一 08:12 起没有运行过，期间的邮件没有发出。请在侧边栏“提醒”页检查触发器。',
    ];
    expect(text).toContain(`\n\n! ${lines.join('\n! ')}\n\n`);
    for (const line of lines) expect(html).toContain(line);
    expect(mailFor('wang@x.cn', [facts], { troubles }).text).not.toContain('额度');
  });
});

describe('escalated', () => {
  it('items are one list, with whose they are, and the subject and the footer say so', () => {
    const { subject, text } = mailFor('zhou@x.cn', [plan(TASKS, TEAM, OVER)]);
    expect(subject).toBe('【新品发布会】上报 1 项（距活动 10 天）');
    // 12-01, a Tuesday, to 12-10, a Thursday: seven working days.
    expect(block(text, '上报给你的滞后事项 (1 项)').slice(0, 4)).toEqual([
      '1. [物料] 椅子',
      '   到位时限：12月1日 周二 · 滞后 7 个工作日',
      '   负责人：王五',
      '   缺 50 把',
    ]);
    expect(text).toContain('\n你收到这封邮件，因为上述事项的负责人以你为上报对象。\n');
  });
});

describe('a first mail', () => {
  const facts = plan([task(3, '2026-12-09', { owner: '王五' }), task(4, '2026-12-10')], TEAM);
  it('begins with who has added the reader to which event, and why they get it', () => {
    const { text, html } = mailFor('wang@x.cn', [facts], { isFirst: true });
    const lines = ['张三 把你加入了活动「新品发布会」，这是你的第一封提醒邮件。', '下面列出的事项由你负责。'];
    expect(text).toContain(`周日\n\n${lines.join('\n')}\n\n滞后 (1 项)`);
    for (const line of lines) expect(html).toContain(line);
    const english = mailFor('wang@x.cn', [{ ...facts, language: 'en' }], { isFirst: true }).text;
    expect(english).toContain(
      '张三 added you to the event “新品发布会”. This is your first reminder.\nWhat is listed below is yours to do.\n',
    );
  });

  it('is not said later, nor to the lead, who has added the others', () => {
    expect(mailFor('wang@x.cn', [facts]).text).not.toContain('第一封');
    expect(mailFor('zhang@x.cn', [facts], { isFirst: true }).text).not.toContain('第一封');
  });
});
