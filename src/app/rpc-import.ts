import { importRows, previewImport } from './importing';
import type { Ports } from './ports';
import { badRequest, type Params, planId, tableRows } from './rpc-params';
import type { ImportDraft, SidebarMethods } from './rpc-sidebar';

type ImportMethods = Pick<SidebarMethods, 'previewImport' | 'importRows'>;

/** Importing people and tasks. */
export const IMPORT_HANDLERS: { readonly [M in keyof ImportMethods]: (ports: Ports, params: Params) => ImportMethods[M]['value'] } = {
  previewImport: (ports, params) => previewImport(ports, importDraft(params)),
  importRows: (ports, params) => importRows(ports, importDraft(params)),
};

function importDraft(params: Params): ImportDraft {
  const { kind, columns } = params;
  if (kind !== 'people' && kind !== 'tasks') throw badRequest('kind');
  const draft = { plan: planId(params), kind, rows: tableRows(params) } as const;
  if (columns === undefined) return draft;
  if (!Array.isArray(columns) || !columns.every(isColumn)) throw badRequest('columns');
  return { ...draft, columns };
}

function isColumn(column: unknown): column is string | null {
  return column === null || typeof column === 'string';
}
