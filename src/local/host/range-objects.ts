import type { FilterHandle, ProtectionHandle, RangeHandle } from '../../google/surface';
import { clearFilter, filterAway } from './filter-rows';
import { RangeService } from './range-service';
import { ServiceObject } from './service-object';
import type { SheetService } from './sheet-service';
import type { ProtectionState, RangeState } from './state';

/** `FilterCriteria`, as far as it is handed from one filter to another. */
export class FilterCriteria extends ServiceObject {
  readonly className = 'FilterCriteria';

  constructor(readonly hiddenTexts: readonly string[]) {
    super();
  }
}

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

  getColumnFilterCriteria(column: number): FilterCriteria | null {
    this.sheet.execution.reading();
    this.area();
    const criterion = this.sheet.current().filterCriteria?.find((each) => each.column === column);
    return criterion === undefined ? null : new FilterCriteria(criterion.hiddenTexts);
  }

  setColumnFilterCriteria(column: number, criteria: unknown): FilterHandle {
    this.area();
    if (!(criteria instanceof FilterCriteria)) throw new Error('only criteria that a filter has given can be set in the local host');
    filterAway(this.sheet.execution.host.book, this.sheet.current(), column, criteria.hiddenTexts);
    this.sheet.execution.wrote();
    return this;
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
