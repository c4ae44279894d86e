import type { IncomingMessage } from 'node:http';

/** Bytes of a request at most: a saved workbench of many thousand tasks. */
const MOST_BYTES = 100_000_000;

export class BodyTooLarge extends Error {}

/** The JSON a request carries. Throws {@link BodyTooLarge}, or what JSON and UTF-8 have to say. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new BodyTooLarge();
    parts.push(part);
  }
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
}
