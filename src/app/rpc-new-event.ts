import { languageOf } from '../domain/language';
import type { GroupLead } from '../workbook/plan-content';
import type { InsertRequest } from './insert-answers';
import { insertBegin, insertCancel, insertStep } from './insert-steps';
import type { Ports } from './ports';
import { previewEvent } from './preview-event';
import { carryChoice } from './rpc-carry';
import { badRequest, isObject, optionalText, type Params, requiredNumber, requiredText } from './rpc-params';
import type { SidebarMethods } from './rpc-sidebar';
import { startView } from './start-view';

type NewEventMethods = Pick<SidebarMethods, 'ping' | 'start' | 'previewEvent' | 'insertBegin' | 'insertStep' | 'insertCancel'>;

/** The page *New event*. */
export const NEW_EVENT_HANDLERS: { readonly [M in keyof NewEventMethods]: (ports: Ports, params: Params) => NewEventMethods[M]['value'] } =
  {
    ping: (ports) => ({ version: ports.version }),
    start: (ports) => startView(ports),
    previewEvent: (ports, params) => previewEvent(ports, insertRequest(ports, params)),
    insertBegin: (ports, params) => insertBegin(ports, insertRequest(ports, params)),
    insertStep: (ports, params) => insertStep(ports, requiredText(params, 'plan')),
    insertCancel: (ports, params) => {
      insertCancel(ports, requiredText(params, 'plan'));
      return null;
    },
  };

/** Most entries of a list a person fills in: more is no event of ours. */
const MOST_ENTRIES = 60;

/** What a person says about a new event. Whether the answers are good is for `completeAnswers`; here they are of their types. */
export function insertRequest(ports: Ports, params: Params): InsertRequest {
  const given: { -readonly [K in keyof InsertRequest]?: InsertRequest[K] } = {};
  for (const name of ['d1', 'eventName', 'venue', 'startTime', 'currency', 'calendar', 'leadName'] as const) {
    const value = optionalText(params, name);
    if (value !== undefined) given[name] = value;
  }
  for (const name of ['headcount', 'budgetTotal'] as const) if (params[name] !== undefined) given[name] = requiredNumber(params, name);
  if (params.leads !== undefined) given.leads = listOf(params.leads, 'leads', groupLead);
  if (params.sheets !== undefined) given.sheets = listOf(params.sheets, 'sheets', sheetKind);
  if (params.carry !== undefined) given.carry = carryChoice(params.carry);
  const [template, d0] = [requiredText(params, 'template'), requiredText(params, 'd0')];
  return { ...given, template, d0, language: languageOf(optionalText(params, 'language') ?? ports.workbook.locale()) };
}

function listOf<T>(list: unknown, name: string, read: (entry: unknown) => T): T[] {
  if (!Array.isArray(list) || list.length > MOST_ENTRIES) throw badRequest(name);
  return list.map(read);
}

function groupLead(entry: unknown): GroupLead {
  if (!isObject(entry)) throw badRequest('leads');
  return { group: requiredText(entry, 'group'), name: optionalText(entry, 'name') ?? '', email: optionalText(entry, 'email') ?? '' };
}

function sheetKind(entry: unknown): string {
  if (typeof entry !== 'string') throw badRequest('sheets');
  return entry;
}
