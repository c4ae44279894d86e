import { useEffect, useRef, useState } from 'preact/hooks';
import { CarryList, PasteField, wanted } from '../carry-list';
import { copied } from '../copy-text';
import { usePage } from '../page-context';
import { Button, Card, Findings, Loading, Notice, ProblemNotice } from '../parts';
import { useCall } from '../use-call';
import type { EventViewProps } from './event-page';
import { UndoNow, UndoneNotice } from './undo-view';

/** Pause in typing after which is looked at what was pasted. */
const PAUSE_MS = 400;

/** Takes improvements of earlier events, or of another spreadsheet, into this one; and copies its own for another spreadsheet. */
export function CarryView({ plan }: EventViewProps) {
  return (
    <>
      <TakeIn plan={plan} />
      <CopyOut plan={plan} />
    </>
  );
}

function TakeIn({ plan }: EventViewProps) {
  const { t, say } = usePage();
  const [pasted, setPasted] = useState('');
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const preview = useCall('previewCarry');
  const taken = useCall('takeIn');
  const undo = useCall('undoLast');
  const { ask } = preview;
  useEffect(() => {
    const timer = setTimeout(() => ask({ plan, pasted }), pasted === '' ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [ask, plan, pasted]);
  if (undo.value) return <UndoneNotice value={undo.value} />;
  if (taken.value)
    return (
      <Card>
        <Notice tone="good">{say(t['carry.taken'], { n: taken.value.taken })}</Notice>
        <UndoNow undo={undo} />
      </Card>
    );
  const { value } = preview;
  const offers = value?.offers ?? [];
  const count = wanted({ offers, leftOut });
  return (
    <>
      <Card title={t['carry.offered']}>
        <PasteField value={pasted} onValue={setPasted} />
        {value === null && preview.isBusy && <Loading />}
        {value && offers.length === 0 && <p class="hint">{t['carry.none']}</p>}
        <CarryList offers={offers} leftOut={leftOut} onLeftOut={setLeftOut} />
        <ProblemNotice problem={preview.problem} retry={preview.again} />
        {value && <Findings findings={value.findings} />}
      </Card>
      <ProblemNotice problem={taken.problem} retry={taken.again} />
      {value && offers.length > 0 && (
        <div class="actions">
          <Button
            kind="primary"
            isBusy={taken.isBusy}
            disabled={preview.isBusy || count === 0}
            onClick={() => taken.act({ plan, pasted, without: leftOut, hash: value.hash })}
          >
            {say(t['carry.take'], { n: count })}
          </Button>
        </div>
      )}
    </>
  );
}

function CopyOut({ plan }: EventViewProps) {
  const { t } = usePage();
  const [isCopied, setCopied] = useState(false);
  const copy = useCall('copyImprovements');
  const area = useRef<HTMLTextAreaElement>(null);
  const text = copy.value?.text ?? null;
  const onCopy = (): void => {
    setCopied(false);
    copy.act({ plan }, (value) => void copied(value.text, area.current).then(setCopied));
  };
  return (
    <Card title={t['carry.copy.title']} icon="copy">
      <p class="hint">{t['carry.copy.hint']}</p>
      <div class="actions">
        <Button isBusy={copy.isBusy} onClick={onCopy}>
          {t['carry.copy']}
        </Button>
      </div>
      <ProblemNotice problem={copy.problem} retry={copy.again} />
      <textarea
        ref={area}
        class={text === null ? 'unseen' : ''}
        readOnly
        rows={4}
        tabIndex={text === null ? -1 : 0}
        aria-hidden={text === null}
        aria-label={t['carry.copy.text']}
        value={text ?? ''}
      />
      <p class="hint" role="status">
        {text !== null && (isCopied ? t['chat.copied'] : t['chat.byHand'])}
      </p>
    </Card>
  );
}
