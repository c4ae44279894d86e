import { implementedMembers } from '../../src/local/host/services';

const START = '<!-- members: written by `tsx scripts/fidelity.ts` -->';
const END = '<!-- end of members -->';

/** A table of every class and member the local host implements, read off the running code. */
export function memberTable(): string {
  const rows = implementedMembers().map(
    ({ className, members }) => `| ${className} | ${members.length} | ${members.map((name) => `\`${name}\``).join(' ')} |`,
  );
  return ['| class | members | |', '|---|---|---|', ...rows].join('\n');
}

/** The page with its member table renewed. Throws when the page has lost the marks around it. */
export function withMemberTable(page: string): string {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error(`docs/fidelity.md needs the lines "${START}" and "${END}"`);
  return `${page.slice(0, start)}${START}\n\n${memberTable()}\n\n${page.slice(end)}`;
}
