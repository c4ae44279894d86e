import type { FilterHandle, ProtectionHandle, RangeHandle } from '../../google/surface';
import type { Execution } from './execution';
import { ServiceObject } from './service-object';
import type { ProtectionState } from './state';

/** `Filter`: the basic filter of a sheet. */
export class FilterService extends ServiceObject implements FilterHandle {
  readonly className = 'Filter';

  constructor(private readonly range: RangeHandle) {
    super();
  }

  getRange(): RangeHandle {
    return this.range;
  }
}

/** `Protection` of a range. */
export class ProtectionService extends ServiceObject implements ProtectionHandle {
  readonly className = 'Protection';

  constructor(
    private readonly execution: Execution,
    private readonly state: ProtectionState,
  ) {
    super();
  }

  setWarningOnly(warningOnly: boolean): ProtectionHandle {
    this.state.warningOnly = warningOnly;
    this.execution.wrote();
    return this;
  }
}
