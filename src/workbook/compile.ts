import type { Language } from '../domain/language';
import { compileForm } from './compile-form';
import { compileTable } from './compile-table';
import type { CompiledSheet } from './compiled-sheet';
import type { Layout } from './layout';
import type { SheetSpec } from './sheet-spec';

/** What every sheet of a plan is compiled with. */
export interface CompileContext {
  readonly layout: Layout;
  readonly plan: string;
  readonly language: Language;
  /** ISO 4217: decides how amounts look. */
  readonly currency: string;
}

/**
 * Puts a spec and a layout together. The layout must hold every sheet the spec's formulas read (or the spec copes with its absence);
 * throws a RangeError otherwise.
 */
export function compileSheet(spec: SheetSpec, context: CompileContext): CompiledSheet {
  const layout = context.layout.find(context.plan, spec.kind);
  if (!layout) throw new RangeError(`no layout for sheet ${spec.kind}`);
  return spec.form === 'table' ? compileTable(spec, layout, context) : compileForm(spec, layout, context);
}
