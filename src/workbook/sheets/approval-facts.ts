import { inBoth, type Localized } from '../../domain/language';
import { type FormulaContext, quoteText } from '../formula-context';
import { addedGoals, addedLines, approved, changedGoals, changedLines, firstApprovedTotal } from './approval-marks';

const WORDS = {
  notYet: inBoth('尚未定稿', 'Not approved yet'),
  total: inBoth(' · 预算 ', ' · budget '),
  first: inBoth('，首次定稿 ', ', first approved at '),
  none: inBoth('定稿后没有改动', 'Nothing has changed since'),
  since: inBoth('定稿后：', 'Since approval: '),
  budget: inBoth('预算已改 ', 'budget lines changed '),
  goals: inBoth('目标已改 ', 'targets changed '),
  added: inBoth('、新增 ', ', added '),
  and: inBoth('；', '; '),
} as const satisfies { readonly [name: string]: Localized };

/** `V2 · 预算 105000，首次定稿 100000`: the last approval, with its budget and that of the first where the plan had one. */
export function approvalText(context: FormulaContext): string {
  const word = wordsOf(context);
  const [version, total, first] = [approved(context, 'Version'), approved(context, 'Total'), firstApprovedTotal(context)];
  const earlier = `IF(${version}>1;IF(${first}="";"";${word('first')}&${first});"")`;
  return `IF(${version}="";${word('notYet')};"V"&${version}&IF(${total}="";"";${word('total')}&${total}&${earlier}))`;
}

/** `定稿后：预算已改 2、新增 1；目标已改 1、新增 0`, of the sheets the plan has; nothing before the first approval. */
export function changesText(context: FormulaContext): string {
  const word = wordsOf(context);
  const parts = [
    ...(context.has('budget') ? [{ name: word('budget'), changed: changedLines(context), added: addedLines(context) }] : []),
    ...(context.has('goals') ? [{ name: word('goals'), changed: changedGoals(context), added: addedGoals(context) }] : []),
  ];
  if (parts.length === 0) return '""';
  const counts = parts.flatMap(({ changed, added }) => [changed, added]);
  const said = parts.map(({ name, changed, added }) => `${name}&${changed}&${word('added')}&${added}`);
  const all = `IF(${counts.join('+')}=0;${word('none')};${word('since')}&${said.join(`&${word('and')}&`)})`;
  return `IF(${approved(context, 'Version')}="";"";${all})`;
}

function wordsOf({ language }: FormulaContext) {
  return (name: keyof typeof WORDS): string => quoteText(WORDS[name][language]);
}
