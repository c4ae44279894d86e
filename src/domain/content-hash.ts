/**
 * A short fingerprint of plain data, 14 hex digits: a preview gives it, and applying refuses when what it depends on reads otherwise now (design §2.2).
 * It guards against chance, not against malice (cyrb53, public domain).
 */
export function contentHash(data: unknown): string {
  const text = JSON.stringify(data);
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}
