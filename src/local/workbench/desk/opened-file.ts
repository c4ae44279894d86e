import { createHash } from 'node:crypto';
import { type Host, loadHost } from '../../host/index';
import type { HostState } from '../../host/state';
import { parseState, printState } from '../../host/state-file';
import { openXlsx } from '../../import/open-xlsx';
import type { OpeningReport } from '../../import/opening-report';
import type { Upload } from '../thread/messages';

/** A host around the spreadsheet of a file, as `Host.save` gives it. */
export interface OpenedFile {
  readonly host: string;
  readonly report: OpeningReport;
}

/**
 * Opens an .xlsx file in the place of a host's spreadsheet: a new one in the same locale and zone, which knows no plan, since document properties and
 * triggers belong to a spreadsheet. The people, the clock, the mails sent and the quota used are the host's. Throws CannotOpen, and
 * CannotCalculateError for a workbook that cannot be shown.
 */
export async function openedFile({ name, bytes }: Upload, host: () => Host): Promise<OpenedFile> {
  const before = parseState(host().save());
  const { locale, timeZone } = before.book;
  const { book, report } = await openXlsx(bytes, { id: newId(before), title: titleOf(name), locale, timeZone, now: before.now });
  // Read again: something may have been done while the file was being read.
  const { menus: _menus, ...kept } = parseState(host().save());
  const text = printState({ ...kept, book, properties: {}, triggers: [], menu: [], counter: kept.counter + 1 });
  loadHost(text, {}).render();
  return { host: text, report };
}

/** The file's name without folders and ending. */
function titleOf(name: string): string {
  return name.replace(/^.*[\\/]|\.xls[xm]$/gi, '').trim() || 'Untitled spreadsheet';
}

/** An id like Google's, another one every time. */
function newId({ book, counter }: HostState): string {
  return `1${createHash('sha256').update(`${book.id} ${counter}`).digest('base64url')}`;
}
