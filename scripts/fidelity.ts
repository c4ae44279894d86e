import { readFileSync, writeFileSync } from 'node:fs';
import { withMemberTable } from './fidelity/member-table';

const PAGE = new URL('../docs/fidelity.md', import.meta.url);

/** `tsx scripts/fidelity.ts`: renews the table of members in docs/fidelity.md; the rest of the page is written by hand. */
writeFileSync(PAGE, withMemberTable(readFileSync(PAGE, 'utf8')));
