import { locate } from '../workbook/locate';
import type { Operation } from '../workbook/operations';
import { sheetSpec } from '../workbook/plan-sheets';
import { runsOf } from '../workbook/write-runs';
import { planOf, runCommand } from './command';
import type { Ports } from './ports';
import { contentOf, idsOf } from './standing-plan';

/**
 * Shows all columns of a plan's tables that people type in, or hides again those that are shown on request only (design §4). Ids, keys and helpers stay
 * hidden; columns of the user's are not touched. What is shown gets its width, which a new sheet has not been given. Throws a Failure when there is no such plan.
 */
export function showColumns(ports: Ports, plan: string | null, all: boolean): void {
  runCommand(ports, (state) => {
    const record = planOf(state, plan);
    const content = contentOf(ports, record);
    const specs = [...idsOf(record, { sheets: {} })].flatMap(([kind, id]) => {
      const spec = sheetSpec(kind, content);
      return spec.form === 'table' ? [{ id, spec }] : [];
    });
    const sheets = ports.workbook.read(specs.map(({ id }) => id));
    const operations = specs.flatMap(({ id, spec }): Operation[] => {
      const sheet = sheets.find((candidate) => candidate.sheetId === id);
      const layout = sheet ? locate(sheet, spec, record.plan) : null;
      const more = spec.columns
        .filter(({ level }) => level === 'more')
        .flatMap(({ key, width }) => {
          const column = layout?.columns.get(key);
          return column === undefined ? [] : [{ column, width }];
        });
      const runs = runsOf(more.map(({ column }) => column));
      return [
        ...(all ? [{ do: 'setWidths', sheetId: id, widths: more } as const] : []),
        ...runs.map(({ first: column, count }): Operation => ({ do: all ? 'showColumns' : 'hideColumns', sheetId: id, column, count })),
      ];
    });
    ports.workbook.apply(operations);
    ports.workbook.settle();
  });
}
