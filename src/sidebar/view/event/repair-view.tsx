import { useState } from 'preact/hooks';
import { usePage } from '../page-context';
import { Button, Card, Findings, Loading, Notice, ProblemNotice } from '../parts';
import { useAnswer, useCall } from '../use-call';
import type { EventViewProps } from './event-page';

/** What is missing of the plan and would be put back; and, on request only, its look. */
export function RepairView({ plan }: EventViewProps) {
  const { t } = usePage();
  const preview = useAnswer('previewRepair', { plan });
  const repair = useCall('repair');
  const found = repair.value ?? preview.value;
  const isWhole = found !== null && found.operations === 0 && found.findings.length === 0 && found.changes.length === 0;
  return (
    <>
      <Card>
        <ProblemNotice problem={preview.problem} retry={preview.again} />
        {preview.value === null && preview.isBusy && <Loading />}
        {repair.value && <Notice tone="good">{t['repair.done']}</Notice>}
        {!repair.value && isWhole && <Notice tone="good">{t['repair.nothing']}</Notice>}
        {found && found.changes.length > 0 && (
          <>
            <p>{repair.value ? t['repair.wasBack'] : t['repair.preview']}</p>
            <Findings findings={found.changes} tone="info" most={8} />
          </>
        )}
        {found && found.findings.length > 0 && (
          <>
            <p>{t['repair.leftAlone']}</p>
            <Findings findings={found.findings} most={8} />
          </>
        )}
        {preview.value && !repair.value && preview.value.operations > 0 && (
          <>
            <ProblemNotice problem={repair.problem} retry={repair.again} />
            <div class="actions">
              <Button kind="primary" isBusy={repair.isBusy} onClick={() => repair.act({ plan })}>
                {t['repair.now']}
              </Button>
            </div>
          </>
        )}
      </Card>
      <LookCard plan={plan} />
    </>
  );
}

function LookCard({ plan }: EventViewProps) {
  const { t, say } = usePage();
  const [isSure, setSure] = useState(false);
  const look = useCall('restoreLook');
  return (
    <Card title={t['look.title']}>
      {look.value ? (
        <Notice tone="good">{say(t['look.done'], { titles: look.value.join(t.comma) })}</Notice>
      ) : (
        <>
          <p class="hint">{t['look.hint']}</p>
          {isSure && (
            <Notice tone="warn" isQuiet>
              {t['look.lost']}
            </Notice>
          )}
          <ProblemNotice problem={look.problem} retry={look.again} />
          <div class="actions">
            <Button isBusy={look.isBusy} kind={isSure ? 'primary' : 'plain'} onClick={() => (isSure ? look.act({ plan }) : setSure(true))}>
              {isSure ? t['look.now'] : t['look.ask']}
            </Button>
            {isSure && (
              <Button disabled={look.isBusy} onClick={() => setSure(false)}>
                {t.cancel}
              </Button>
            )}
          </div>
        </>
      )}
    </Card>
  );
}
