import type { EditEvent, EditedRange } from '../../google/surface';
import type { Rectangle } from '../engine/a1';
import type { Book } from './book';
import { AUTH_MODES } from './enumeration';
import type { Execution } from './execution';
import type { Area } from './range-grid';
import { RangeService } from './range-service';
import type { ServiceObject } from './service-object';
import { SheetService } from './sheet-service';
import type { SheetState } from './state';

/** What an edit event tells of the content of a single cell; undefined where there is nothing to tell. */
export interface EditTexts {
  readonly value?: string | undefined;
  readonly oldValue?: string | undefined;
}

/** `Range` of an edit event: also tells its place in plain properties, which cost no call. */
class EditedRangeService extends RangeService implements EditedRange {
  get rowStart(): number {
    return this.area.row;
  }

  get rowEnd(): number {
    return this.area.lastRow;
  }

  get columnStart(): number {
    return this.area.column;
  }

  get columnEnd(): number {
    return this.area.lastColumn;
  }
}

/** Text of a cell's computed value as an edit event tells it: numbers and dates unformatted, booleans TRUE or FALSE; undefined for a blank cell. */
export function cellText(book: Book, sheet: SheetState, { row, column }: Rectangle): string | undefined {
  const { value } = book.calculation.value(sheet, row, column);
  if (value === null) return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** The event `onEdit` gets for an area a person has changed; texts that are undefined are no members of it. */
export function editEvent(
  execution: Execution,
  expose: <T extends ServiceObject>(service: T) => T,
  sheet: SheetState,
  area: Area,
  { value, oldValue }: EditTexts,
): EditEvent {
  return {
    authMode: AUTH_MODES.LIMITED,
    range: expose(new EditedRangeService(new SheetService(execution, sheet.id), area)),
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
}
