import { readFileSync } from 'node:fs';
import { implementedMembers } from '../../src/local/host/services';

/** Members of every interface of `surface.ts`, by interface name; members of nested object types are left to the compiler. */
function surfaceMembers(): Map<string, string[]> {
  const text = readFileSync('src/google/surface.ts', 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '');
  const found = new Map<string, string[]>();
  for (const [, name = '', body = ''] of text.matchAll(/^export interface (\w+) \{\n([\s\S]*?)^\}/gm)) {
    found.set(
      name,
      [...body.matchAll(/^ {2}(?:readonly )?(\w+)[(?:]/gm)].map(([, member = '']) => member),
    );
  }
  return found;
}

/** The class that answers for an interface. */
const CLASS_OF: { readonly [name: string]: string } = {
  SpreadsheetAppService: 'SpreadsheetApp',
  SpreadsheetHandle: 'Spreadsheet',
  SheetHandle: 'Sheet',
  RangeHandle: 'Range',
  FilterHandle: 'Filter',
  ProtectionHandle: 'Protection',
  ChartBuilder: 'EmbeddedChartBuilder',
  ChartHandle: 'EmbeddedChart',
  ConditionalFormatRuleBuilder: 'ConditionalFormatRuleBuilder',
  ConditionalFormatRuleHandle: 'ConditionalFormatRule',
  DataValidationBuilder: 'DataValidationBuilder',
  DataValidationHandle: 'DataValidation',
  PropertiesStore: 'Properties',
  DocumentLock: 'Lock',
  MailService: 'MailApp',
  ScriptService: 'ScriptApp',
  TriggerHandle: 'Trigger',
  SessionService: 'Session',
  UtilitiesService: 'Utilities',
  HtmlServiceSurface: 'HtmlService',
  HtmlOutputHandle: 'HtmlOutput',
  UiHandle: 'Ui',
  PromptResponse: 'PromptResponse',
  MenuHandle: 'Menu',
};

describe('the local host and surface.ts', () => {
  const implemented = new Map(implementedMembers().map(({ className, members }) => [className, members]));

  it.each(Object.entries(CLASS_OF))('%s has exactly the members of its class', (name, className) => {
    const wanted = surfaceMembers().get(name) ?? [];
    expect(wanted.length).toBeGreaterThan(0);
    expect([...(implemented.get(className) ?? [])].sort()).toEqual([...wanted].sort());
  });

  it('every interface of the page is accounted for', () => {
    const plainData = ['Surface', 'OutgoingMail', 'OpenEvent', 'EditEvent', 'ClockEvent'];
    expect([...surfaceMembers().keys()].filter((name) => !plainData.includes(name)).sort()).toEqual(Object.keys(CLASS_OF).sort());
  });
});
