import { inBoth, type Localized } from '../../domain/language';
import { enumLabel } from '../enums';
import { type FormulaContext, quoteText } from '../formula-context';
import { stateColours } from '../palette';
import type { CellType, FormCell, FormRow, FormRuleSpec } from '../sheet-spec';
import { riskLevel } from './risk-columns';

type Cells = FormRow['cells'];

/** Risks that are shown: those not closed with the highest scores. */
export const RISK_ROWS = 5;

const NOTHING = inBoth('', '');

/** The greatest risks with who decides by when; words in their place while the plan has no Risks sheet. */
export function riskBlock(): Cells[] {
  const heading = (label: Localized, align?: FormCell['align']): FormCell => ({
    style: 'section',
    type: 'text',
    label,
    ...(align ? { align } : {}),
  });
  const rows = Array.from({ length: RISK_ROWS }, (_, index): Cells => {
    const place = index + 1;
    const cell = (type: CellType, align: FormCell['align'], value: (context: FormulaContext) => string): FormCell => ({
      style: 'fact',
      type,
      ...(align ? { align } : {}),
      label: NOTHING,
      formula: (context) => (context.has('risks') ? `=IFERROR(${value(context)};"")` : null),
    });
    const none = ({ language }: FormulaContext): string => quoteText(language === 'zh-CN' ? '没有待处理的风险' : 'No open risk');
    return {
      task: {
        style: 'fact',
        type: 'text',
        label: place === 1 ? inBoth('添加“风险与应急预案”后列在这里', 'Listed once Risks is added') : NOTHING,
        formula: (context) =>
          context.has('risks') ? `=IFERROR(${listed(context, place, 'risk')};${place === 1 ? none(context) : '""'})` : null,
      },
      owner: cell('text', undefined, (context) => `${listed(context, place, 'owner')}&""`),
      // A cell without a date would be shown as a day of 1899.
      due: cell('date', 'center', (context) => `IF(${listed(context, place, 'decide')}="";"";${listed(context, place, 'decide')})`),
      days: cell('text', 'center', (context) => {
        const score = listed(context, place, 'score');
        return `${riskLevel(context, score)}&" "&${score}`;
      }),
    };
  });
  return [
    {
      task: heading(inBoth('最大的风险', 'Top risks')),
      owner: heading(inBoth('责任人', 'Owner')),
      due: heading(inBoth('决策日', 'Decide by'), 'center'),
      days: heading(inBoth('等级', 'Level'), 'center'),
    },
    ...rows,
  ];
}

function listed({ range }: FormulaContext, place: number, column: string): string {
  const key = range('risks', 'topKey');
  return `INDEX(${range('risks', column)};MATCH(LARGE(${key};${place});${key};0))`;
}

/** A high risk, between the rows `from` and `to`, in the colour it has on its own sheet. */
export function highRiskRule(from: string, to: string, language: 'zh-CN' | 'en'): FormRuleSpec {
  const high = enumLabel('riskLevel', 'high', language);
  return {
    name: 'highRisk',
    from: [from, 'days'],
    to: [to, 'days'],
    when: ({ at }) => `LEFT(${at(from, 'days', 'column')};${high.length})=${quoteText(high)}`,
    ...stateColours('dueSoon'),
    bold: true,
  };
}
