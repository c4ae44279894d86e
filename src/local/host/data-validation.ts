import type { DataValidationBuilder, DataValidationHandle, RangeHandle } from '../../google/surface';
import { CRITERIA, type EnumValue } from './enumeration';
import type { Execution } from './execution';
import { RangeService } from './range-service';
import { ServiceObject } from './service-object';
import { SheetService } from './sheet-service';
import type { ValidationState } from './state';

/** Most items a list validation may have (platform reference §2.3). */
const MOST_ITEMS = 500;

const CRITERION = {
  list: CRITERIA.VALUE_IN_LIST,
  range: CRITERIA.VALUE_IN_RANGE,
  date: CRITERIA.DATE_IS_VALID_DATE,
  checkbox: CRITERIA.CHECKBOX,
} as const;

/** `DataValidation`. */
export class DataValidation extends ServiceObject implements DataValidationHandle {
  readonly className = 'DataValidation';
  override readonly builder = true;

  constructor(
    private readonly execution: Execution,
    readonly state: ValidationState,
  ) {
    super();
  }

  getAllowInvalid(): boolean {
    return this.state.allowInvalid;
  }

  getCriteriaType(): EnumValue {
    return CRITERION[this.state.kind];
  }

  getCriteriaValues(): unknown[] {
    const { kind, items, source, showDropdown } = this.state;
    if (kind === 'list') return [[...items], showDropdown];
    if (kind !== 'range') return [];
    if (source === null) return ['#REF!', showDropdown];
    return [new RangeService(new SheetService(this.execution, source.sheetId), { ...source.range }), showDropdown];
  }
}

/** `DataValidationBuilder`. */
export class ValidationBuilder extends ServiceObject implements DataValidationBuilder {
  readonly className = 'DataValidationBuilder';
  override readonly builder = true;
  private state: ValidationState | null = null;
  private allowInvalid = true;
  private helpText: string | null = null;

  constructor(private readonly execution: Execution) {
    super();
  }

  private readonly require = (part: Partial<ValidationState> & Pick<ValidationState, 'kind'>): this => {
    this.state = { items: [], source: null, showDropdown: true, allowInvalid: true, helpText: null, ...part };
    return this;
  };

  requireValueInList(values: string[], showDropdown: boolean): ValidationBuilder {
    if (!Array.isArray(values) || values.some((value) => typeof value !== 'string'))
      throw new Error('requireValueInList takes an array of texts.');
    if (values.length > MOST_ITEMS)
      throw new Error(
        `The data validation rule has more items than the limit of ${MOST_ITEMS}. Use the "List from a range" criteria instead.`,
      );
    return this.require({ kind: 'list', items: [...values], showDropdown });
  }

  requireValueInRange(range: RangeHandle, showDropdown: boolean): ValidationBuilder {
    if (!(range instanceof RangeService)) throw new Error('requireValueInRange takes a Range.');
    return this.require({ kind: 'range', source: { sheetId: range.sheet.current().id, range: { ...range.area } }, showDropdown });
  }

  requireDate(): ValidationBuilder {
    return this.require({ kind: 'date' });
  }

  requireCheckbox(): ValidationBuilder {
    return this.require({ kind: 'checkbox' });
  }

  setAllowInvalid(allow: boolean): ValidationBuilder {
    this.allowInvalid = allow;
    return this;
  }

  setHelpText(text: string): ValidationBuilder {
    this.helpText = String(text);
    return this;
  }

  build(): DataValidation {
    if (this.state === null) throw new Error('The data validation rule must have a criterion.');
    return new DataValidation(this.execution, { ...this.state, allowInvalid: this.allowInvalid, helpText: this.helpText });
  }
}
