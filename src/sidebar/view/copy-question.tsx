import { useId, useState } from 'preact/hooks';
import { Choice } from './fields';
import { usePage } from './page-context';
import { Button, Card, ProblemNotice } from './parts';
import { useCall } from './use-call';

/** Asks what a copy of the spreadsheet is to be; until then no mail goes out. */
export function CopyQuestion({ home }: { readonly home: 'copy' | 'unknown' }) {
  const { t, reload } = usePage();
  const [choice, setChoice] = useState<'home' | 'copy'>('copy');
  const settle = useCall('settleHome');
  const name = useId();
  const onSettle = (): void => settle.act({ choice }, reload);
  return (
    <Card title={t['copy.title']} icon="copy" tone="warned">
      <p>{home === 'copy' ? t['copy.found'] : t['copy.unknown']}</p>
      <fieldset class="choices">
        <legend class="unseen">{t['copy.title']}</legend>
        <Choice name={name} checked={choice === 'copy'} onChoose={() => setChoice('copy')} title={t['copy.another']}>
          {t['copy.another.hint']}
        </Choice>
        <Choice name={name} checked={choice === 'home'} onChoose={() => setChoice('home')} title={t['copy.home']}>
          {t['copy.home.hint']}
        </Choice>
      </fieldset>
      <ProblemNotice problem={settle.problem} retry={settle.again} />
      <div class="actions">
        <Button kind="primary" isBusy={settle.isBusy} onClick={onSettle}>
          {t['copy.settle']}
        </Button>
      </div>
    </Card>
  );
}
