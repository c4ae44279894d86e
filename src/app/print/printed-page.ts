import type { Language } from '../../domain/language';

/**
 * A document for paper as data: what it says, not how it looks. The page draws it with text nodes only, and the same data become text for a chat, so
 * nothing a cell holds can act as markup.
 */
export interface PrintedPage {
  /** Of the plan: the document is for its readers, not for whoever prints it. */
  readonly language: Language;
  readonly title: string;
  readonly eventName: string;
  /** What the title block tells, in order. */
  readonly facts: readonly PrintedFact[];
  readonly blocks: readonly PrintedBlock[];
  /** Said instead of blocks when there are none. */
  readonly nothing: string;
  /** Lines below everything, such as room for a signature. */
  readonly closing: readonly string[];
}

export interface PrintedFact {
  readonly label: string;
  readonly text: string;
}

/** A table under a heading. */
export interface PrintedBlock {
  readonly heading: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly PrintedCell[])[];
}

export interface PrintedColumn {
  readonly header: string;
  /** Its part of the width, in proportion to the others'. */
  readonly share: number;
}

/** Text, whose further lines are details of the first, which may be blank; or a box, ticked or not. */
export type PrintedCell = string | boolean;

/** The block without columns that say nothing in any row; boxes always stay. */
export function withoutBlankColumns({ heading, columns, rows }: PrintedBlock): PrintedBlock {
  const isSaid = (index: number): boolean => rows.some((row) => row[index] !== '');
  return {
    heading,
    columns: columns.filter((_, index) => isSaid(index)),
    rows: rows.map((row) => row.filter((_, index) => isSaid(index))),
  };
}

/** Lines of a cell, the first of which stands out; blank ones are left out. */
export function linesOf(...lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}

/** Lines of a cell of which none stands out. */
export function detailsOf(...lines: readonly string[]): string {
  const said = linesOf(...lines);
  return said === '' ? '' : `\n${said}`;
}
