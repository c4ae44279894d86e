import type { Language } from '../../domain/language';
import type { Area, AuthMode, FaultSwitches } from './protocol';

/** What a person does. `confirmed` = the warning of a protected range was answered with OK. */
export type Action =
  | {
      readonly do: 'type';
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly text: string;
      readonly confirmed?: boolean;
    }
  | {
      readonly do: 'paste';
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly text: string;
      readonly confirmed?: boolean;
    }
  | { readonly do: 'clear'; readonly sheet: number; readonly area: Area; readonly confirmed?: boolean }
  | { readonly do: Lines; readonly sheet: number; readonly at: number; readonly count: number; readonly confirmed?: boolean }
  | {
      readonly do: 'moveRows' | 'moveColumns' | 'copyRows';
      readonly sheet: number;
      readonly at: number;
      readonly count: number;
      readonly to: number;
      readonly confirmed?: boolean;
    }
  | {
      readonly do: 'resizeColumns' | 'resizeRows';
      readonly sheet: number;
      readonly at: number;
      readonly count: number;
      readonly size: number;
    }
  | {
      readonly do: 'sort';
      readonly sheet: number;
      readonly area: Area;
      readonly column: number;
      readonly ascending: boolean;
      readonly confirmed?: boolean;
    }
  | { readonly do: 'filter'; readonly sheet: number; readonly column: number; readonly hide: readonly string[] }
  | { readonly do: 'clearFilter'; readonly sheet: number }
  | { readonly do: 'renameSheet'; readonly sheet: number; readonly title: string }
  | { readonly do: 'duplicateSheet' | 'deleteSheet' | 'hideSheet' | 'showSheet'; readonly sheet: number }
  | { readonly do: 'addSheet' }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'menu'; readonly path: readonly string[] }
  | { readonly do: 'open' }
  | { readonly do: 'run'; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly do: 'closeModal' | 'closeSidebar' }
  | { readonly do: 'advance'; readonly hours: number }
  | { readonly do: 'toNextMail' }
  | { readonly do: 'setClock'; readonly instant: string }
  | { readonly do: 'signIn'; readonly email: string }
  | { readonly do: 'setLocale'; readonly locale: string }
  | { readonly do: 'setTimeZone'; readonly timeZone: string }
  | { readonly do: 'setAuthMode'; readonly authMode: AuthMode }
  | { readonly do: 'setFaults'; readonly faults: FaultSwitches }
  | { readonly do: 'setLanguage'; readonly language: Language }
  | { readonly do: 'reset'; readonly language: Language; readonly empty: boolean }
  | { readonly do: 'load'; readonly state: string };

export type Lines =
  | 'insertRows'
  | 'deleteRows'
  | 'insertColumns'
  | 'deleteColumns'
  | 'hideRows'
  | 'showRows'
  | 'hideColumns'
  | 'showColumns'
  | 'freezeRows'
  | 'freezeColumns';
