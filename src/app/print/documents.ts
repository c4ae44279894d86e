import type { Finding } from '../../domain/finding';
import { planOf, stateToShow } from '../command';
import { wordsOf } from '../digest-mail/words';
import { Failure } from '../failure';
import type { Ports } from '../ports';
import { checkListPage } from './check-list-page';
import { contactsPage } from './contacts-page';
import { type PrintedKind, PrintSheets, titleOf, whyMissing } from './print-sheets';
import type { PrintedPage } from './printed-page';
import type { DocumentName, Printing } from './printing';
import { reviewPage } from './review-page';
import { peopleOfCues, runOfShowPage } from './run-of-show-page';
import { vendorPage, vendorsOf } from './vendor-page';

interface DocumentKind {
  /** Without these there is nothing to print. */
  readonly needs: readonly PrintedKind[];
  /** Read as well where the plan has them. */
  readonly uses: readonly PrintedKind[];
  readonly page: (printing: Printing, who: string) => PrintedPage;
}

/** Every document, in the order of the dialog. */
const DOCUMENTS: { readonly [D in DocumentName]: DocumentKind } = {
  runOfShow: { needs: ['runOfShow'], uses: [], page: runOfShowPage },
  checkList: { needs: ['tasks', 'resources'], uses: [], page: checkListPage },
  contacts: { needs: ['team'], uses: ['guests'], page: contactsPage },
  review: { needs: ['review'], uses: ['improvements'], page: reviewPage },
  vendor: { needs: ['resources', 'team'], uses: ['runOfShow'], page: vendorPage },
};

export const DOCUMENT_NAMES = Object.keys(DOCUMENTS) as readonly DocumentName[];

/** What can be printed of a plan, and for whom. */
export interface PrintChoices {
  readonly documents: readonly {
    readonly document: DocumentName;
    /** Why it cannot be made; null when it can. */
    readonly missing: Finding | null;
    /** People or vendors to choose from; none where the document is the same for everybody. */
    readonly who: readonly string[];
  }[];
}

/** What the dialog offers for a plan (the newest when null): two sheets are read, for the names in them. Throws a Failure when there is no plan. */
export function printChoices(ports: Ports, plan: string | null): PrintChoices {
  const record = planOf(stateToShow(ports), plan);
  const standing = ports.workbook.sheetIds();
  const reasonFor = (kinds: readonly PrintedKind[]): Finding | null =>
    kinds.map((kind) => whyMissing(record, kind, standing)).find((finding) => finding !== null) ?? null;
  const sheets = new PrintSheets(ports, record, ['runOfShow', 'resources']);
  const namesFor = (document: DocumentName): readonly string[] => {
    if (document === 'runOfShow') return peopleOfCues(sheets.rowsIfThere('runOfShow', 'segment'));
    return document === 'vendor' ? vendorsOf(sheets.rowsIfThere('resources', 'item', 'vendor')) : [];
  };
  return {
    documents: DOCUMENT_NAMES.map((document) => {
      const missing = reasonFor(DOCUMENTS[document].needs);
      if (missing) return { document, missing, who: [] };
      try {
        const who = namesFor(document);
        const noVendor = document === 'vendor' && who.length === 0;
        const facts = { title: titleOf('resources', record.language) };
        return { document, missing: noVendor ? { code: 'print.noVendor', path: '', facts } : null, who };
      } catch (error) {
        // A sheet that has lost its keys takes its own document away and no other.
        if (!(error instanceof Failure)) throw error;
        return { document, missing: error.findings[0] ?? null, who: [] };
      }
    }),
  };
}

/**
 * One document of a plan, from one read of each sheet it is made of; `who` is a person or a vendor, '' for everybody. Throws a Failure that says what is
 * missing.
 */
export function printedPage(ports: Ports, plan: string | null, document: DocumentName, who: string): PrintedPage {
  const record = planOf(stateToShow(ports), plan);
  const { needs, uses, page } = DOCUMENTS[document];
  const sheets = new PrintSheets(ports, record, [...needs, ...uses, 'master']);
  const now = ports.clock.now();
  return page({ sheets, words: wordsOf(record.language, now.day), now }, who);
}
