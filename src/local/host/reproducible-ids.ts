import { createHash } from 'node:crypto';

/** A UUID (version 4 in form) that is the same for the same seed and number. */
export function reproducibleUuid(seed: string, number: number): string {
  const hex = createHash('sha256').update(`${seed} ${number}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
