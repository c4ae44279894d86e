import type { Language } from '../domain/language';
import type { SheetSpec } from '../workbook/sheet-spec';

/** A tab's title as the spreadsheet compares it: without regard to case. */
function folded(title: string): string {
  return title.toLowerCase();
}

/**
 * The title of each new sheet: its own, or with the first number that makes the whole set free, so that the sheets of one plan carry one number
 * (`任务分解表 2`, `预算 2`). A sheet that exists once is only numbered when its own title is taken.
 */
export function freeTitles(specs: readonly SheetSpec[], taken: Iterable<string>, language: Language): string[] {
  const used = new Set([...taken].map(folded));
  for (let number = 1; ; number += 1) {
    const titles = specs.map((spec) => (number === 1 ? spec.title[language] : `${spec.title[language]} ${number}`));
    if (titles.every((title) => !used.has(folded(title)))) return titles;
  }
}

/** `title`, or with the first number that makes it free. */
export function freeTitle(title: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map(folded));
  let candidate = title;
  for (let number = 2; used.has(folded(candidate)); number += 1) candidate = `${title} ${number}`;
  return candidate;
}
