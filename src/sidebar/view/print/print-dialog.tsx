import { useEffect, useRef, useState } from 'preact/hooks';
import { sentenceOf } from '../../rpc-client';
import type { Value } from '../../state/methods';
import { printedText } from '../../state/printed-text';
import { copied } from '../copy-text';
import { Select } from '../fields';
import { usePage } from '../page-context';
import { Button, Loading, Notice, ProblemNotice } from '../parts';
import { PlanPicker } from '../plan-picker';
import { type Call, useAnswer } from '../use-call';
import { Paper } from './paper';

type Choices = Value<'printChoices'>['documents'];
type DocumentName = Choices[number]['document'];

/** *Print and share*: a document is chosen and shown as it will be printed; only the document itself goes on paper. */
export function PrintDialog({ start }: { readonly start: Call<'start'> }) {
  const { t, plan } = usePage();
  return (
    <main class="print">
      <h1 class="unseen">{t['print.title']}</h1>
      <ProblemNotice problem={start.problem} retry={start.again} />
      {plan !== null && <Printing key={plan.plan} plan={plan.plan} />}
      {plan === null && start.value !== null && <p>{t['noPlan.title']}</p>}
      {plan === null && start.value === null && start.problem === null && <Loading lines={5} />}
    </main>
  );
}

function Printing({ plan }: { readonly plan: string }) {
  const choices = useAnswer('printChoices', { plan });
  const { documents } = choices.value ?? { documents: [] };
  const [chosen, setChosen] = useState<DocumentName | null>(null);
  const [who, setWho] = useState('');
  const shown = documents.find(({ document }) => document === chosen) ?? documents.find(({ missing }) => missing === null) ?? documents[0];
  // A handout is for one vendor; a list may be for everybody.
  const reader = shown?.document === 'vendor' && who === '' ? (shown.who[0] ?? '') : who;
  if (shown === undefined)
    return choices.problem === null ? <Loading lines={5} /> : <ProblemNotice problem={choices.problem} retry={choices.again} />;
  return (
    <>
      <div class="print-choice">
        <PlanPicker />
        <DocumentSelect
          documents={documents}
          value={shown.document}
          onValue={(document) => {
            setChosen(document);
            setWho('');
          }}
        />
        <ReaderSelect document={shown} value={reader} onValue={setWho} />
      </div>
      {shown.missing === null ? (
        <Preview key={`${shown.document} ${reader}`} plan={plan} document={shown.document} who={reader} />
      ) : (
        <Notice tone="warn">{sentenceOf(shown.missing)}</Notice>
      )}
    </>
  );
}

function DocumentSelect({
  documents,
  value,
  onValue,
}: {
  readonly documents: Choices;
  readonly value: DocumentName;
  readonly onValue: (value: DocumentName) => void;
}) {
  const { t, say } = usePage();
  return (
    <Select
      label={t['print.document']}
      value={value}
      onValue={(text) => onValue(documents.find(({ document }) => document === text)?.document ?? value)}
      options={documents.map(({ document, missing }) => ({
        value: document,
        text: missing === null ? t.document[document] : say(t['print.missing'], { title: t.document[document] }),
      }))}
    />
  );
}

/** Whose cues, or which vendor; nothing for documents that are the same for everybody. */
function ReaderSelect({
  document: { document, who },
  value,
  onValue,
}: {
  readonly document: Choices[number];
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  const { t } = usePage();
  if (who.length === 0) return null;
  const names = who.map((name) => ({ value: name, text: name }));
  const isVendor = document === 'vendor';
  const options = isVendor ? names : [{ value: '', text: t['print.everyone'] }, ...names];
  return <Select label={isVendor ? t['print.vendor'] : t['print.of']} value={value} onValue={onValue} options={options} />;
}

function Preview({ plan, document: name, who }: { readonly plan: string; readonly document: DocumentName; readonly who: string }) {
  const { t } = usePage();
  const page = useAnswer('printedPage', { plan, document: name, who });
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const { value } = page;
  // What a browser offers as the name of a PDF.
  useEffect(() => {
    if (value !== null) document.title = `${value.eventName} · ${value.title}`;
  }, [value]);
  const text = value === null ? '' : printedText(value);
  return (
    <>
      <div class="print-actions">
        <Button kind="primary" icon="print" disabled={value === null} onClick={() => print()}>
          {t['print.now']}
        </Button>
        <Button icon="copy" disabled={value === null} onClick={() => void copied(text, area.current).then(setCopied)}>
          {t['print.copy']}
        </Button>
        <p class="hint" role="status">
          {isCopied === null ? t['print.howTo'] : isCopied ? t['print.copied'] : t['print.byHand']}
        </p>
      </div>
      <textarea
        ref={area}
        class={isCopied === null ? 'unseen' : ''}
        readOnly
        rows={6}
        tabIndex={isCopied === null ? -1 : 0}
        aria-hidden={isCopied === null}
        aria-label={t['print.text']}
        value={text}
      />
      <ProblemNotice problem={page.problem} retry={page.again} />
      {value === null && page.isBusy && <Loading lines={6} />}
      {value !== null && <Paper page={value} />}
    </>
  );
}
