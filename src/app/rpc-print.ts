import { translate } from '../i18n/translate';
import { planOf, stateToShow } from './command';
import type { Ports } from './ports';
import { DOCUMENT_NAMES, type PrintChoices, printChoices, printedPage } from './print/documents';
import type { PrintedPage } from './print/printed-page';
import type { DocumentName } from './print/printing';
import { badRequest, optionalText, type Params, planId } from './rpc-params';

interface OfPlan {
  /** Id of the plan; null for the newest. */
  readonly plan: string | null;
}

/** What the dialog *Print and share* may ask. */
export interface PrintMethods {
  /** Opens the dialog over the spreadsheet, for the sidebar. */
  readonly openPrint: { readonly params: OfPlan; readonly value: null };
  readonly printChoices: { readonly params: OfPlan; readonly value: PrintChoices };
  readonly printedPage: {
    readonly params: OfPlan & { readonly document: DocumentName; readonly who?: string };
    readonly value: PrintedPage;
  };
}

export const PRINT_HANDLERS: { readonly [M in keyof PrintMethods]: (ports: Ports, params: Params) => PrintMethods[M]['value'] } = {
  openPrint: (ports, params) => {
    openPrint(ports, planId(params));
    return null;
  },
  printChoices: (ports, params) => printChoices(ports, planId(params)),
  printedPage: (ports, params) => {
    const document = DOCUMENT_NAMES.find((each) => each === params.document);
    if (!document) throw badRequest('document');
    return printedPage(ports, planId(params), document, optionalText(params, 'who') ?? '');
  },
};

/** Opens *Print and share* for a plan, the newest when null. Throws a Failure when there is none. */
export function openPrint(ports: Ports, plan: string | null): void {
  const record = planOf(stateToShow(ports), plan);
  ports.dialogs.show('print', record.plan, translate(ports.account.language(), 'print.title'));
}
