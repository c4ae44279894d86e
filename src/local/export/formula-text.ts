/**
 * A formula cut into the pieces that must not be confused: text literals, sheet names, and everything else. Rewriting a function name
 * or a reference is then safe beside a text that happens to spell the same.
 */
export interface FormulaPiece {
  readonly kind: 'text' | 'sheet' | 'code';
  /** A text or sheet piece without its quotes and `!`, quotes undoubled; code as written. */
  readonly content: string;
}

/** `#REF!` and its like are no sheet names: nothing behind a '#' is one. */
const PIECE = /"((?:[^"]|"")*)"|'((?:[^']|'')+)'!|(?<![#\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** The pieces of a formula in order, with or without its leading '='. */
export function formulaPieces(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let end = 0;
  const code = (upTo: number) => {
    if (upTo > end) pieces.push({ kind: 'code', content: formula.slice(end, upTo) });
  };
  for (const match of formula.matchAll(PIECE)) {
    code(match.index);
    if (match[1] !== undefined) pieces.push({ kind: 'text', content: match[1].replaceAll('""', '"') });
    else if (match[2] !== undefined) pieces.push({ kind: 'sheet', content: match[2].replaceAll("''", "'") });
    else pieces.push({ kind: 'sheet', content: match[3] ?? '' });
    end = match.index + match[0].length;
  }
  code(formula.length);
  return pieces;
}

/** The formula text of `pieces`; sheet names always quoted. */
export function joinPieces(pieces: readonly FormulaPiece[]): string {
  return pieces
    .map(({ kind, content }) => {
      if (kind === 'text') return `"${content.replaceAll('"', '""')}"`;
      return kind === 'sheet' ? `${quoteSheetName(content)}!` : content;
    })
    .join('');
}

/** `'任务分解表'`, with inner apostrophes doubled. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
