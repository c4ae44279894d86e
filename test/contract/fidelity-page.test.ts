import { readFileSync } from 'node:fs';
import { memberTable, withMemberTable } from '../../scripts/fidelity/member-table';

describe('docs/fidelity.md', () => {
  it('lists the members the local host has today; renew it with `npx tsx scripts/fidelity.ts`', () => {
    const page = readFileSync('docs/fidelity.md', 'utf8');
    expect(withMemberTable(page)).toBe(page);
  });

  it('names classes with their members', () => {
    expect(memberTable()).toContain('| Lock | 2 | `tryLock` `releaseLock` |');
  });
});
