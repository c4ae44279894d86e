import { civilDate } from '../../src/domain/civil-date';
import type { DueRow, RowKind } from '../../src/domain/due-rows';

/** Titles of the sheets that hold rows of a kind. */
const SHEETS: { readonly [K in RowKind]: string } = {
  post: '宣传计划',
  resource: '资源与物料',
  payment: '预算',
  decision: '风险与应急预案',
  issue: '问题记录',
  improvement: '改进清单',
  guest: '嘉宾与人员',
};

/** An open row of a sheet, nobody's unless `over` says whose; the kind and the row number name it. */
export function row(kind: RowKind, number: number, due: string | null, over: Partial<DueRow> = {}): DueRow {
  return {
    kind,
    sheet: SHEETS[kind],
    url: `https://docs.google.com/spreadsheets/d/abc/edit#gid=${kind.length}`,
    row: number,
    name: `${kind} ${number}`,
    owner: '',
    ownerColumn: 'H',
    due: due === null ? null : civilDate(due),
    time: null,
    detail: '',
    state: '',
    ...over,
  };
}
