import type { Improvement, ImprovementKind, Landing } from '../domain/improvement';
import type { Language } from '../domain/language';
import { enumLabel } from './enums';
import type { PlanContent } from './plan-content';
import type { SheetKind } from './sheet-key';
import type { TableRow } from './sheet-spec';
import { budgetCategoryLabel } from './sheets/lists';

/** The sheet an improvement lands on, and the column of it that says what the row is about. */
export const LANDING_SHEETS: { readonly [L in Landing]: { readonly kind: SheetKind; readonly words: string } } = {
  task: { kind: 'tasks', words: 'task' },
  budget: { kind: 'budget', words: 'item' },
  risk: { kind: 'risks', words: 'risk' },
  resource: { kind: 'resources', words: 'item' },
  cue: { kind: 'runOfShow', words: 'segment' },
  goal: { kind: 'goals', words: 'metric' },
};

/** Day of what has no offset of its own: venue and materials are settled from T-14 to T-7 (domain reference §2.2), so a change must be made by then. */
const USUAL_OFFSET = { task: -14, resource: -7 } as const;

/** Id of the row an improvement becomes: by it one that is there already is known, on whichever sheet. */
export function carriedId(id: string): string {
  return `imp-${id}`;
}

/** What stands in 来源 of a task that was an improvement. */
export function carriedSource(id: string, language: Language): string {
  return `${language === 'zh-CN' ? '改进项' : 'Improvement'}:${id}`;
}

/** The id of the improvement a 来源 speaks of, in either language; null for any other source. */
export function idInSource(source: string): string | null {
  return /^(?:改进项|Improvement)[:：]\s*([\w-]+)$/.exec(source)?.[1] ?? null;
}

/** Its words as a row says them. What is to be kept or stopped says so: without the word it would read as something to do. */
export function carriedWords({ measure, kind }: Pick<Improvement, 'measure' | 'kind'>, language: Language): string {
  const told: readonly (ImprovementKind | null)[] = ['keep', 'stop'];
  if (kind === null || !told.includes(kind)) return measure;
  const word = enumLabel('improvementKind', kind, language);
  return measure.startsWith(word) ? measure : `${word}${language === 'zh-CN' ? '：' : ': '}${measure}`;
}

/** The row an improvement becomes. Its owner is left to the new team: whoever answered for it last time may not be there. */
export function carriedRow(item: Improvement, landing: Landing, { language, followingDay }: PlanContent): TableRow {
  const [id, words] = [carriedId(item.id), carriedWords(item, language)];
  switch (landing) {
    case 'task': {
      const offset = item.offset ?? USUAL_OFFSET.task;
      const day = followingDay(offset);
      return {
        id,
        task: words,
        status: enumLabel('status', 'notStarted', language),
        due: day,
        phase: enumLabel('phase', offset > 0 ? 'review' : 'execute', language),
        start: day,
        priority: enumLabel('priority', 'medium', language),
        rule: enumLabel('dateRule', 'float', language),
        source: carriedSource(item.id, language),
        offsetStart: offset,
        offsetDue: offset,
        scheduledStart: day,
        scheduledDue: day,
      };
    }
    case 'resource': {
      const offset = item.offset ?? USUAL_OFFSET.resource;
      const day = followingDay(offset);
      const status = enumLabel('resourceStatus', 'notContacted', language);
      return { id, item: words, due: day, status, offsetDue: offset, scheduledDue: day };
    }
    case 'budget':
      return {
        id,
        category: budgetCategoryLabel('other', language),
        item: words,
        quantity: 1,
        payment: enumLabel('payment', 'unpaid', language),
        side: enumLabel('side', 'expense', language),
        basis: enumLabel('basis', 'fixed', language),
        times: 1,
        invoice: enumLabel('invoice', 'missing', language),
      };
    case 'risk':
      return { id, risk: words, status: enumLabel('riskStatus', 'monitored', language) };
    case 'cue':
      return { id, segment: words, kind: enumLabel('cueStart', 'follows', language) };
    case 'goal':
      return { id, metric: words, kind: enumLabel('goalKind', 'goal', language), direction: enumLabel('direction', 'up', language) };
  }
}
