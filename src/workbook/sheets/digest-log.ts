import { TAB_COLOURS } from '../palette';
import type { ColumnSpec, TableSpec } from '../sheet-spec';

/** The columns of 提醒日志. */
export const LOG_COLUMNS: readonly ColumnSpec[] = [
  { key: 'key', header: { 'zh-CN': '编号', en: 'Key' }, level: 'hidden', width: 100, type: 'text' },
  { key: 'day', header: { 'zh-CN': '日期', en: 'Day' }, level: 'basic', width: 100, type: 'date', validated: false },
  { key: 'time', header: { 'zh-CN': '时间', en: 'Time' }, level: 'basic', width: 100, type: 'text' },
  { key: 'recipient', header: { 'zh-CN': '收件人', en: 'Recipient' }, level: 'basic', width: 230, type: 'text' },
  { key: 'late', header: { 'zh-CN': '滞后', en: 'Late' }, level: 'basic', width: 100, type: 'integer' },
  { key: 'today', header: { 'zh-CN': '今日', en: 'Today' }, level: 'basic', width: 100, type: 'integer' },
  { key: 'soon', header: { 'zh-CN': '接下来', en: 'Next' }, level: 'basic', width: 100, type: 'integer' },
  { key: 'result', header: { 'zh-CN': '结果', en: 'Result' }, level: 'basic', width: 100, type: 'text' },
  { key: 'message', header: { 'zh-CN': '说明', en: 'Message' }, level: 'basic', width: 420, type: 'long' },
];

/** 提醒日志 / Digest log, once per spreadsheet: one row a mail, derived from the ledger (design §2.8). */
export function digestLogSheet(): TableSpec {
  return {
    form: 'table',
    kind: 'log',
    title: { 'zh-CN': '提醒日志', en: 'Digest log' },
    tabColor: TAB_COLOURS.support,
    hidden: true,
    capacity: 500,
    frozenThrough: null,
    rules: [],
    rows: [],
    columns: LOG_COLUMNS,
  };
}
