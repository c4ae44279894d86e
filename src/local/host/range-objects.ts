import type { FilterHandle, ProtectionHandle, RangeHandle } from '../../google/surface';
import { clearFilter } from './filter-rows';
import { RangeService } from './range-service';
import { ServiceObject } from './service-object';
import type { SheetService } from './sheet-service';
import type { ProtectionState, RangeState } from './state';

/** `Filter`: the basic filter of a sheet. It throws once the sheet has none. */
export class FilterService extends ServiceObject implements FilterHandle {
  readonly className = 'Filter';

  constructor(private readonly sheet: SheetService) {
    super();
  }

  private readonly area = (): RangeState => {
    const { filter } = this.sheet.current();
    if (filter === null) throw new Error('The filter was removed.');
    return filter;
  };

  getRange(): RangeHandle {
    this.sheet.execution.reading();
    return new RangeService(this.sheet, { ...this.area() });
  }

  remove(): void {
    this.area();
    const sheet = this.sheet.current();
    clearFilter(sheet);
    sheet.filter = null;
    this.sheet.execution.wrote();
  }
}

/** `Protection` of a range. It throws once it was removed. */
export class ProtectionService extends ServiceObject implements ProtectionHandle {
  readonly className = 'Protection';

  constructor(
    private readonly sheet: SheetService,
    private readonly state: ProtectionState,
  ) {
    super();
  }

  private readonly current = (): ProtectionState => {
    if (!this.sheet.current().protections.includes(this.state)) throw new Error('The protection was removed.');
    return this.state;
  };

  getRange(): RangeHandle {
    this.sheet.execution.reading();
    return new RangeService(this.sheet, { ...this.current().range });
  }

  isWarningOnly(): boolean {
    this.sheet.execution.reading();
    return this.current().warningOnly;
  }

  setWarningOnly(warningOnly: boolean): ProtectionHandle {
    this.current().warningOnly = warningOnly;
    this.sheet.execution.wrote();
    return this;
  }

  remove(): void {
    const { protections } = this.sheet.current();
    protections.splice(protections.indexOf(this.current()), 1);
    this.sheet.execution.wrote();
  }
}
