import type { Ports } from './ports';

/**
 * Ports over the same spreadsheet that read and never write: a command run on them says what it would do (design §2.2). New sheets get ids that stand
 * nowhere, so what would be read from them is missing from the answer.
 */
export function dryRun(ports: Ports): Ports {
  const { workbook, properties } = ports;
  let made = 0;
  return {
    ...ports,
    workbook: {
      id: () => workbook.id(),
      url: () => workbook.url(),
      timeZone: () => workbook.timeZone(),
      locale: () => workbook.locale(),
      sheetIds: () => workbook.sheetIds(),
      titles: () => workbook.titles(),
      isHidden: (sheetId) => workbook.isHidden(sheetId),
      isBlank: (sheetId) => workbook.isBlank(sheetId),
      corner: (sheetId) => workbook.corner(sheetId),
      read: (sheetIds) => workbook.read(sheetIds),
      readDetail: (sheetIds) => workbook.readDetail(sheetIds),
      createSheet: () => {
        made -= 1;
        return made;
      },
      apply: () => undefined,
      settle: () => undefined,
      activate: () => undefined,
      select: () => undefined,
    },
    properties: { all: () => properties.all(), set: () => undefined, setAll: () => undefined, delete: () => undefined },
    ids: { next: () => 'preview' },
    mail: { remaining: () => ports.mail.remaining(), send: () => undefined },
    triggers: { ensureHourly: () => '', removeOwn: () => undefined, countOwn: () => ports.triggers.countOwn() },
  };
}
