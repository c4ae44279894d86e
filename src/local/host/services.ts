import type { Surface } from '../../google/surface';
import { ChartBuilder, EmbeddedChart } from './chart-service';
import { BooleanCondition, ConditionalFormatRule, RuleBuilder } from './conditional-format-rule';
import { ConsoleService } from './console-service';
import { DataValidation, ValidationBuilder } from './data-validation';
import type { Execution } from './execution';
import { HtmlOutput, HtmlService, HtmlTemplate } from './html-service';
import { LockHandle, LockService } from './lock-service';
import { MailApp } from './mail-service';
import { DocumentProperties, PropertiesService } from './properties-service';
import { FilterService, ProtectionService } from './range-objects';
import { RangeService } from './range-service';
import { ClockTriggerBuilder, ScriptApp, Trigger, TriggerBuilder } from './script-service';
import { Exposure, memberNames } from './service-object';
import { Session, User } from './session-service';
import { SheetService } from './sheet-service';
import { SpreadsheetApp } from './spreadsheet-app';
import { SpreadsheetService } from './spreadsheet-service';
import { Menu, PromptAnswer, UiService } from './ui-service';
import { Utilities } from './utilities-service';

/** Google's services for one execution, complete as far as `surface.ts` goes. */
export function servicesFor(execution: Execution, exposure = new Exposure(execution)): Surface {
  return {
    SpreadsheetApp: exposure.expose(new SpreadsheetApp(execution)),
    PropertiesService: exposure.expose(new PropertiesService(execution)),
    LockService: exposure.expose(new LockService(execution)),
    MailApp: exposure.expose(new MailApp(execution)),
    ScriptApp: exposure.expose(new ScriptApp(execution)),
    Session: exposure.expose(new Session(execution)),
    Utilities: exposure.expose(new Utilities(execution)),
    HtmlService: exposure.expose(new HtmlService(execution)),
    console: exposure.expose(new ConsoleService(execution)),
  };
}

/** Every class of the local host and its members, in the order of `surface.ts`. */
export function implementedMembers(): { readonly className: string; readonly members: readonly string[] }[] {
  const classes: readonly (readonly [className: string, type: { readonly prototype: object }])[] = [
    ['SpreadsheetApp', SpreadsheetApp],
    ['Spreadsheet', SpreadsheetService],
    ['Sheet', SheetService],
    ['Range', RangeService],
    ['Filter', FilterService],
    ['Protection', ProtectionService],
    ['EmbeddedChartBuilder', ChartBuilder],
    ['EmbeddedChart', EmbeddedChart],
    ['ConditionalFormatRuleBuilder', RuleBuilder],
    ['ConditionalFormatRule', ConditionalFormatRule],
    ['BooleanCondition', BooleanCondition],
    ['DataValidationBuilder', ValidationBuilder],
    ['DataValidation', DataValidation],
    ['PropertiesService', PropertiesService],
    ['Properties', DocumentProperties],
    ['LockService', LockService],
    ['Lock', LockHandle],
    ['MailApp', MailApp],
    ['ScriptApp', ScriptApp],
    ['TriggerBuilder', TriggerBuilder],
    ['ClockTriggerBuilder', ClockTriggerBuilder],
    ['Trigger', Trigger],
    ['Session', Session],
    ['User', User],
    ['Utilities', Utilities],
    ['HtmlService', HtmlService],
    ['HtmlTemplate', HtmlTemplate],
    ['HtmlOutput', HtmlOutput],
    ['Ui', UiService],
    ['PromptResponse', PromptAnswer],
    ['Menu', Menu],
    ['console', ConsoleService],
  ];
  return classes.map(([className, type]) => ({ className, members: memberNames(type) }));
}
