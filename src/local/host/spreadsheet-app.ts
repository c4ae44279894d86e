import type { SpreadsheetAppService } from '../../google/surface';
import { RuleBuilder } from './conditional-format-rule';
import { ValidationBuilder } from './data-validation';
import { PROTECTION_TYPES, WRAP_STRATEGIES } from './enumeration';
import type { Execution, Need } from './execution';
import { ServiceObject } from './service-object';
import { SpreadsheetService } from './spreadsheet-service';
import { UiService } from './ui-service';

/** `SpreadsheetApp`. */
export class SpreadsheetApp extends ServiceObject implements SpreadsheetAppService {
  readonly className = 'SpreadsheetApp';
  override readonly needs: { readonly [member: string]: Need } = { getUi: 'nothing' };
  override readonly builders = ['newConditionalFormatRule', 'newDataValidation'];
  private readonly spreadsheet: SpreadsheetService;
  private readonly ui: UiService;

  constructor(private readonly execution: Execution) {
    super();
    this.spreadsheet = new SpreadsheetService(execution);
    this.ui = new UiService(execution);
  }

  getActiveSpreadsheet(): SpreadsheetService | null {
    return this.execution.host.faults.noDocument === true ? null : this.spreadsheet;
  }

  getUi(): UiService {
    if (this.execution.kind === 'clock') throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
    return this.ui;
  }

  flush(): void {
    this.execution.flush();
  }

  newConditionalFormatRule(): RuleBuilder {
    return new RuleBuilder(this.execution);
  }

  newDataValidation(): ValidationBuilder {
    return new ValidationBuilder(this.execution);
  }

  get WrapStrategy(): typeof WRAP_STRATEGIES {
    return WRAP_STRATEGIES;
  }

  get ProtectionType(): typeof PROTECTION_TYPES {
    return PROTECTION_TYPES;
  }
}
