import { strToU8, zipSync } from 'fflate';
import type { SpreadsheetLocale } from '../host/locale';

/**
 * Number formats that files name by number only and hucre 1.0.0 does not know or takes for American: dates in the spreadsheet's own order, and
 * those of Chinese Excel (ECMA-376 part 1, 18.8.30).
 */
function numberedFormats({ dateFormat }: SpreadsheetLocale): ReadonlyMap<number, string> {
  const monthDay = 'm"月"d"日"';
  const yearMonth = 'yyyy"年"m"月"';
  const full = 'yyyy"年"m"月"d"日"';
  const hour = 'h"时"mm"分"';
  const second = 'h"时"mm"分"ss"秒"';
  const halfDay = '上午/下午h"时"mm"分"';
  return new Map([
    [14, dateFormat],
    [22, `${dateFormat} h:mm`],
    [27, yearMonth],
    [28, monthDay],
    [29, monthDay],
    [30, 'm-d-yy'],
    [31, full],
    [32, hour],
    [33, second],
    [34, halfDay],
    [35, '上午/下午h"时"mm"分"ss"秒"'],
    [36, yearMonth],
    [50, yearMonth],
    [51, monthDay],
    [52, yearMonth],
    [53, monthDay],
    [54, monthDay],
    [55, halfDay],
    [56, '上午/下午h"时"mm"分"ss"秒"'],
    [57, yearMonth],
    [58, monthDay],
  ]);
}

/** The package in a form from which hucre reads all that can be taken over: it does not read what is mended here. */
export function readablePackage(
  parts: ReadonlyMap<string, string>,
  worksheets: ReadonlySet<string>,
  locale: SpreadsheetLocale,
): Uint8Array {
  const mend = (name: string, xml: string): string => {
    if (/(^|\/)styles\.xml$/i.test(name)) return withFormats(xml, locale);
    return worksheets.has(name) ? withPlacedValidations(withFittedHeights(xml)) : xml;
  };
  const mended = [...parts]
    .filter(([name]) => !/(^|\/)drawings\//i.test(name))
    .map(([name, xml]): [string, Uint8Array] => [name, strToU8(mend(name, xml))]);
  return zipSync(Object.fromEntries(mended), { level: 0 });
}

/** A format the file itself gives one of the numbers stands later and wins. */
function withFormats(xml: string, locale: SpreadsheetLocale): string {
  const formats = [...numberedFormats(locale)]
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
    .join('');
  return xml.replace(/<((?:\w+:)?styleSheet)\b[^>]*>/, (start) => `${start}<numFmts>${formats}</numFmts>`);
}

/** A height Excel fitted to the text is as good as one set by hand: nothing here fits rows. */
function withFittedHeights(xml: string): string {
  return xml.replace(/<(?:\w+:)?row\b[^>]*>/g, (tag) =>
    /\sht=/.test(tag) && !/\scustomHeight=/.test(tag) ? tag.replace(/\sht=/, ' customHeight="1" ht=') : tag,
  );
}

/**
 * Excel keeps a drop-down whose list is on another sheet among the extensions, with its place in an element: put where it stands in all others.
 * Found by plain search, because a hostile file could make a pattern search for hours.
 */
function withPlacedValidations(xml: string): string {
  let result = '';
  let at = 0;
  for (;;) {
    const start = xml.indexOf(':dataValidation ', at);
    const end = start < 0 ? -1 : xml.indexOf(':dataValidation>', start);
    if (end < 0) return result + xml.slice(at);
    const body = xml.slice(start, end);
    const place = /:sqref>([^<]*)</.exec(body)?.[1];
    const name = ':dataValidation'.length;
    result += xml.slice(at, start + name);
    if (place !== undefined) result += ` sqref="${place.replaceAll('"', '')}"`;
    result += xml.slice(start + name, end);
    at = end;
  }
}
