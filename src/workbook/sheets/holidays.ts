import type { CivilDate } from '../../domain/civil-date';
import type { Language, Localized } from '../../domain/language';
import { enumLabel } from '../enums';
import { TAB_COLOURS } from '../palette';
import type { ColumnSpec, TableSpec } from '../sheet-spec';

/** A day that differs from Monday–Friday. */
export interface HolidayRow {
  readonly date: CivilDate;
  readonly type: 'off' | 'work';
  readonly name: Localized;
}

/** The columns of 节假日. */
export const HOLIDAY_COLUMNS: readonly ColumnSpec[] = [
  { key: 'date', header: { 'zh-CN': '日期', en: 'Date' }, level: 'basic', width: 100, type: 'date' },
  {
    key: 'type',
    header: { 'zh-CN': '类型', en: 'Type' },
    note: { 'zh-CN': '休 = 放假；班 = 调休上班（如周六）。', en: 'Off = no work; Work = a working weekend day.' },
    level: 'basic',
    width: 100,
    type: 'text',
    enum: 'holiday',
  },
  { key: 'name', header: { 'zh-CN': '名称', en: 'Name' }, level: 'basic', width: 180, type: 'text' },
];

/**
 * 节假日 / Holidays, once per spreadsheet (domain reference §2.5): 休 and 班 days. A year counts as loaded when the table has a row of it;
 * users paste further years and their own days.
 */
export function holidaysSheet(days: readonly HolidayRow[], language: Language): TableSpec {
  return {
    form: 'table',
    kind: 'holidays',
    title: { 'zh-CN': '节假日', en: 'Holidays' },
    tabColor: TAB_COLOURS.support,
    hidden: true,
    capacity: 200,
    frozenThrough: null,
    rules: [],
    rows: days.map((day) => ({ date: day.date, type: enumLabel('holiday', day.type, language), name: day.name[language] })),
    columns: HOLIDAY_COLUMNS,
  };
}
