import { inBoth, type Localized } from '../../domain/language';
import { PHASES } from '../../domain/template';
import { enumLabel } from '../enums';
import { type FormulaContext, quoteText } from '../formula-context';
import type { PlanContent } from '../plan-content';
import type { FormCell, FormRow } from '../sheet-spec';
import { doneCount, liveCount } from './task-counts';

type Cells = FormRow['cells'];

/** Groups of the Lists tab that are shown. */
export const GROUP_ROWS = 11;

/** Progress of each phase and of each group of the Lists tab: done and all, share, bar. */
export function progressBlock({ language }: PlanContent): Cells[] {
  const heading = (label: Localized): Cells => ({
    name: { style: 'section', type: 'text', label },
    count: { style: 'section', type: 'text', label: inBoth('完成', 'Done'), align: 'center' },
    share: { style: 'section', type: 'text', label: inBoth('%', '%'), align: 'center' },
    bar: { style: 'section', type: 'text' },
  });
  const line = (name: FormCell, where: (context: FormulaContext) => string, shown: (context: FormulaContext) => string): Cells => {
    const ratio = (context: FormulaContext): string =>
      `IFERROR(${doneCount(context, where(context))}/${liveCount(context, where(context))};0)`;
    const whenShown = (context: FormulaContext, formula: string): string => `=IF(${shown(context)};${formula};"")`;
    return {
      name,
      count: {
        style: 'fact',
        type: 'text',
        align: 'center',
        formula: (context) => whenShown(context, `${doneCount(context, where(context))}&" / "&${liveCount(context, where(context))}`),
      },
      share: { style: 'fact', type: 'percent', align: 'center', formula: (context) => whenShown(context, ratio(context)) },
      bar: {
        style: 'bar',
        type: 'text',
        formula: (context) => whenShown(context, `REPT("█";ROUND(${ratio(context)}*8;0))`),
      },
    };
  };
  const phases = PHASES.map((phase): Cells => {
    const label = { 'zh-CN': enumLabel('phase', phase, 'zh-CN'), en: enumLabel('phase', phase, 'en') };
    return line(
      { style: 'fact', type: 'text', label },
      (context) => `;${context.range('tasks', 'phase')};${quoteText(label[language])}`,
      () => '1=1',
    );
  });
  const groups = Array.from({ length: GROUP_ROWS }, (_, index): Cells => {
    const name = ({ range }: FormulaContext): string => `INDEX(${range('lists', 'group')};${index + 2})`;
    return line(
      { style: 'fact', type: 'text', formula: (context) => `=IF(${name(context)}="";"";${name(context)})` },
      (context) => `;${context.range('tasks', 'group')};${name(context)}`,
      (context) => `${name(context)}<>""`,
    );
  });
  return [heading(inBoth('各阶段', 'By phase')), ...phases, heading(inBoth('各组', 'By group')), ...groups];
}
