import { parseKey, type SheetKey } from '../workbook/sheet-key';
import type { Ports } from './ports';

/**
 * A key that stands on a tab, or null when it is none of ours. The first cell has it unless somebody has put rows or columns before ours: the whole tab is
 * read for that only when `isThorough`.
 */
export function keyOn({ workbook }: Pick<Ports, 'workbook'>, sheetId: number, isThorough: boolean): SheetKey | null {
  const key = parseKey(workbook.corner(sheetId));
  if (key !== null || !isThorough) return key;
  const cells = workbook.read([sheetId]).flatMap(({ values }) => values.flat());
  return cells.map((cell) => parseKey(cell)).find((found) => found !== null) ?? null;
}
