import { inBoth } from '../../domain/language';
import { type FormulaContext, quoteText } from '../formula-context';
import type { FormRow } from '../sheet-spec';

type Cells = FormRow['cells'];

/**
 * When mails went out last, from the log, and on which days they go out (`speaksOn` of the domain). The very next day is the sidebar's to say: whether
 * reminders are on, and from which hour, is in document properties, which no formula reads.
 */
export function reminderBlock(): Cells[] {
  return [
    {
      name: { style: 'section', type: 'text', label: inBoth('每日提醒', 'Digests') },
      count: { style: 'section', type: 'text' },
      share: { style: 'section', type: 'text' },
      bar: { style: 'section', type: 'text' },
    },
    {
      name: { style: 'caption', type: 'text', label: inBoth('上次', 'Last') },
      count: { style: 'hint', type: 'text', formula: lastDigest },
    },
    {
      name: { style: 'caption', type: 'text', label: inBoth('时间', 'When') },
      count: { style: 'hint', type: 'text', label: inBoth('工作日；活动前 3 天起每天', 'Workdays; daily from T-3') },
    },
  ];
}

/** `2026-12-09`, in every locale. */
export function dayText(day: string): string {
  return `YEAR(${day})&"-"&RIGHT("0"&MONTH(${day});2)&"-"&RIGHT("0"&DAY(${day});2)`;
}

function lastDigest({ range, language }: FormulaContext): string {
  const [last, isSent] = [`MAX(${range('log', 'day')})`, language === 'zh-CN' ? ' · 收件人 ' : ' · recipients: '];
  const none = quoteText(language === 'zh-CN' ? '还没有发过' : 'None so far');
  return `=IF(${last}=0;${none};${dayText(last)}&${quoteText(isSent)}&COUNTIFS(${range('log', 'day')};${last}))`;
}
