import type { LeftOutCounts } from './opening-report';
import type { XlsxPackage } from './xlsx-package';
import { countTags } from './xml-tags';

/** Counts what stands on the sheets of a file and not in their cells, by the parts it is made of. */
export function countObjects({ names, parts }: XlsxPackage, worksheets: readonly string[], leftOut: LeftOutCounts): void {
  const many = (pattern: RegExp): number => names.filter((name) => pattern.test(name)).length;
  leftOut.add('charts', many(/(^|\/)charts\/chart(Ex)?\d*\.xml$/i));
  leftOut.add('pivotTables', many(/(^|\/)pivotTables\/[^/]+\.xml$/i));
  leftOut.add('slicers', many(/(^|\/)(slicers|timelines)\/[^/]+\.xml$/i));
  leftOut.add('tables', many(/(^|\/)tables\/[^/]+\.xml$/i));
  leftOut.add('macros', many(/(^|\/)vbaProject\.bin$/i));
  for (const [name, xml] of parts) {
    if (!/(^|\/)drawings\/[^/]+\.xml$/i.test(name)) continue;
    leftOut.add('pictures', countTags(xml, 'pic'));
    leftOut.add('shapes', countTags(xml, 'sp'));
  }
  for (const xml of worksheets) {
    leftOut.add('protection', countTags(xml, 'sheetProtection'));
    leftOut.add('sparklines', countTags(xml, 'sparkline'));
  }
}
