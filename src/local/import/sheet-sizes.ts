import { columnNumber } from '../export/a1';
import { CannotOpen } from './cannot-open';
import { MOST_FILLED_CELLS, MOST_GRID_CELLS } from './file-limits';

const TAG = /<(?:\w+:)?(row|c)\b([^>]*)>/g;
const PLACE = /\br=["']([A-Za-z]*)(\d+)["']/;

/** Throws {@link CannotOpen} when the worksheets, given as XML, hold too many cells: a few bytes can name two corners a billion cells apart. */
export function checkSizes(worksheets: Iterable<string>): void {
  let filled = 0;
  let grid = 0;
  for (const xml of worksheets) {
    const size = sheetSize(xml);
    filled += size.filled;
    grid += size.rows * size.columns;
    if (filled > MOST_FILLED_CELLS || grid > MOST_GRID_CELLS) throw new CannotOpen('tooManyCells');
  }
}

function sheetSize(xml: string): { readonly filled: number; readonly rows: number; readonly columns: number } {
  const size = { filled: 0, rows: 0, columns: 0 };
  let row = 0;
  let column = 0;
  for (const [, tag, attributes = ''] of xml.matchAll(TAG)) {
    const [, letters = '', digits] = PLACE.exec(attributes) ?? [];
    if (tag === 'row') {
      row = digits === undefined ? row + 1 : Number(digits);
      column = 0;
      continue;
    }
    column = letters === '' ? column + 1 : columnNumber(letters);
    size.rows = Math.max(size.rows, digits === undefined ? row : Number(digits));
    size.columns = Math.max(size.columns, column);
    // An empty element is a look at most.
    if (!attributes.endsWith('/')) size.filled += 1;
  }
  return size;
}
