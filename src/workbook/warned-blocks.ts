import type { Block } from './compiled-sheet';
import type { SheetLayout } from './layout';
import type { FormCell, FormSpec, SheetSpec } from './sheet-spec';

/**
 * The blocks of a sheet that warn before an edit (design §4), where they stand now: the key row of a table, the whole Overview and
 * timeline, the computed cells of other forms. Lines a person has put into a block have made it longer, lines deleted at its edge shorter, as the spreadsheet itself does.
 */
export function warnedBlocks(spec: SheetSpec, layout: SheetLayout): Block[] {
  if (spec.hidden) return [];
  const columns = [...layout.columns.values()];
  if (spec.form === 'table') return layout.keyRow === 0 ? [] : [blockOf([layout.keyRow], columns)];
  if (spec.kind === 'overview' || spec.kind === 'timeline') return [overviewBlock(layout)];
  return computedBlocks(spec).flatMap((block) => {
    const standing = [
      spec.rows.slice(block.row, block.row + block.rows).flatMap(({ key }) => layout.rows.get(key) ?? []),
      spec.columns.slice(block.column, block.column + block.columns).flatMap(({ key }) => layout.columns.get(key) ?? []),
    ] as const;
    return standing.some((places) => places.length === 0) ? [] : [blockOf(...standing)];
  });
}

/** The whole of a page on which all is computed, its keys included. */
export function overviewBlock({ rows, columns, keyColumn }: SheetLayout): Block {
  return blockOf([...rows.values()], keyColumn > 0 ? [keyColumn, ...columns.values()] : [...columns.values()]);
}

function blockOf(rows: readonly number[], columns: readonly number[]): Block {
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/**
 * Rectangles over the computed cells of a form, as few as possible since each costs several calls: runs of rows with a computed cell in the same columns,
 * bridged over rows that hold nothing of the user's there. Rows and columns are counted from 0, as the spec lists them.
 */
function computedBlocks(spec: FormSpec): Block[] {
  const blocks: Block[] = [];
  spec.columns.forEach(({ key }, column) => {
    let first = -1;
    let last = -1;
    const close = (): void => {
      if (first >= 0) addBlock(blocks, { row: first, column, rows: last - first + 1, columns: 1 });
      first = -1;
    };
    spec.rows.forEach(({ cells }, row) => {
      const cell = cells[key];
      if (cell?.formula) {
        if (first < 0) first = row;
        last = row;
      } else if (!cell || !isLabel(cell)) close();
    });
    close();
  });
  return blocks;
}

/** Words or an empty band of ours: nobody types there. */
function isLabel({ label, value, style }: FormCell): boolean {
  return label !== undefined || ((value ?? '') === '' && style !== 'input');
}

/** Joins a block to its left neighbour of the same rows. */
function addBlock(blocks: Block[], block: Block): void {
  const left = blocks.findIndex(
    (other) => other.row === block.row && other.rows === block.rows && other.column + other.columns === block.column,
  );
  const neighbour = blocks[left];
  if (neighbour) blocks[left] = { ...neighbour, columns: neighbour.columns + 1 };
  else blocks.push(block);
}
