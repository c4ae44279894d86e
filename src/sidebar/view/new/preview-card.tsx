import { dayText, shortDay } from '../../state/civil-dates';
import type { InsertRequest } from '../../state/event-form';
import type { Value } from '../../state/methods';
import { usePage } from '../page-context';
import { Card, Findings, Loading, LongList, Notice, ProblemNotice } from '../parts';
import type { Call } from '../use-call';

/** Codes the card says in its own way. */
const SAID_ALREADY = ['schedule.lateStart', 'schedule.legalMissed'];

/** What would be inserted, before anything is written. */
export function PreviewCard({ request, preview }: { readonly request: InsertRequest | null; readonly preview: Call<'previewEvent'> }) {
  const { t } = usePage();
  const { value, problem, isBusy, again } = preview;
  if (request === null) return null;
  if (problem !== null) return <ProblemNotice problem={problem} retry={again} />;
  return (
    <Card title={t['preview.title']} icon="calendar" tone={isBusy ? 'pending' : ''}>
      {value === null ? <Loading lines={2} /> : <Previewed value={value} />}
    </Card>
  );
}

function Previewed({ value }: { readonly value: Value<'previewEvent'> }) {
  const { t, say, language, today } = usePage();
  const { tasks, from, until, lateStart, legalMissed, overload, sheets, findings } = value;
  return (
    <>
      <dl class="figures dates-too">
        <div>
          <dt>{t['preview.tasks']}</dt>
          <dd>{tasks}</dd>
        </div>
        <div>
          <dt>{t['preview.from']}</dt>
          <dd>{shortDay(from, language, today)}</dd>
        </div>
        <div>
          <dt>{t['preview.until']}</dt>
          <dd>{shortDay(until, language, today)}</dd>
        </div>
      </dl>
      {legalMissed.length > 0 && (
        <Notice tone="bad" isQuiet>
          <p>
            <b>{say(t['preview.legal'], { n: legalMissed.length })}</b>
          </p>
          <LongList most={3}>
            {legalMissed.map(({ task, limit }) => (
              <li key={task}>{say(t['preview.legal.line'], { task, day: dayText(limit, language, today) })}</li>
            ))}
          </LongList>
        </Notice>
      )}
      {lateStart && (
        <Notice tone="warn" isQuiet>
          <p>{say(t['preview.late'], lateStart)}</p>
        </Notice>
      )}
      {overload.length > 0 && (
        <Notice tone="warn" isQuiet>
          <p>{say(t['preview.overload'], { n: overload.length })}</p>
          <LongList most={2}>
            {overload.map(({ day, group, tasks: count }) => (
              <li key={`${day}${group}`}>{say(t['preview.overload.line'], { day: dayText(day, language, today), group, n: count })}</li>
            ))}
          </LongList>
        </Notice>
      )}
      <Findings findings={findings.filter(({ code }) => !SAID_ALREADY.includes(code))} />
      {sheets.length > 0 && <p class="hint">{say(t['preview.sheets'], { n: sheets.length, names: sheets.join(t.comma) })}</p>}
    </>
  );
}
