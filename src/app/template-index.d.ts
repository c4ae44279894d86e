/** The templates that ship with the bundle; the build makes this module from `sheets-templates/*.json` (design §2.13). */
declare module 'showrunner:template-index' {
  export interface TemplateIndexEntry {
    readonly id: string;
    readonly name: import('../domain/language').Localized;
    readonly summary: import('../domain/language').Localized;
    /** SemVer of the template's data. */
    readonly version: string;
    readonly tier: import('../domain/template').Tier;
    readonly headcount: number;
  }

  /** Sorted by id. The whole template is in the HTML file `template-<id>`. */
  export const templateIndex: readonly TemplateIndexEntry[];
}
