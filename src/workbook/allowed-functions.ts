/**
 * Spreadsheet functions our formulas may use: each gives the same answer in Google Sheets, in the embedded engine and in LibreOffice, where the
 * formulas are checked. A test reads every formula of every sheet and holds it to this list.
 */
export const ALLOWED_FUNCTIONS: readonly string[] = [
  'AND',
  'COUNTIFS',
  'DAY',
  'FALSE',
  'HYPERLINK',
  'IF',
  'IFERROR',
  'INDEX',
  'INT',
  'ISNUMBER',
  'LARGE',
  'LEFT',
  'MATCH',
  'MAX',
  'MONTH',
  'N',
  'OR',
  'REPT',
  'RIGHT',
  'ROUND',
  'ROW',
  'SEARCH',
  'SUMPRODUCT',
  'TODAY',
  'TRUE',
  'WORKDAY',
  'YEAR',
];
