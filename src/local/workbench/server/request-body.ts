import type { IncomingMessage } from 'node:http';

/** Bytes of JSON at most: a saved workbench of many thousand tasks. */
const MOST_BYTES = 100_000_000;

export class BodyTooLarge extends Error {}

/** The JSON a request carries. Throws {@link BodyTooLarge}, or what JSON and UTF-8 have to say. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(request, MOST_BYTES)));
}

/** The bytes a request carries. Throws {@link BodyTooLarge} as soon as there are, or are said to come, more than `most`. */
export async function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length']) > most) throw new BodyTooLarge();
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > most) throw new BodyTooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}
