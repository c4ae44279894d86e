import type { CellLook } from '../rendered-workbook';

/** A cell nobody formatted: Google's Arial 10, no colours, text running on. */
export const PLAIN_LOOK: CellLook = {
  background: null,
  color: null,
  bold: false,
  strikethrough: false,
  fontSize: 10,
  fontFamily: null,
  horizontal: null,
  vertical: null,
  wrap: 'overflow',
  borders: { top: null, right: null, bottom: null, left: null },
};
