/** The templates that ship with the bundle; the build makes this module from `sheets-templates/*.json` (design §2.13). */
declare module 'showrunner:template-index' {
  export interface TemplateIndexEntry {
    readonly id: string;
    readonly name: import('../domain/language').Localized;
    readonly summary: import('../domain/language').Localized;
    readonly category: import('../domain/template').TemplateCategory;
    /** SemVer of the template's data. */
    readonly version: string;
    readonly tier: import('../domain/template').Tier;
    readonly headcount: number;
    /** Usual number of days from D0 to D1, both included. */
    readonly days: number;
    /** `HH:mm`. */
    readonly startTime: string;
    readonly leadDays: number;
    /** How many there are. */
    readonly tasks: number;
    readonly groups: readonly { readonly code: string; readonly name: import('../domain/language').Localized }[];
    /** Starting totals of the budget, one a currency. */
    readonly totals: readonly { readonly currency: string; readonly amount: number }[];
  }

  /** In the order in which they are offered. The whole template is in the HTML file `template-<id>`. */
  export const templateIndex: readonly TemplateIndexEntry[];
}
