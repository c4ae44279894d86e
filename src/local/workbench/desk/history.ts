/** Bytes of saved workbooks kept for undoing. */
const MOST_BYTES = 64_000_000;
const MOST_STEPS = 50;

/** Workbooks as they stood before each change, for undo and redo. A step is the text of a saved host; only its workbook is put back. */
export class History {
  private past: string[] = [];
  private future: string[] = [];

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Something changed; `before` is how it stood. */
  record(before: string): void {
    this.future = [];
    this.past.push(before);
    let bytes = this.past.reduce((sum, step) => sum + step.length, 0);
    while (this.past.length > 1 && (this.past.length > MOST_STEPS || bytes > MOST_BYTES)) bytes -= this.past.shift()?.length ?? 0;
  }

  /** The workbook to go back to, given the one that stands; null when there is none. */
  undo(now: string): string | null {
    const step = this.past.pop();
    if (step === undefined) return null;
    this.future.push(now);
    return withBookOf(now, step);
  }

  redo(now: string): string | null {
    const step = this.future.pop();
    if (step === undefined) return null;
    this.past.push(now);
    return withBookOf(now, step);
  }

  forget(): void {
    this.past = [];
    this.future = [];
  }
}

/** Properties, triggers, mails and the clock stay: undo in a spreadsheet takes back cells, not what a script did elsewhere. */
function withBookOf(now: string, step: string): string {
  const { book } = JSON.parse(step) as { readonly book: unknown };
  return JSON.stringify({ ...(JSON.parse(now) as object), book });
}
