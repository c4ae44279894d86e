import { civilDate } from '../../src/domain/civil-date';
import { type OtherRows, readOtherRows } from '../../src/workbook/read-other-rows';
import { formatKey, type SheetKind } from '../../src/workbook/sheet-key';
import type { SheetSnapshot, SnapshotValue } from '../../src/workbook/snapshot';

const PLAN = 'p1';
const day = (text: string, minutes = 0): SnapshotValue => ({ date: civilDate(text), minutes });

type Cells = { readonly [column: string]: SnapshotValue };

/** A sheet with every column named, and then the columns of the rows; the first row is row 3. */
function sheet(kind: SheetKind, title: string, columns: readonly string[], rows: readonly Cells[], sheetId = 7): SheetSnapshot {
  const keys = columns.map((part) => formatKey({ plan: PLAN, kind, part }));
  return { sheetId, title, values: [keys, columns.map((key) => `<${key}>`), ...rows.map((row) => columns.map((key) => row[key] ?? ''))] };
}

const COLUMNS = {
  publicity: ['topic', 'channel', 'offset', 'date', 'asset', 'owner', 'published'],
  resources: ['item', 'need', 'unit', 'have', 'due', 'status', 'owner'],
  budget: ['category', 'item', 'payment', 'side', 'nextPayment', 'nextAmount', 'vendor', 'owner', 'price'],
  risks: ['risk', 'likelihood', 'impact', 'owner', 'limit', 'decide', 'status', 'trigger'],
  issues: ['issue', 'severity', 'status', 'found', 'risk', 'owner', 'due'],
  improvements: ['measure', 'owner', 'due', 'status', 'source'],
  guests: ['name', 'title', 'part', 'invitation', 'replyBy', 'owner', 'phone', 'email'],
} as const;
type Kind = keyof typeof COLUMNS;

const TITLES: { readonly [K in Kind]: string } = {
  publicity: '宣传计划',
  resources: '资源与物料',
  budget: '预算',
  risks: '风险与应急预案',
  issues: '问题记录',
  improvements: '改进清单',
  guests: '嘉宾与人员',
};

function read(sheets: { readonly [K in Kind]?: readonly Cells[] | SheetSnapshot }): OtherRows {
  const sheetOf = (kind: Kind): SheetSnapshot | null => {
    const given = sheets[kind];
    if (given === undefined) return null;
    return Array.isArray(given) ? sheet(kind, TITLES[kind], COLUMNS[kind], given as readonly Cells[]) : (given as SheetSnapshot);
  };
  const event = { scheduledFor: civilDate('2026-12-20'), scheduledUntil: civilDate('2026-12-21') };
  return readOtherRows(sheetOf, { plan: PLAN, language: 'zh-CN', ...event, url: 'https://docs.google.com/d/abc/edit' });
}

/** Name, day and row of what was read. */
const shortly = ({ rows }: OtherRows) => rows.map(({ name, due, row }) => [name, due, row]);

describe('宣传计划', () => {
  it('gives what is not out yet, by the day shown, else by its offset from the first or the last day', () => {
    const posts = read({
      publicity: [
        { topic: '预告', date: day('2026-12-06'), offset: -14, channel: '官网', owner: '何佳', asset: '制作中' },
        { topic: '倒计时', offset: -3 },
        { topic: '回顾', offset: 3 },
        { topic: '已发', date: day('2026-12-01'), asset: '已发布' },
        { topic: 'Out', date: day('2026-12-01'), asset: 'Published' },
        { topic: '发过', date: day('2026-12-01'), published: day('2026-12-01', 600) },
        { topic: '没有日子' },
        { date: day('2026-12-01') },
      ],
    });
    // 12-20 less three days; 12-21 and three days.
    expect(shortly(posts)).toEqual([
      ['预告', '2026-12-06', 3],
      ['倒计时', '2026-12-17', 4],
      ['回顾', '2026-12-24', 5],
    ]);
    expect(posts.rows[0]).toEqual({
      kind: 'post',
      sheet: '宣传计划',
      url: 'https://docs.google.com/d/abc/edit#gid=7',
      row: 3,
      name: '预告',
      owner: '何佳',
      ownerColumn: 'F',
      due: '2026-12-06',
      time: null,
      detail: '官网',
      state: '制作中',
    });
    expect([...posts.findings, ...posts.rowFindings]).toEqual([]);
  });
});

describe('资源与物料', () => {
  it('gives what is not in place, in either language, with how much is missing', () => {
    const things = read({
      resources: [
        { item: '椅子', need: 200, have: 150, unit: '把', due: day('2026-12-13'), status: '运输中', owner: '后勤组' },
        { item: 'Lamps', need: 2, due: day('2026-12-13'), status: 'Ordered' },
        { item: '到了', due: day('2026-12-13'), status: '已到位' },
        { item: 'Accepted', due: day('2026-12-13'), status: 'accepted' },
        { item: '没有日子' },
      ],
    });
    expect(things.rows.map(({ name, detail, state, owner }) => [name, detail, state, owner])).toEqual([
      ['椅子', '缺 50 把', '运输中', '后勤组'],
      ['Lamps', '缺 2', 'Ordered', ''],
    ]);
  });
});

describe('预算', () => {
  it('gives what is still to be paid, with amount and vendor; no income', () => {
    const payments = read({
      budget: [
        { item: '场地尾款', nextPayment: day('2026-12-15'), nextAmount: 12000, vendor: '西岸', payment: '已付定金', owner: '郑凯' },
        { item: '搭建', nextPayment: day('2026-12-16'), nextAmount: 1234567.5, payment: 'Unpaid' },
        { item: '付清', nextPayment: day('2026-12-15'), payment: '已结清' },
        { item: 'Off', nextPayment: day('2026-12-15'), payment: 'Cancelled' },
        { item: '门票', nextPayment: day('2026-12-15'), side: '收入' },
        { item: '没有日子', payment: '未付' },
      ],
    });
    expect(payments.rows.map(({ kind, name, detail }) => [kind, name, detail])).toEqual([
      ['payment', '场地尾款', '12,000 · 西岸'],
      ['payment', '搭建', '1,234,567.50'],
    ]);
  });
});

describe('风险与应急预案', () => {
  it('gives decisions that are open, and the high risks that are not closed', () => {
    const risks = read({
      risks: [
        { risk: '暴雨', likelihood: 3, impact: 5, owner: '安全组', decide: day('2026-12-18'), status: '监控中', trigger: '降雨概率 ≥ 60%' },
        { risk: '报名不足', likelihood: 2, impact: 7, decide: day('2026-12-12') },
        { risk: 'Power cut', likelihood: 4, impact: 4, decide: day('2026-12-12'), status: 'Triggered' },
        { risk: '已关', likelihood: 5, impact: 5, decide: day('2026-12-12'), status: '已关闭' },
        { risk: '不定', likelihood: 5, impact: 3 },
      ],
    });
    expect(shortly(risks)).toEqual([
      ['暴雨', '2026-12-18', 3],
      ['报名不足', '2026-12-12', 4],
    ]);
    expect(risks.rows[0]?.detail).toBe('降雨概率 ≥ 60%');
    expect(risks.highRisks.map(({ risk }) => risk)).toEqual(['暴雨', 'Power cut', '不定']);
  });
});

describe('问题记录', () => {
  const RISKS: readonly Cells[] = [
    { risk: '话筒无声', owner: '技术组', limit: 15 },
    { risk: '跨夜', owner: '', limit: 90 },
  ];
  it('gives open issues with the limit typed, else found and the minutes of the contingency; the owner likewise', () => {
    const issues = read({
      risks: RISKS,
      issues: [
        { issue: '没声音', found: day('2026-12-20', 840), risk: ' 话筒无声', severity: '严重', status: '处理中' },
        { issue: '漏水', found: day('2026-12-20', 840), due: day('2026-12-21', 600), risk: '话筒无声', owner: '郑凯' },
        { issue: '整天', due: day('2026-12-21') },
        { issue: '跨夜', found: day('2026-12-20', 1400), risk: '跨夜' },
        { issue: 'No limit', found: day('2026-12-20', 840) },
        { issue: '好了', status: '已解决' },
        { issue: 'Lesson', status: 'To improve' },
      ],
    });
    // 14:00 and 15 minutes; 23:20 and 90 minutes is 0:50 of the next day.
    expect(issues.rows.map(({ name, due, time, owner }) => [name, due, time, owner])).toEqual([
      ['没声音', '2026-12-20', 855, '技术组'],
      ['漏水', '2026-12-21', 600, '郑凯'],
      ['整天', '2026-12-21', null, ''],
      ['跨夜', '2026-12-21', 50, ''],
      ['No limit', null, null, ''],
    ]);
  });

  it('does without the sheet of the contingencies', () => {
    const issues = read({ issues: [{ issue: '没声音', found: day('2026-12-20', 840), risk: '话筒无声' }] });
    expect(issues.rows.map(({ name, due, owner }) => [name, due, owner])).toEqual([['没声音', null, '']]);
  });
});

describe('改进清单', () => {
  it('gives what is neither done nor cancelled', () => {
    const improvements = read({
      improvements: [
        { measure: '提前确认搭建商', owner: '郑凯', due: day('2026-12-28'), status: '进行中' },
        { measure: 'Done', due: day('2026-12-28'), status: 'Done' },
        { measure: '不做', due: day('2026-12-28'), status: '已取消' },
      ],
    });
    expect(shortly(improvements)).toEqual([['提前确认搭建商', '2026-12-28', 3]]);
  });
});

describe('嘉宾与人员', () => {
  it('gives invitations without an answer, by seven days before the event where no day is typed; never phone or address', () => {
    const guests = read({
      guests: [
        {
          name: '张教授',
          title: '某大学',
          part: '主旨演讲',
          invitation: '已邀请',
          phone: '138',
          email: 'z@x.cn',
          replyBy: day('2026-12-11'),
        },
        { part: '志愿者', invitation: 'Invited' },
        { name: '来', invitation: '已确认' },
        { name: 'No', invitation: 'Declined' },
        { name: '未请', invitation: '未邀请' },
        { name: '空' },
      ],
    });
    expect(shortly(guests)).toEqual([
      ['张教授', '2026-12-11', 3],
      ['志愿者', '2026-12-13', 4],
    ]);
    expect(guests.rows.map(({ detail }) => detail)).toEqual(['某大学 · 主旨演讲', '']);
  });
});

describe('what cannot be read', () => {
  it('is a finding with sheet and cell, and the row goes on as open', () => {
    const { rows, findings, rowFindings } = read({
      resources: [{ item: '椅子', due: day('2026-12-13'), status: '在路上' }],
      improvements: [{ measure: '清单', due: '下周', status: '做着呢' }],
      guests: [{ name: '李', invitation: '已邀请', replyBy: '尽快' }],
      publicity: [{ topic: '预告', date: '#REF!' }],
    });
    expect(rows.map(({ name, due }) => [name, due])).toEqual([
      ['椅子', '2026-12-13'],
      ['李', '2026-12-13'],
    ]);
    expect(findings).toEqual([
      { code: 'row.badStatus', path: '资源与物料!F3', facts: { text: '在路上' } },
      { code: 'row.badStatus', path: '改进清单!D3', facts: { text: '做着呢' } },
    ]);
    expect(rowFindings.map(({ code, path, facts }) => [code, path, facts.task, facts.text])).toEqual([
      ['digest.badDate', '宣传计划!D3', '预告', '#REF!'],
      ['digest.badDate', '改进清单!C3', '清单', '下周'],
      ['digest.badDate', '嘉宾与人员!E3', '李', '尽快'],
    ]);
  });

  it('a sheet that is not there is no finding; one that cannot be recognised is, and the others are read', () => {
    const strange: SheetSnapshot = { sheetId: 9, title: '资源与物料', values: [['我们的清单'], ['椅子']] };
    const { rows, damage } = read({ resources: strange, improvements: [{ measure: '清单', due: day('2026-12-28') }] });
    expect(damage).toEqual([{ code: 'repair.keysLost', path: '资源与物料', facts: {} }]);
    expect(rows.map(({ name }) => name)).toEqual(['清单']);
    expect(read({})).toMatchObject({ rows: [], damage: [], budget: null, highRisks: [] });
  });

  it('a column that is gone is named in the language of the plan, and the rest is read', () => {
    const without = sheet('improvements', '改进清单', ['measure', 'due', 'status'], [{ measure: '清单', due: day('2026-12-28') }]);
    const { rows, damage } = read({ improvements: without });
    expect(damage).toEqual([{ code: 'repair.columnsGone', path: '改进清单', facts: { names: ['责任人'] } }]);
    expect(rows.map(({ name, owner }) => [name, owner])).toEqual([['清单', '']]);
  });
});
