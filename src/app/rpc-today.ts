import { STATUSES } from '../domain/plan-facts';
import { postpone, setStatus, showRow, undoRow } from './change-row';
import { type ChatReader, chatText } from './chat-text';
import type { Ports } from './ports';
import { badRequest, isObject, optionalText, type Params, planId, requiredNumber, requiredText } from './rpc-params';
import type { RowChange, RowRef, SidebarMethods } from './rpc-sidebar';
import { showColumns } from './show-columns';
import { todayView } from './today';

type TodayMethods = Pick<SidebarMethods, 'today' | 'setStatus' | 'postpone' | 'undoRow' | 'showRow' | 'chatText' | 'showColumns'>;

/** The page *Today*. */
export const TODAY_HANDLERS: { readonly [M in keyof TodayMethods]: (ports: Ports, params: Params) => TodayMethods[M]['value'] } = {
  today: (ports, params) => todayView(ports, planId(params)),
  setStatus: (ports, params) => {
    const status = STATUSES.find((each) => each === params.status);
    if (!status) throw badRequest('status');
    return setStatus(ports, rowRef(params), status);
  },
  postpone: (ports, params) => postpone(ports, rowRef(params), requiredText(params, 'due')),
  undoRow: (ports, params) => {
    undoRow(ports, rowChange(params));
    return null;
  },
  showRow: (ports, params) => {
    showRow(ports, rowRef(params));
    return null;
  },
  chatText: (ports, params) => chatText(ports, planId(params), chatReader(params)),
  showColumns: (ports, params) => {
    if (typeof params.all !== 'boolean') throw badRequest('all');
    showColumns(ports, planId(params), params.all);
    return null;
  },
};

function rowRef(params: Params): RowRef {
  const id = params.id === undefined ? '' : requiredText(params, 'id');
  const row = requiredNumber(params, 'row');
  if (!Number.isInteger(row) || row < 1) throw badRequest('row');
  const { task } = params;
  if (task !== undefined && typeof task !== 'string') throw badRequest('task');
  return { plan: planId(params), id, row, ...(task === undefined ? {} : { task }) };
}

function rowChange(params: Params): RowChange {
  const { column } = params;
  if (column !== 'status' && column !== 'due') throw badRequest('column');
  const rule = optionalText(params, 'rule');
  const cells = { from: cellValue(params, 'from'), to: cellValue(params, 'to') };
  return { ...rowRef(params), column, ...cells, ...(rule === undefined ? {} : { rule }) };
}

function cellValue(params: Params, name: 'from' | 'to'): string | number {
  return typeof params[name] === 'number' ? requiredNumber(params, name) : requiredText(params, name);
}

function chatReader({ of }: Params): ChatReader {
  if (of === null || of === undefined) return null;
  if (!isObject(of)) throw badRequest('of');
  if (typeof of.person === 'string') return { person: requiredText(of, 'person') };
  return { group: requiredText(of, 'group') };
}
