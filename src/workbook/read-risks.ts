import type { HighRisk } from '../domain/due-rows';
import { nameKey } from '../domain/visible-text';
import { RowReader, type RowSource, type RowsRead } from './row-reader';
import { HIGH_FROM } from './sheets/risk-columns';

/** What an issue takes from the contingency it names. */
export interface Contingency {
  readonly owner: string;
  /** Minutes in which it is to be settled; null where none are given. */
  readonly limit: number | null;
}

export interface RisksRead extends RowsRead {
  readonly high: readonly HighRisk[];
  /** By the name key of the risk; of equal ones the upper row, as the sheets look it up. */
  readonly contingencies: ReadonlyMap<string, Contingency>;
}

/** The decisions of 风险与应急预案 that are open, its high risks that are not closed, and its contingencies. */
export function readRisks(source: RowSource): RisksRead {
  const reader = new RowReader('decision', source);
  const high: HighRisk[] = [];
  const contingencies = new Map<string, Contingency>();
  for (const row of reader.filled('risk')) {
    const [name, owner, limit] = [row.text('risk'), row.text('owner'), row.value('limit')];
    const key = nameKey(name);
    const minutes = typeof limit === 'number' && limit > 0 ? limit : null;
    if (!contingencies.has(key)) contingencies.set(key, { owner, limit: minutes });
    const status = reader.choice(row, 'status', 'riskStatus');
    if (status === 'closed') continue;
    const [likelihood, impact] = [row.value('likelihood'), row.value('impact')];
    if (typeof likelihood === 'number' && typeof impact === 'number' && likelihood * impact >= HIGH_FROM)
      high.push({ row: row.row, risk: name, owner });
    const due = status === 'triggered' ? null : reader.day(row, 'decide', name);
    if (due !== null) reader.add(row, { name, due, detail: row.text('trigger'), state: row.text('status') });
  }
  return { rows: reader.rows, rowFindings: reader.rowFindings, findings: reader.findings, high, contingencies };
}
