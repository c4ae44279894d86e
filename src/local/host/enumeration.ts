/** A value of one of Google's enumerations: compared by identity, its text is its name. */
export class EnumValue {
  readonly toString: () => string;
  readonly toJSON: () => string;

  constructor(name: string) {
    this.toString = () => name;
    this.toJSON = () => name;
    Object.freeze(this);
  }
}

/** An enumeration as Google's services offer it; asking for a name outside the list throws. */
export function enumeration<K extends string>(owner: string, names: readonly K[]): { readonly [name in K]: EnumValue } {
  const values = new Map<string, EnumValue>();
  for (const name of names) values.set(name, new EnumValue(name));
  const target = Object.fromEntries(values) as { [name in K]: EnumValue };
  return new Proxy(target, {
    get(_, property) {
      if (typeof property === 'symbol') return undefined;
      const value = values.get(property);
      if (value === undefined) throw new Error(`${owner}.${property} is not part of the local host`);
      return value;
    },
    set() {
      throw new Error(`${owner} cannot be changed`);
    },
  });
}

export const AUTH_MODES = enumeration('ScriptApp.AuthMode', ['NONE', 'LIMITED', 'FULL']);
export const BUTTONS = enumeration('Ui.Button', ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']);
export const BUTTON_SETS = enumeration('Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
export const WRAP_STRATEGIES = enumeration('SpreadsheetApp.WrapStrategy', ['WRAP', 'CLIP', 'OVERFLOW']);
export const PROTECTION_TYPES = enumeration('SpreadsheetApp.ProtectionType', ['RANGE', 'SHEET']);
export const CRITERIA = enumeration('SpreadsheetApp.DataValidationCriteria', [
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'DATE_IS_VALID_DATE',
  'CHECKBOX',
]);
