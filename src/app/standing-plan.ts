import type { Finding } from '../domain/finding';
import type { CompileContext } from '../workbook/compile';
import { Layout, type SheetLayout } from '../workbook/layout';
import { locate } from '../workbook/locate';
import type { PlanContent } from '../workbook/plan-content';
import { sheetSpec } from '../workbook/plan-sheets';
import { isBookKind, SHEET_KINDS, type SheetKind } from '../workbook/sheet-key';
import type { SheetSpec } from '../workbook/sheet-spec';
import type { SheetDetail } from '../workbook/snapshot';
import { loadTemplate } from './load-template';
import { planContent, startingCalendar } from './plan-content';
import type { Ports } from './ports';
import { type BookRecord, basisOf, type PlanRecord } from './stored-state';

/** A sheet of a plan as it stands, with its spec and where its keys are. */
export interface StandingSheet {
  readonly kind: SheetKind;
  readonly spec: SheetSpec;
  readonly layout: SheetLayout;
  readonly detail: SheetDetail;
}

/** The sheets of a plan, from one read. */
export interface StandingPlan {
  readonly sheets: readonly StandingSheet[];
  /** Kinds that are remembered but whose tab is gone. */
  readonly gone: readonly SheetKind[];
  /** Sheets that cannot be recognised by keys or words; they are left alone. */
  readonly lost: readonly { readonly kind: SheetKind; readonly detail: SheetDetail }[];
  /** A finding for each of them. */
  readonly findings: readonly Finding[];
  readonly context: CompileContext;
}

/** The content of a plan that stands: its template with the answers as they are now. Throws a Failure when the template is gone or broken. */
export function contentOf(ports: Ports, record: PlanRecord): PlanContent {
  const template = loadTemplate(ports.templates, record.answers.template);
  const calendar = startingCalendar(record.answers.calendar);
  return planContent(record.plan, template, record.answers, basisOf(record).day, calendar, ports.version).content;
}

/** Ids of the sheets of a plan and of those that exist once, by kind. */
export function idsOf(record: PlanRecord, book: BookRecord): ReadonlyMap<SheetKind, number> {
  const ids = new Map<SheetKind, number>();
  for (const kind of SHEET_KINDS) {
    const id = (isBookKind(kind) ? book : record).sheets[kind];
    if (id !== undefined) ids.set(kind, id);
  }
  return ids;
}

/** Reads the sheets `kinds` of a plan (all it has by default) with all a comparison needs, and finds their keys. */
export function readStanding(
  ports: Ports,
  record: PlanRecord,
  book: BookRecord,
  content: PlanContent,
  kinds?: readonly SheetKind[],
): StandingPlan {
  const ids = [...idsOf(record, book)].filter(([kind]) => kinds === undefined || kinds.includes(kind));
  const details = new Map(ports.workbook.readDetail(ids.map(([, id]) => id)).map((detail) => [detail.sheetId, detail]));
  const sheets: StandingSheet[] = [];
  const gone: SheetKind[] = [];
  const lost: { readonly kind: SheetKind; readonly detail: SheetDetail }[] = [];
  const findings: Finding[] = [];
  for (const [kind, id] of ids) {
    const spec = sheetSpec(kind, content);
    const detail = details.get(id);
    const layout = detail ? locate(detail, spec, record.plan, detail.maxRows) : null;
    if (!detail) gone.push(kind);
    else if (!layout) {
      lost.push({ kind, detail });
      findings.push({ code: 'repair.keysLost', path: detail.title, facts: {} });
    } else sheets.push({ kind, spec, layout, detail });
  }
  const layout = new Layout(
    sheets.map((sheet) => sheet.layout),
    lost.map(({ kind }) => kind),
  );
  return { sheets, gone, lost, findings, context: { layout, plan: record.plan, language: record.language, currency: content.currency } };
}
