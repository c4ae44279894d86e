import type { PrintedPage } from '../../src/app/print/printed-page';
import type { RpcMethods } from '../../src/app/rpc';
import type { Host } from '../../src/local/host';
import { printScene, SECRETS } from './print-scene';
import { ask, INSERT, LEAD, lastRun, loadShipped, MATE, newHost, restored, rpc, type, typedCells, writesOf } from './showrunner';

type DocumentName = RpcMethods['printedPage']['params']['document'];

let saved = '';
/** Only read from. */
let unchanged: Host;

beforeAll(async () => {
  await loadShipped();
  saved = printScene().save();
  unchanged = restored(saved);
});

function printed(document: DocumentName, who = '', host: Host = unchanged): PrintedPage {
  return ask(host, 'printedPage', { plan: null, document, who });
}

/** Headings of a block's columns, and its rows. */
function table(page: PrintedPage, heading: string): readonly unknown[] {
  const block = page.blocks.find((each) => each.heading === heading);
  return block ? [block.columns.map(({ header }) => header), ...block.rows] : [];
}

function fact(page: PrintedPage, label: string): string | undefined {
  return page.facts.find((each) => each.label === label)?.text;
}

describe('the run of show', () => {
  it('has a title block, and each cue with its hours, people and technical needs', () => {
    const page = printed('runOfShow');
    expect([page.title, page.eventName]).toEqual(['活动流程', '秋季发布会']);
    expect(page.facts).toEqual([
      { label: '日期', text: '2026年12月20日 周日' },
      { label: '地点', text: '一号会场' },
      { label: '打印时间', text: '2026-12-10 07:00' },
    ]);
    // The template: doors an hour before 14:00, film 5, talk 25, reveal 25 minutes.
    expect(table(page, '全部环节')).toEqual([
      ['时间', '环节', '分钟', '负责人', '出场人', '音频、大屏、灯光、道具与备选'],
      ['13:00–14:00', '签到与体验区', '60', '后勤组', '', ''],
      ['14:00–14:05', '开场片\n星河传媒在侧台', '5', '声光公司', '', '\n大屏：倒计时片'],
      ['14:05–14:30', '主题演讲', '25', '郑凯', '林总、陈晨', '\n音频：星河传媒的话筒 2 支\n灯光：声光公司：面光\n备选：雨天改室内'],
      ['14:30–14:55', '新品揭幕与演示\n价格 98765 元', '25', '内容组', '林总', '\n大屏：LED 大屏循环主视觉'],
    ]);
  });

  it('of one person has the cues they own or appear in', () => {
    const cues = (who: string): unknown[] => printed('runOfShow', who).blocks.flatMap(({ rows }) => rows.map(([time]) => time));
    expect(cues('林总')).toEqual(['14:05–14:30', '14:30–14:55']);
    expect(cues('陈晨')).toEqual(['14:05–14:30']);
    expect(cues('郑凯')).toEqual(['14:05–14:30']);
    expect(fact(printed('runOfShow', '陈晨'), '仅列出')).toBe('陈晨');
    expect(printed('runOfShow', '没有这个人')).toMatchObject({ blocks: [], nothing: '没有符合的环节。' });
  });

  it('gives a cue inserted without formulas the time at which the one above ends', () => {
    const host = restored(saved);
    host.insertRows('活动流程', 5, 1);
    type(host, '活动流程', 'segment', 5, '加演');
    type(host, '活动流程', 'minutes', 5, '10');
    expect(table(printed('runOfShow', '', host), '全部环节')[3]).toEqual(['14:05–14:15', '加演', '10', '', '', '']);
  });

  it('of several days is divided into them', () => {
    const host = restored(saved);
    type(host, '活动流程', 'kind', 6, '定点');
    type(host, '活动流程', 'fixed', 6, '9:30');
    type(host, '活动流程', 'day', 6, '2');
    const { blocks } = printed('runOfShow', '', host);
    expect(blocks.map(({ heading, rows }) => [heading, rows.length])).toEqual([
      ['第 1 天 · 12月20日 周日', 3],
      ['第 2 天 · 12月21日 周一', 1],
    ]);
    expect(blocks[1]?.rows[0]?.[0]).toBe('09:30–09:55');
  });
});

it('the final check list has what is due by the event, by owner or group; done and checked is ticked, cancelled and later is not there', () => {
  const page = printed('checkList');
  expect(page.blocks.map(({ heading }) => heading)).toEqual(['郑凯', '执行组', '后勤组', '声光公司']);
  expect(table(page, '郑凯')).toEqual([
    ['核对', '事项', '交付成果 / 数量', '时限', '状态'],
    [true, '签合同', '合同', '12月1日 周二', '已完成'],
    [true, '话筒', '6 支\n各容纳 20 人，隔音，独立网络', '12月18日 周五', '未联系'],
    [false, '花篮', '8 个', '12月20日 周日', '未联系'],
  ]);
  expect(table(page, '执行组')).toEqual([
    ['核对', '事项', '时限', '状态'],
    [false, '彩排', '12月20日 周日', '进行中'],
  ]);
  expect(page.closing).toEqual(['核对人：________________    日期与时间：________________']);
});

describe('the contact sheet', () => {
  it('has the lead first, then group leads and members, with how to reach them', () => {
    const [heads, ...people] = table(printed('contacts'), '团队');
    expect(heads).toEqual(['姓名', '角色', '组', '电话', '邮箱', '备份人']);
    expect(people).toEqual([
      ['lead', '总负责人', '总负责人', '13911112222', LEAD, '郑凯'],
      ['赵磊', '组长', '后勤组', '13700007777', 'pan@example.com', ''],
      ['钱进', '组员', '策划组', '', '', ''],
    ]);
  });

  it('has the guests of a plan that has them, but not who has declined', () => {
    const host = restored(saved);
    ask(host, 'addSheet', { plan: null, kind: 'guests' });
    const put = (row: number, values: { readonly [key: string]: string }): void => {
      for (const [key, text] of Object.entries(values)) type(host, '嘉宾与人员', key, row, text);
    };
    put(3, { name: '林总', kind: '嘉宾', title: '远山科技 CEO', part: '主题演讲', phone: "'13511112222", owner: '郑凯', backup: '陈晨' });
    put(4, { name: '王某', invitation: '已婉拒', phone: "'13500000000" });
    expect(table(printed('contacts', '', host), '嘉宾与人员')).toEqual([
      ['姓名', '身份与环节', '电话', '对接人', '备份人'],
      ['林总\n远山科技 CEO', '嘉宾\n主题演讲', '13511112222', '郑凯', '陈晨'],
    ]);
  });
});

it('the review has its six blocks in order, facts as the sheet shows them, and the improvements', () => {
  const host = restored(saved);
  const add = (row: number, measure: string, kind: string): void => {
    type(host, '改进清单', 'measure', row, measure);
    type(host, '改进清单', 'kind', row, kind);
  };
  add(3, '彩排两遍', '保持');
  add(4, '提前一周验屏', '改进');
  const page = printed('review', '', host);
  expect(page.blocks.map(({ heading }) => heading)).toEqual([
    '一、活动概况',
    '二、目标达成情况',
    '三、数据亮点',
    '四、问题与不足',
    '五、经验总结',
    '改进清单：保持、开始、停止',
    '六、改进措施',
    '改进清单：改进措施',
  ]);
  expect(table(page, '一、活动概况')).toContainEqual(['计划人数', '200']);
  expect(table(page, '一、活动概况')).toContainEqual(['地点', '一号会场']);
  // One of three tasks that are not cancelled.
  expect(table(page, '三、数据亮点')).toContainEqual(['已完成任务', '1 / 3']);
  expect(table(page, '改进清单：改进措施')[1]).toEqual(['提前一周验屏', '改进', '', '', '']);
});

describe('the handout of a vendor', () => {
  it('has what it brings, by when, the cues that concern it and our contact', () => {
    const page = printed('vendor', '声光公司');
    expect([fact(page, '供应商'), fact(page, '我方联系人')]).toEqual(['声光公司', '赵磊, lead']);
    expect(table(page, '请贵方提供')).toEqual([
      ['事项', '数量', '规格要求', '到位时限'],
      ['LED 大屏', '2 块', '主屏 4 米，…，问 … 或 …', '12月18日 周五\n会后：归还'],
      ['灯光', '1 套', '', '12月19日 周六'],
    ]);
    expect(table(page, '现场与贵方有关的环节')).toEqual([
      ['时间', '环节', '与贵方有关', '我方联系人'],
      ['14:00–14:05', '开场片', '\n大屏：倒计时片', '赵磊, lead'],
      ['14:05–14:30', '主题演讲', '\n灯光：声光公司：面光', '郑凯'],
      ['14:30–14:55', '新品揭幕与演示', '\n大屏：LED 大屏循环主视觉', 'lead'],
    ]);
  });

  it('tells nothing of money, risks, numbers to call, addresses and other vendors', () => {
    const text = JSON.stringify(printed('vendor', '声光公司'));
    expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
    expect(text).not.toMatch(/@|\d{7}/);
    // Each of them is on some other document, so that its absence says something.
    const all = (['runOfShow', 'checkList', 'contacts'] as const).map((document) => JSON.stringify(printed(document))).join('');
    expect(SECRETS.filter((secret) => !all.includes(secret) && secret !== '98765')).toEqual([]);
  });

  it('keeps the number to call of the venue to ourselves, which the run of show tells', () => {
    const host = restored(saved);
    const master = typedCells(host, '活动策划总表').findIndex(([key]) => String(key).endsWith('|where')) + 1;
    host.editCell('活动策划总表', `C${master}`, '二号会场，前台 13600001111');
    expect(fact(printed('runOfShow', '', host), '地点')).toBe('二号会场，前台 13600001111');
    expect(fact(printed('vendor', '声光公司', host), '地点')).toBe('二号会场，前台 …');
  });

  it('is refused for a vendor no row names', () => {
    const reply = rpc(unchanged, 'printedPage', { plan: null, document: 'vendor', who: '外人' }, 'zh-CN');
    expect(reply).toMatchObject({ ok: false, code: 'print.vendorGone', sentences: ['“资源与物料”里已没有供应商“外人”，请重新选择。'] });
  });
});

describe('what can be printed', () => {
  const choices = (host: Host) => ask(host, 'printChoices', { plan: null }).documents;

  it('names the people of the cues and the vendors', () => {
    const documents = choices(unchanged);
    expect(documents.map(({ document, missing }) => [document, missing])).toEqual([
      ['runOfShow', null],
      ['checkList', null],
      ['contacts', null],
      ['review', null],
      ['vendor', null],
    ]);
    expect(documents[0]?.who).toEqual(['后勤组', '声光公司', '郑凯', '林总', '陈晨', '内容组']);
    expect(documents[4]?.who).toEqual(['声光公司', '星河传媒']);
  });

  it('says why a document cannot be made: no such sheet, a deleted one, no vendor', () => {
    const host = newHost();
    ask(host, 'insertPlan', INSERT);
    ask(host, 'removeSheet', { plan: null, kind: 'runOfShow', keep: true, blankTitle: 'x' });
    host.deleteSheet('复盘报告');
    const reply = rpc(host, 'printChoices', { plan: null }, 'zh-CN');
    expect(reply).toMatchObject({
      sentences: [
        '这个活动没有“活动流程”工作表。请在边栏“活动 › 工作表与列”添加后再打印。',
        '“复盘报告”工作表已被删除。请选择“检查并修复”，再打印。',
        '“资源与物料”的“供应商/联系人”一列还没有填写，没有可以交接的供应商。',
      ],
    });
    expect(rpc(host, 'printedPage', { plan: null, document: 'review' }, 'en')).toMatchObject({ ok: false, code: 'print.tabGone' });
  });
});

it('reads each sheet it needs once and writes nothing', () => {
  const reads: { readonly [D in DocumentName]: number } = { runOfShow: 3, checkList: 4, contacts: 3, review: 4, vendor: 5 };
  for (const [document, sheets] of Object.entries(reads)) {
    printed(document as DocumentName, document === 'vendor' ? '声光公司' : '');
    const run = lastRun(unchanged);
    expect([document, run.calls['Range.getValues'], writesOf(run)]).toEqual([document, sheets, []]);
  }
  ask(unchanged, 'printChoices', { plan: null });
  // 活动流程, 资源与物料 and 设置.
  expect(lastRun(unchanged).calls['Range.getValues']).toBe(3);
});

it('speaks English for an English plan, whoever prints it', () => {
  const host = newHost();
  ask(host, 'insertPlan', { ...INSERT, language: 'en' });
  const pages = (['runOfShow', 'checkList', 'contacts', 'review'] as const).map((document) => printed(document, '', host));
  expect(pages.map(({ title }) => title)).toEqual(['Run of show', 'Final check list', 'Contact sheet', 'Review report']);
  expect(fact(pages[0] as PrintedPage, 'Date')).toBe('Sun 20 Dec 2026');
  expect(JSON.stringify(pages)).not.toMatch(/\p{Script=Han}/u);
});

it('refuses a document it does not know', () => {
  const reply = rpc(unchanged, 'printedPage', { plan: null, document: 'budget' as DocumentName });
  expect(reply).toMatchObject({ ok: false, code: 'rpc.badRequest' });
});

describe.each([
  ['zh-CN', LEAD, '打印与分享…', '打印与分享'],
  ['en', MATE, 'Print and share…', 'Print and share'],
] as const)('the menu in %s', (_, person, entry, title) => {
  it('opens the dialog for the newest plan; without one it says so', () => {
    const host = restored(saved);
    host.signIn(person);
    host.open();
    host.click(entry);
    const dialog = host.dialogs[host.dialogs.length - 1];
    expect(dialog).toMatchObject({ kind: 'modal', title, width: 900, height: 640 });
    expect(dialog?.text).toMatch(/<div id="page" data-view="print" data-plan="[0-9a-f]{8}">/);

    const empty = newHost();
    empty.signIn(person);
    empty.open();
    empty.answer({ button: 'OK' });
    empty.click(entry);
    expect(empty.dialogs[empty.dialogs.length - 1]).toMatchObject({ kind: 'alert' });
  });
});

it('the sidebar opens the same dialog', () => {
  const host = restored(saved);
  ask(host, 'openPrint', { plan: null });
  expect(host.dialogs[host.dialogs.length - 1]).toMatchObject({ kind: 'modal', title: '打印与分享' });
});
