import { inBoth, type Localized } from '../../domain/language';
import { type FormulaContext, quoteText } from '../formula-context';
import type { SheetKind } from '../sheet-key';
import type { FormCell, FormRow } from '../sheet-spec';

type Cells = FormRow['cells'];

/** The sheets a plan has on request, in two rows of links; what is not there takes no room. The second row begins below the heading of the first. */
const ROWS: readonly (readonly (readonly [kind: SheetKind, name: Localized])[])[] = [
  [
    ['goals', inBoth('目标与数据', 'Goals & KPIs')],
    ['publicity', inBoth('宣传计划', 'Publicity')],
    ['guests', inBoth('嘉宾与人员', 'Guests')],
  ],
  [
    ['timeline', inBoth('时间轴', 'Timeline')],
    ['issues', inBoth('问题记录', 'Issues')],
    ['meeting', inBoth('进度会', 'Meeting')],
    ['raci', inBoth('职责矩阵', 'RACI')],
  ],
];

const NOTHING = inBoth('', '');

function link(kind: SheetKind, name: Localized): FormCell {
  const formula = (context: FormulaContext): string | null =>
    context.has(kind) ? `=HYPERLINK(${context.link(kind)};${quoteText(name[context.language])})` : null;
  return { style: 'link', type: 'text', label: NOTHING, formula };
}

/** Links to the sheets that have been added; blank as long as there is none. */
export function moreSheetsBlock(): Cells[] {
  const heading = ({ has, language }: FormulaContext): string | null =>
    ROWS.flat().some(([kind]) => has(kind)) ? `=${quoteText(language === 'zh-CN' ? '更多工作表' : 'More sheets')}` : null;
  return ROWS.map((sheets, row): Cells => {
    const columns = row === 0 ? ['owner', 'due', 'days'] : ['task', 'owner', 'due', 'days'];
    const links = sheets.map(([kind, name], column) => [columns[column] ?? '', link(kind, name)]);
    return {
      ...(row === 0 ? { task: { style: 'note', type: 'text', label: NOTHING, formula: heading } as const } : {}),
      ...Object.fromEntries(links),
    };
  });
}
