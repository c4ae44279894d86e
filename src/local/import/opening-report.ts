/** What a file can hold and a spreadsheet here cannot; the page has a name for each. */
export type LeftOutKind =
  | 'merges'
  | 'pictures'
  | 'charts'
  | 'shapes'
  | 'sparklines'
  | 'pivotTables'
  | 'slicers'
  | 'tables'
  | 'names'
  | 'macros'
  | 'rules'
  | 'validations'
  | 'protection'
  | 'links'
  | 'borders'
  | 'fontStyles'
  | 'richText';

export interface LeftOut {
  readonly kind: LeftOutKind;
  /** How many: ranges, objects, rules, sheets or cells. */
  readonly count: number;
}

/** What to say about a file that was opened. */
export interface OpeningReport {
  readonly title: string;
  readonly sheets: number;
  /** Only what the file does hold. */
  readonly leftOut: readonly LeftOut[];
  /** Formulas that cannot be computed here and became the values stored in the file; null = none. `first` is like `预算!C7`. */
  readonly valuesForFormulas: { readonly count: number; readonly first: string } | null;
}

/** Counts what is left out, in the order in which it is said. */
export class LeftOutCounts {
  private readonly counts = new Map<LeftOutKind, number>();

  add(kind: LeftOutKind, count = 1): void {
    if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
  }

  list(): LeftOut[] {
    return ORDER.flatMap((kind) => {
      const count = this.counts.get(kind);
      return count === undefined ? [] : [{ kind, count }];
    });
  }
}

/** What changes what a person reads comes first, looks last. */
const ORDER: readonly LeftOutKind[] = [
  'merges',
  'charts',
  'pictures',
  'shapes',
  'sparklines',
  'pivotTables',
  'slicers',
  'tables',
  'names',
  'macros',
  'rules',
  'validations',
  'protection',
  'links',
  'richText',
  'fontStyles',
  'borders',
];
