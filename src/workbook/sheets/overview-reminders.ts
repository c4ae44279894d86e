import { inBoth } from '../../domain/language';
import { type FormulaContext, quoteText } from '../formula-context';
import type { FormRow } from '../sheet-spec';

type Cells = FormRow['cells'];

/** When mails went out last, from the log, and when they will go out next, as Settings remember it. */
export function reminderBlock(): Cells[] {
  const line = (zh: string, en: string, formula: (context: FormulaContext) => string): Cells => ({
    name: { style: 'caption', type: 'text', label: inBoth(zh, en) },
    count: { style: 'hint', type: 'text', formula },
  });
  return [
    {
      name: { style: 'section', type: 'text', label: inBoth('每日提醒', 'Digests') },
      count: { style: 'section', type: 'text' },
      share: { style: 'section', type: 'text' },
      bar: { style: 'section', type: 'text' },
    },
    line('上次', 'Last', lastDigest),
    line('下次', 'Next', nextDigest),
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

function nextDigest({ field, helper, language }: FormulaContext): string {
  const next = field('settings', 'nextDigest', 'value');
  const [off, due] = language === 'zh-CN' ? ['没有安排', '待发送'] : ['None planned', 'Waiting'];
  return `=IF(${next}="";${quoteText(off)};IF(N(${next})<${helper('lists', 'today')};${quoteText(due)};${dayText(next)}))`;
}
