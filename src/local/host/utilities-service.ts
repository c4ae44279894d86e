import { createHash } from 'node:crypto';
import type { UtilitiesService } from '../../google/surface';
import { CHARSETS, DIGEST_ALGORITHMS } from './enumeration';
import type { Execution } from './execution';
import { ServiceObject } from './service-object';
import { checkZone, wallTexts } from './zone';

/** `Utilities`. */
export class Utilities extends ServiceObject implements UtilitiesService {
  readonly className = 'Utilities';
  override readonly need = 'nothing';

  constructor(private readonly execution: Execution) {
    super();
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    if (Object.prototype.toString.call(date) !== '[object Date]' || Number.isNaN(date.getTime())) throw new Error('Invalid argument: date');
    checkZone(timeZone);
    const wall = wallTexts(date.getTime(), timeZone);
    if (format === 'yyyy-MM-dd') return wall.date;
    if (format === 'yyyy-MM-dd HH:mm') return `${wall.date} ${wall.time}`;
    throw new Error(`Utilities.formatDate with the pattern ${format} is not part of the local host`);
  }

  getUuid(): string {
    return this.execution.host.uuid();
  }

  computeDigest(algorithm: unknown, value: string, charset: unknown): number[] {
    if (algorithm !== DIGEST_ALGORITHMS.SHA_256 || charset !== CHARSETS.UTF_8) {
      throw new Error('Utilities.computeDigest with other than SHA_256 and UTF_8 is not part of the local host');
    }
    return [...createHash('sha256').update(String(value), 'utf8').digest()].map((byte) => (byte > 127 ? byte - 256 : byte));
  }

  get DigestAlgorithm(): typeof DIGEST_ALGORITHMS {
    return DIGEST_ALGORITHMS;
  }

  get Charset(): typeof CHARSETS {
    return CHARSETS;
  }
}
