import type { Finding } from '../domain/finding';
import { type Comparison, compareSheet } from '../workbook/compare-sheet';
import { type CompileContext, compileSheet } from '../workbook/compile';
import { PartMissing } from '../workbook/formula-context';
import { Layout, type SheetLayout } from '../workbook/layout';
import { locate } from '../workbook/locate';
import type { Operation } from '../workbook/operations';
import type { PlanContent } from '../workbook/plan-content';
import { planSheets } from '../workbook/plan-sheets';
import type { SheetKind } from '../workbook/sheet-key';
import type { SheetSpec } from '../workbook/sheet-spec';
import type { SheetDetail } from '../workbook/snapshot';
import type { Ports } from './ports';
import type { BookRecord, PlanRecord } from './stored-state';

export interface Reconciliation {
  readonly operations: readonly Operation[];
  readonly findings: readonly Finding[];
}

interface Located {
  readonly spec: SheetSpec;
  readonly layout: SheetLayout;
  readonly detail: SheetDetail;
}

/**
 * What a plan that stands in the spreadsheet lacks against its spec: `spec × snapshot → operations` (design §2.2). Empty when nothing is missing.
 * A sheet that is gone, or has lost every key, is a finding and left alone.
 */
export function reconcilePlan(ports: Ports, record: PlanRecord, book: BookRecord, content: PlanContent): Reconciliation {
  const ids: BookRecord['sheets'] = { ...record.sheets, ...book.sheets };
  const details = ports.workbook.readDetail(Object.values(ids).filter((id): id is number => id !== undefined));
  const findings: Finding[] = [];
  const located: Located[] = [];
  for (const spec of planSheets(content, true)) {
    const sheetId = ids[spec.kind as SheetKind];
    const detail = details.find((sheet) => sheet.sheetId === sheetId);
    const layout = detail ? locate(detail, spec, record.plan, detail.maxRows) : null;
    if (detail && layout) located.push({ spec, layout, detail });
    else
      findings.push({
        code: detail ? 'repair.keysLost' : 'repair.sheetMissing',
        path: detail?.title ?? spec.title[record.language],
        facts: {},
      });
  }
  const layout = new Layout(located.map((sheet) => sheet.layout));
  const context = { layout, plan: record.plan, language: record.language, currency: content.currency };
  const operations: Operation[] = [];
  for (const sheet of located) {
    const missing = sheet.spec.columns.filter((column) => !sheet.layout.columns.has(column.key));
    if (missing.length > 0) {
      findings.push({ code: 'repair.columnMissing', path: sheet.detail.title, facts: { columns: missing.map((column) => column.key) } });
      continue;
    }
    const comparison = compared(sheet, context);
    operations.push(...comparison.operations);
    findings.push(...comparison.findings);
  }
  return { operations, findings };
}

/** A row or column that formulas read may be gone: the sheets that read it are left as they are and said. */
function compared({ spec, detail }: Located, context: CompileContext): Comparison {
  try {
    return compareSheet(compileSheet(spec, context), detail);
  } catch (error) {
    if (!(error instanceof PartMissing)) throw error;
    return { operations: [], findings: [{ code: 'repair.partMissing', path: detail.title, facts: {} }] };
  }
}
