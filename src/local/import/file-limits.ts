/** Bytes of an .xlsx file at most. As many cells as are taken need a tenth of it; the rest is for pictures. */
export const MOST_PACKED_BYTES = 30_000_000;

/** Bytes of its XML parts unpacked at most; a zip bomb is refused by what it declares, and cannot unpack to more than that. */
export const MOST_UNPACKED_BYTES = 150_000_000;

/** Parts at most; a workbook of a hundred sheets with pictures has some hundreds. */
export const MOST_PARTS = 10_000;

/** Google's limit on the cells of a spreadsheet, blank ones counted up to the last row and column of each sheet. */
export const MOST_GRID_CELLS = 10_000_000;

/**
 * Cells with something in them. The calculation engine looks through all texts for each new one: this many different cells take ten seconds to open,
 * twice as many a minute.
 */
export const MOST_FILLED_CELLS = 200_000;
