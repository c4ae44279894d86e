import { type CivilDate, daysBetween, weekday } from '../../domain/civil-date';
import type { DigestPlan } from '../../domain/digest-types';
import type { Facts } from '../../domain/finding';
import type { Language } from '../../domain/language';
import { isMessageKey, type MessageKey, translate } from '../../i18n/translate';

type Plural = { [K in MessageKey]: K extends `${infer Base}.one` ? Base : never }[MessageKey];

/** The wording of a mail in one language, for one day. */
export interface Words {
  readonly language: Language;
  say(key: MessageKey, facts?: Facts): string;
  /** The form of a sentence for `n` of something; `n` is one of its facts. */
  count(key: Plural, n: number, facts?: Facts): string;
  /** `12月8日 周二`, `Tue 8 Dec`; with the year when it is not that of `today`. */
  date(date: CivilDate): string;
  /** How far the event is: `距活动 8 天`, `day 2 of the event`. */
  when(plan: Pick<DigestPlan, 'd0' | 'd1'>): string;
}

/** English and Chinese need two plural forms at most: one, and all else. */
export function wordsOf(language: Language, today: CivilDate): Words {
  const say = (key: MessageKey, facts?: Facts): string => translate(language, key, facts);
  const sayNumbered = (key: string, facts?: Facts): string => (isMessageKey(key) ? say(key, facts) : key);
  const count = (key: Plural, n: number, facts: Facts = {}): string => sayNumbered(`${key}.${n === 1 ? 'one' : 'other'}`, { ...facts, n });

  function date(day: CivilDate): string {
    const parts = {
      year: Number(day.slice(0, 4)),
      month: sayNumbered(`mail.month.${Number(day.slice(5, 7))}`),
      day: Number(day.slice(8, 10)),
      weekday: sayNumbered(`mail.weekday.${weekday(day)}`),
    };
    return say(day.slice(0, 4) === today.slice(0, 4) ? 'mail.date' : 'mail.dateWithYear', parts);
  }

  function when({ d0, d1 }: Pick<DigestPlan, 'd0' | 'd1'>): string {
    if (today < d0) return count('mail.when.before', daysBetween(today, d0));
    if (today === d0) return say('mail.when.first');
    if (today <= d1) return say('mail.when.during', { n: daysBetween(d0, today) + 1 });
    return count('mail.when.after', daysBetween(d1, today));
  }

  return { language, say, count, date, when };
}

/** `HH:mm` of a minute of the day. */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
