import type { Finding } from '../domain/finding';
import type { Operation } from '../workbook/operations';

/** What operations put back on a sheet, a line for each sort of thing. */
export function describeRepair(title: string, operations: readonly Operation[]): Finding[] {
  const cells = operations.reduce(
    (sum, operation) => sum + (operation.do === 'writeCells' ? operation.block.rows * operation.block.columns : 0),
    0,
  );
  const choices = operations.filter((operation) => operation.do === 'writeValidations').length;
  const rules = operations.filter((operation) => operation.do === 'replaceRules').length;
  const charts = operations.filter((operation) => operation.do === 'insertChart').length;
  const found: Finding[] = [];
  if (cells > 0) found.push({ code: 'repair.cellsBack', path: title, facts: { n: cells } });
  if (choices > 0) found.push({ code: 'repair.choicesBack', path: title, facts: { n: choices } });
  if (rules > 0) found.push({ code: 'repair.rulesBack', path: title, facts: {} });
  if (charts > 0) found.push({ code: 'repair.chartsBack', path: title, facts: { n: charts } });
  return found;
}
