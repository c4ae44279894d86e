import type { Directory, GroupCode } from './digest-directory';
import type { Route } from './digest-routing';
import type { DueRow } from './due-rows';

/**
 * Who hears of a row that is no task: whoever its owner cell names, and the group's lead where it names a group. A payment goes to the lead of the finance
 * group, whoever ordered what is paid; an invitation to whoever looks after the guest, and to the lead of the guests' group where no person does. Where such
 * a group has no lead with an address, a row goes the way of all others.
 */
export function rowRouterOf(
  directory: Directory,
  routeOf: (owner: string, group: string) => Route,
): (row: Pick<DueRow, 'kind' | 'owner'>) => Route {
  const leadOf = (code: GroupCode): Route | null => {
    const group = directory.groupOf(code);
    const lead = group === '' ? undefined : directory.groupLeadsOf(group).find(({ addresses }) => addresses.length > 0);
    return lead ? { deliveries: [{ to: lead, standIn: null }], unreachable: [], group: null } : null;
  };
  const [finance, guests] = [leadOf('FIN'), leadOf('GUEST')];
  return ({ kind, owner }) => {
    if (kind === 'payment' && finance) return finance;
    const route = routeOf(owner, '');
    const isNobodys = owner === '' || route.group !== null;
    return kind === 'guest' && guests && isNobodys ? guests : route;
  };
}
