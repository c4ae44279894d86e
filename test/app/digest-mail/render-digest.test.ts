import { civilDate as d } from '../../../src/domain/civil-date';
import { member, plan, task } from '../../domain/digest-fixture';
import { elementsOf, mailFor } from './mail-fixture';

const LI = member(4, '李四', 'li@x.cn', { group: '后勤组', role: 'groupLead' });
const WANG = member(5, '王五', 'wang@', { group: '宣传组', role: 'groupLead' });
const LAUNCH = plan(
  [
    task(3, '2026-12-08', { task: '签订场地合同', owner: '李四', group: '后勤组', status: 'inProgress', deliverable: '场地合同' }),
    task(4, '2026-12-07', { task: '主视觉定稿', owner: '王五', group: '宣传组', status: 'blocked', reason: '等审批' }),
    task(5, '2026-12-10', { task: '签到物料下单', group: '后勤组' }),
    task(6, '2026-12-12', { task: '彩排脚本', owner: '李四', group: '后勤组' }),
  ],
  [LI, WANG],
);
const SHEET = 'https://docs.google.com/spreadsheets/d/abc/edit?gid=42#gid=42';

describe('the mail of an owner', () => {
  it('says the essence in the subject', () => {
    expect(mailFor('li@x.cn', [LAUNCH]).subject).toBe('【新品发布会】滞后 1 项 · 今日 1 项（距活动 10 天）');
    const english = { ...LAUNCH, name: 'Product launch', language: 'en' as const };
    expect(mailFor('li@x.cn', [english]).subject).toBe('[Product launch] 1 late · 1 due today (10 days to go)');
    const soonOnly = plan([task(6, '2026-12-12', { owner: '李四' })], [LI]);
    expect(mailFor('li@x.cn', [soonOnly]).subject).toBe('【新品发布会】3 日内 1 项（距活动 10 天）');
  });

  it('is complete in plain text', () => {
    expect(mailFor('li@x.cn', [LAUNCH], { workbookTitle: '发布会' }).text).toBe(
      [
        '新品发布会',
        '滞后 1 项 · 今日 1 项',
        '12月10日 周四 · 距活动 10 天 · 活动日 12月20日 周日',
        '',
        '滞后 (1 项)',
        '-----------',
        '1. 签订场地合同',
        '   12月8日 周二 截止 · 滞后 2 个工作日 · 进行中',
        '   交付成果：场地合同',
        `   ${SHEET}&range=A3`,
        '',
        '今日 (1 项)',
        '-----------',
        '1. 签到物料下单',
        '   今天截止 · 未开始',
        '   后勤组：还没有负责人，由你跟进',
        `   ${SHEET}&range=A5`,
        '',
        '接下来 3 日 (1 项)',
        '------------------',
        '1. 彩排脚本',
        '   12月12日 周六 截止 · 未开始',
        `   ${SHEET}&range=A6`,
        '',
        `打开任务表: ${SHEET}`,
        '',
        '-- ',
        '你收到这封邮件，因为上述事项由你负责。',
        '「发布会」的每日提醒由 zhang@x.cn 开启，每人每天最多一封，无事不发。',
        '不想再收：在「团队与分工」中你的那一行，把「接收提醒」改为「不接收」。为所有人停止：菜单「扩展程序」›「活动管家」›「关闭每日提醒」。',
        '直接回复本邮件，会发给 zhang@x.cn。',
        '链接指向发信时所在的行，表格排序后行号可能变化。',
        '',
      ].join('\n'),
    );
  });

  it('says in HTML what it says in text', () => {
    const { html, text } = mailFor('li@x.cn', [LAUNCH]);
    const words = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    for (const line of text.split('\n').slice(3)) {
      const said = line.trim().replace(/^\d+\. /, '');
      if (/^(-.*|.*https:.*|)$/.test(said)) continue;
      for (const part of said.split(/ · | \(|\)$/)) expect(words).toContain(part);
    }
    expect(html).toContain(`href="${SHEET}&amp;range=A3"`);
  });

  it('has no links when the workbook has no address, or one that is not a web address', () => {
    for (const tasksUrl of [null, 'javascript:alert(1)', 'https://x.cn/" onclick="']) {
      const { html, text } = mailFor('li@x.cn', [{ ...LAUNCH, tasksUrl }], { sheetUrl: null });
      expect(html).not.toMatch(/href|javascript|onclick/);
      expect(text).not.toMatch(/https|javascript/);
    }
  });

  it('tells somebody who is not in the team how to stop it', () => {
    const guest = plan([task(3, '2026-12-10', { owner: 'guest@y.org' })]);
    expect(mailFor('guest@y.org', [guest]).text).toContain('不在「团队与分工」中；请在那里加一行');
  });

  it('lists ten tasks a heading, then how many more there are, with a link', () => {
    const many = plan(
      Array.from({ length: 13 }, (_, index) => task(3 + index, '2026-12-08', { task: `任务${index + 1}。`, owner: '李四' })),
      [LI],
    );
    const { html, text } = mailFor('li@x.cn', [many]);
    expect(text).toContain('任务10。');
    expect(text).not.toContain('任务11。');
    expect(text).toContain(`另有 3 项: ${SHEET}\n`);
    expect(html).toContain('>另有 3 项</a>');
  });

  it('names the plan of each task when it is about several', () => {
    const gala = plan([task(8, '2026-12-09', { task: '选节目', owner: '李四' })], [LI], { plan: 'p2', name: '年会' });
    const { subject, text } = mailFor('li@x.cn', [LAUNCH, gala]);
    expect(subject).toBe('【2 个活动】滞后 2 项 · 今日 1 项');
    expect(text).toContain('2. 选节目\n   年会\n   12月9日 周三 截止 · 滞后 1 个工作日 · 未开始');
    expect(text).toContain('打开工作簿: https://docs.google.com/spreadsheets/d/abc/edit');
  });

  it('says of a Friday task on Sunday, the event day, that it is late by less than a working day', () => {
    const launch = plan([task(3, '2026-12-18', { owner: '李四' })], [LI]);
    const { text } = mailFor('li@x.cn', [launch], { today: launch.d0 });
    expect(text).toContain('12月18日 周五 截止 · 已过期，未满 1 个工作日 · 未开始');
    expect(text).toContain('今天是活动日');
  });
});

describe('the mail of the lead', () => {
  it('shows groups, long-late tasks with owner and reason, and addresses to fix', () => {
    const { text, subject } = mailFor('zhang@x.cn', [LAUNCH]);
    // 王五 has no usable address and leads 宣传组, so the blocked task comes to the lead.
    expect(subject).toBe('【新品发布会】滞后 1 项 · 全队滞后 2 项（距活动 10 天）');
    expect(text).toContain('   12月7日 周一 截止 · 滞后 3 个工作日 · 受阻\n   负责人「王五」没有可用邮箱，请转告\n');
    expect(text).toContain(
      [
        '全队进展',
        '--------',
        '黄 · 2 项任务滞后',
        '1 项任务没有负责人，暂由组长或总负责人跟进。',
        '组      未完成  滞后  3 日内  已完成',
        '后勤组       3     1       2       0',
        '宣传组       1     1       0       0',
        '合计         4     2       2       0',
      ].join('\n'),
    );
    expect(text).toContain('滞后满 3 个工作日（全队） (1 项)\n');
    expect(text).toContain('其中 1 项由你跟进，见上文「滞后」。');
    expect(text).toContain('- 「团队与分工」第 5 行（王五）：「wang@」不是有效邮箱\n');
    expect(text).toContain('你收到这封邮件，因为你是总负责人。');
    expect(text).not.toContain('直接回复本邮件'); // the lead would answer to the lead
  });

  it('lists another owner’s long-late task with the reason', () => {
    const late = plan(
      [task(3, '2026-12-04', { task: '选址', owner: '李四', reason: '两处都在谈' }), task(4, '2026-12-04', { owner: '李四' })],
      [LI],
    );
    const { text } = mailFor('zhang@x.cn', [late]);
    expect(text).toContain('1. 选址\n   12月4日 周五 截止 · 滞后 4 个工作日 · 未开始\n   负责人：李四\n   滞后原因/需要支持：两处都在谈\n');
    expect(text).toContain('   负责人：李四\n   滞后原因未填\n');
  });

  it('warns first when the tasks are scheduled for another date', () => {
    const moved = { ...LAUNCH, d0: d('2026-12-12') };
    const { subject, text } = mailFor('zhang@x.cn', [moved]);
    expect(subject).toBe('【新品发布会】滞后 1 项 · 全队滞后 2 项 · 活动日已改（距活动 2 天）');
    expect(text.split('\n')[4]).toBe('! 活动日现为 12月12日 周六，任务仍按 12月20日 周日 排期。');
  });
});

describe('every mail', () => {
  const HOSTILE = `<img src=x onerror="alert('1')">&\r\nBcc: a@b.cn \u202E\u0000`;
  const hostile = plan(
    [
      task(3, '2026-12-01', { task: HOSTILE, owner: HOSTILE, group: HOSTILE, deliverable: HOSTILE, reason: HOSTILE }),
      task(4, '2026-12-10', { task: HOSTILE, owner: '张三', deliverable: HOSTILE }),
    ],
    [member(4, HOSTILE, HOSTILE, { group: HOSTILE, role: 'groupLead' })],
    { name: HOSTILE, titles: { tasks: HOSTILE, team: HOSTILE }, scheduledFor: d('2026-12-18') },
  );

  it('holds cell text as text: no element, attribute, header or line of its own', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const context = { workbookTitle: HOSTILE, switchedOnBy: HOSTILE, leadReplyTo: HOSTILE };
      const { html, text, subject } = mailFor('zhang@x.cn', [{ ...hostile, language }], context);
      expect(elementsOf(html)).not.toContain('img');
      expect(html).not.toMatch(/<[^>]*\sonerror=/);
      expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp; Bcc: a@b.cn');
      expect(subject + text + html).not.toMatch(/[\u202E\r]|\p{Cc}(?<!\n)/u);
      expect(subject).not.toMatch(/\n/);
      expect(text).not.toMatch(/^Bcc:/m);
    }
  });

  it('has well-formed HTML that fetches nothing and needs no style sheet or script', () => {
    const { html } = mailFor('zhang@x.cn', [LAUNCH]);
    const elements = new Set(elementsOf(html));
    expect([...elements].sort()).toEqual(
      ['a', 'body', 'div', 'h1', 'h2', 'head', 'html', 'meta', 'p', 'span', 'table', 'td', 'th', 'title', 'tr'].sort(),
    );
    expect(html).not.toMatch(/src=|url\(|@import|<style|<script|class=|expression\(/);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
  });

  it('fills every hole of its sentences, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const { html, text, subject } = mailFor('zhang@x.cn', [{ ...LAUNCH, language }], { workbookTitle: 'W' });
      expect(subject + text + html).not.toMatch(/\{\w+\}|undefined|null|NaN/);
    }
  });

  it('is the same bytes for the same digest', () => {
    expect(mailFor('zhang@x.cn', [LAUNCH])).toEqual(mailFor('zhang@x.cn', [LAUNCH]));
  });
});
