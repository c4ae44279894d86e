/** Excel's limit; Google allows 100. */
const MAX_LENGTH = 31;

/**
 * Names for the sheets in the file, in order: the titles where Excel takes them, else the nearest it does. Excel forbids `[ ] : * ? / \`,
 * more than 31 characters, an apostrophe at either end, "History", and two names that differ only in case.
 */
export function excelSheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const base = acceptable(title);
    let name = base;
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) {
      const suffix = ` (${copy})`;
      name = cut(base, MAX_LENGTH - suffix.length) + suffix;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function acceptable(title: string): string {
  const name = cut(
    title
      .replace(/[[\]:*?/\\]/g, '-')
      .replace(/\p{Cc}/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .trim(),
    MAX_LENGTH,
  ).replace(/'+$/, '');
  if (name === '') return 'Sheet';
  return name.toLowerCase() === 'history' ? `${name}_` : name;
}

/** At most `length` UTF-16 units, never half a surrogate pair. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
