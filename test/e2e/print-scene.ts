import type { Host } from '../../src/local/host';
import { ask, INSERT, newHost, typedCells } from './showrunner';

/** What must never reach a vendor. */
export const SECRETS = [
  '98765',
  '8.8',
  '13800138000',
  '13911112222',
  '13700007777',
  'pan@example.com',
  'lead@example.com',
  '星河传媒',
  '雨天',
];

/**
 * A small plan of 2026-12-20, 14:00: four tasks, four things and four cues of the product launch, with people, two vendors and what they must not know of
 * each other typed in.
 */
export function printScene(): Host {
  const host = newHost();
  ask(host, 'insertPlan', { ...INSERT, eventName: '秋季发布会', venue: '一号会场' });
  // Rows 3 to 6 stay: below them the template's other rows.
  for (const [title, rows] of [
    ['任务分解表', 23],
    ['资源与物料', 15],
    ['活动流程', 5],
  ] as const)
    host.deleteRows(title, 7, rows);
  const keysOf = new Map(['任务分解表', '资源与物料', '活动流程', '团队与分工'].map((title) => [title, typedCells(host, title)[0] ?? []]));
  const put = (title: string, row: number, values: { readonly [column: string]: string }): void => {
    for (const [key, text] of Object.entries(values)) {
      const column = (keysOf.get(title) ?? []).findIndex((cell) => String(cell).endsWith(`|${key}`)) + 1;
      sheetOf(host, title)
        ?.getRange(row, column, 1, 1)
        .setValues([[text]]);
    }
  };
  put('任务分解表', 3, { task: '签合同', owner: '郑凯', due: '2026-12-01', status: '已完成', deliverable: '合同' });
  put('任务分解表', 4, { task: '彩排', owner: '', group: '执行组', due: '2026-12-20', status: '进行中', deliverable: '' });
  put('任务分解表', 5, { task: '写复盘', owner: '郑凯', due: '2026-12-21', status: '未开始' });
  put('任务分解表', 6, { task: '不做了', owner: '郑凯', due: '2026-12-02', status: '已取消' });
  const price = '98765';
  put('资源与物料', 3, { item: 'LED 大屏', need: '2', unit: '块', owner: '后勤组', vendor: '声光公司', price, due: '2026-12-18' });
  put('资源与物料', 3, { spec: '主屏 4 米，报价 8.8 万元，问 13800138000 或 pan@example.com', after: '归还' });
  put('资源与物料', 4, { item: '话筒', need: '6', unit: '支', owner: '郑凯', vendor: '星河传媒', price, due: '2026-12-18', check: 'TRUE' });
  put('资源与物料', 5, {
    item: '灯光',
    need: '1',
    unit: '套',
    owner: '声光公司',
    vendor: '声光公司、星河传媒',
    due: '2026-12-19',
    spec: '',
  });
  put('资源与物料', 6, { item: '花篮', need: '8', unit: '个', owner: '郑凯', vendor: '', due: '2026-12-20', spec: '' });
  put('活动流程', 4, { owner: '声光公司', screen: '倒计时片', content: '星河传媒在侧台' });
  put('活动流程', 5, { owner: '郑凯', talent: '林总、陈晨', audio: '星河传媒的话筒 2 支', light: '声光公司：面光', planB: '雨天改室内' });
  put('活动流程', 6, { owner: '内容组', talent: '林总', screen: 'LED 大屏循环主视觉', content: '价格 98765 元' });
  put('团队与分工', 3, { phone: "'13911112222", backup: '郑凯' });
  put('团队与分工', 4, { name: '钱进', role: '组员' });
  const logistics = (sheetOf(host, '团队与分工')?.getRange(1, 2, 20, 1).getValues() ?? []).findIndex(([group]) => group === '后勤组') + 1;
  put('团队与分工', logistics, { name: '赵磊', phone: "'13700007777", email: 'pan@example.com' });
  return host;
}

function sheetOf(host: Host, title: string) {
  const sheets = host.services().SpreadsheetApp.getActiveSpreadsheet()?.getSheets() ?? [];
  return sheets.find((sheet) => sheet.getName() === title);
}
