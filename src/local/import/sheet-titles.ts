/** Google's limit on a sheet's title. */
const MOST_LENGTH = 100;

/** The title of a sheet of a file, made different from those taken where a damaged file has it twice. Titles compare without regard to case. */
export function freeTitle(name: string, taken: ReadonlySet<string>): string {
  const base = name.slice(0, MOST_LENGTH);
  let title = base;
  for (let copy = 2; taken.has(title.toLowerCase()); copy += 1) title = `${base.slice(0, MOST_LENGTH - 8)} (${copy})`;
  return title;
}
