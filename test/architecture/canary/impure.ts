// Each line names something a pure folder must not know; purity.test.ts expects the compiler to refuse every one.
export const service = SpreadsheetApp;
export const environment = process.env;
export const page = window;
export const dom = document;
export const log = console;
export const timer = setTimeout;
export const network = fetch;
export const file = Buffer;
export const load = require('node:fs');
export const clone = structuredClone;
export const address = URL;
export const newerText = 'a'.replaceAll('a', 'b');
export const newerList = [1].at(-1);
