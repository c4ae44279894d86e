import type { IncomingMessage } from 'node:http';
import { XLSX_PATH, XLSX_TYPE } from '../xlsx-upload';

/**
 * The status of a request that is refused before anything is done for it, or null. A request that names another host is refused: a page on the web
 * could have a name of its own resolve to this machine (DNS rebinding). So is one that another page sends, whatever it asks: browsers say so by
 * `Origin` and `Sec-Fetch-Site`. What changes something must come from our page and be JSON, or an .xlsx file where one is taken: no foreign form can send
 * either.
 */
export function refusal({ method, headers, url }: Pick<IncomingMessage, 'method' | 'headers' | 'url'>): 403 | 405 | 415 | null {
  const host = headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return 403;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}`) return 403;
  if (!['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined)) return 403;
  if (method === 'GET' || method === 'HEAD') return null;
  if (method !== 'POST') return 405;
  if (origin === undefined) return 403;
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  return type === (url === XLSX_PATH ? XLSX_TYPE : 'application/json') ? null : 415;
}
