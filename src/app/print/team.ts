import type { Role } from '../../domain/plan-facts';
import { ROLES } from '../../domain/plan-facts';
import { parseEnum } from '../../workbook/enums';
import type { ReadRow } from '../../workbook/table-rows';
import type { Printing } from './printing';

/** A row of 团队与分工: somebody, or a group whose lead is still to be named. */
export interface TeamMember {
  readonly role: Role;
  readonly row: ReadRow;
}

/** The team, the lead first, then the leads of the groups; within a role as the sheet has them. */
export function readTeam({ sheets }: Printing): TeamMember[] {
  const members = sheets
    .rows('team', 'name', 'group', 'phone', 'email')
    .map((row): TeamMember => ({ role: parseEnum('role', row.text('role')) ?? 'member', row }));
  return ROLES.flatMap((role) => members.filter((member) => member.role === role));
}
