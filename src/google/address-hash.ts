/**
 * The first 64 bits of the SHA-256 (FIPS 180-4) of an address in lower case, as 16 hex digits: enough to tell the people of one spreadsheet apart,
 * and no address to read in the ledger. Computed here because `Utilities.computeDigest` would be one more service call for every mail (design §7).
 */
export function addressHash(address: string): string {
  const [high = 0, low = 0] = sha256(utf8(address.trim().toLowerCase()));
  return hex(high) + hex(low);
}

const PRIMES = firstPrimes(64);

/** The first 32 bits of the fractional parts of the square roots of the first 8 primes. */
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/** The same of the cube roots of the first 64. */
const ROUND = PRIMES.map((prime) => fraction(Math.cbrt(prime)));

/** Eight words of 32 bits. */
function sha256(bytes: readonly number[]): number[] {
  const words = padded(bytes);
  let state = [...START];
  for (let block = 0; block < words.length; block += 16) state = compress(state, words.slice(block, block + 16));
  return state;
}

/** The message with a one bit, zeroes and its length in bits, as big-endian words. */
function padded(bytes: readonly number[]): number[] {
  const message = [...bytes, 0x80];
  while (message.length % 64 !== 56) message.push(0);
  const words: number[] = [];
  for (let index = 0; index < message.length; index += 4)
    words.push(message.slice(index, index + 4).reduce((word, byte) => (word << 8) | byte, 0));
  return [...words, 0, bytes.length * 8];
}

function compress(before: readonly number[], block: readonly number[]): number[] {
  const schedule = [...block];
  for (let t = 16; t < 64; t += 1) {
    const [w15, w2] = [schedule[t - 15] ?? 0, schedule[t - 2] ?? 0];
    const small0 = turned(w15, 7) ^ turned(w15, 18) ^ (w15 >>> 3);
    const small1 = turned(w2, 17) ^ turned(w2, 19) ^ (w2 >>> 10);
    schedule.push(((schedule[t - 16] ?? 0) + small0 + (schedule[t - 7] ?? 0) + small1) | 0);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = before;
  for (let t = 0; t < 64; t += 1) {
    const big1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + big1 + ((e & f) ^ (~e & g)) + (ROUND[t] ?? 0) + (schedule[t] ?? 0)) | 0;
    const big0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + (before[index] ?? 0)) | 0);
}

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 0x100000000) | 0;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1) if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
}

function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const part of encodeURIComponent(text).match(/%..|./g) ?? []) {
    bytes.push(part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0));
  }
  return bytes;
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
