import type { UtilitiesService } from '../../google/surface';
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
}
