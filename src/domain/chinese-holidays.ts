import { addDays, type CivilDate, civilDate } from './civil-date';
import type { Localized } from './language';
import type { WorkCalendar } from './working-days';

/** One announced day: 休 `off` or 班 `work`, with the holiday it belongs to. */
export interface ChineseHoliday {
  readonly date: CivilDate;
  readonly type: 'off' | 'work';
  readonly name: Localized;
}

const NEW_YEAR: Localized = { 'zh-CN': '元旦', en: "New Year's Day" };
const SPRING_FESTIVAL: Localized = { 'zh-CN': '春节', en: 'Spring Festival' };
const QINGMING: Localized = { 'zh-CN': '清明节', en: 'Qingming Festival' };
const LABOUR_DAY: Localized = { 'zh-CN': '劳动节', en: 'Labour Day' };
const DRAGON_BOAT: Localized = { 'zh-CN': '端午节', en: 'Dragon Boat Festival' };
const MID_AUTUMN: Localized = { 'zh-CN': '中秋节', en: 'Mid-Autumn Festival' };
const NATIONAL_DAY: Localized = { 'zh-CN': '国庆节', en: 'National Day' };
const NATIONAL_DAY_AND_MID_AUTUMN: Localized = { 'zh-CN': '国庆节、中秋节', en: 'National Day and Mid-Autumn Festival' };

/** Years whose notice is in the table. A date of another year is judged by weekday alone. */
export const CHINESE_HOLIDAY_YEARS: readonly number[] = [2025, 2026];

/**
 * First and last day off, the holiday, and the weekend days worked for it. Source: the State Council's yearly notices, as given in
 * domain reference §2.5 (2026: gov.cn content_7047091; both years: github.com/NateScarlet/holiday-cn, MIT).
 */
const NOTICES: readonly (readonly [first: string, last: string, name: Localized, worked: readonly string[]])[] = [
  ['2025-01-01', '2025-01-01', NEW_YEAR, []],
  ['2025-01-28', '2025-02-04', SPRING_FESTIVAL, ['2025-01-26', '2025-02-08']],
  ['2025-04-04', '2025-04-06', QINGMING, []],
  ['2025-05-01', '2025-05-05', LABOUR_DAY, ['2025-04-27']],
  ['2025-05-31', '2025-06-02', DRAGON_BOAT, []],
  ['2025-10-01', '2025-10-08', NATIONAL_DAY_AND_MID_AUTUMN, ['2025-09-28', '2025-10-11']],
  ['2026-01-01', '2026-01-03', NEW_YEAR, ['2026-01-04']],
  ['2026-02-15', '2026-02-23', SPRING_FESTIVAL, ['2026-02-14', '2026-02-28']],
  ['2026-04-04', '2026-04-06', QINGMING, []],
  ['2026-05-01', '2026-05-05', LABOUR_DAY, ['2026-05-09']],
  ['2026-06-19', '2026-06-21', DRAGON_BOAT, []],
  ['2026-09-25', '2026-09-27', MID_AUTUMN, []],
  ['2026-10-01', '2026-10-07', NATIONAL_DAY, ['2026-09-20', '2026-10-10']],
];

/** Every announced day off and make-up day of mainland China in {@link CHINESE_HOLIDAY_YEARS}, by date. */
export const CHINESE_HOLIDAYS: readonly ChineseHoliday[] = NOTICES.flatMap(announcedDays).sort((a, b) => (a.date < b.date ? -1 : 1));

function announcedDays([first, last, name, worked]: (typeof NOTICES)[number]): ChineseHoliday[] {
  const days: ChineseHoliday[] = worked.map((date) => ({ date: civilDate(date), type: 'work', name }));
  const end = civilDate(last);
  for (let date = civilDate(first); date <= end; date = addDays(date, 1)) days.push({ date, type: 'off', name });
  return days;
}

/** The working calendar of mainland China for {@link CHINESE_HOLIDAY_YEARS}. */
export function chineseCalendar(): WorkCalendar {
  return {
    days: new Map(CHINESE_HOLIDAYS.map((holiday) => [holiday.date, holiday.type])),
    years: new Set(CHINESE_HOLIDAY_YEARS),
  };
}
