/** Where the workbook is fetched from as an .xlsx file, and where one is sent to be opened. */
export const XLSX_PATH = '/api/workbook.xlsx';

/** Its type; no form of another page can send it. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Header with the name of a file that is sent, percent-encoded: a header holds only ASCII. */
export const FILE_NAME_HEADER = 'x-file-name';
