import { useState } from 'preact/hooks';
import { daysFrom, isDay, plusDays, shortDay, spanText } from '../../state/civil-dates';
import type { Value } from '../../state/methods';
import { byReason, type DateMove, KEEP_REASONS, MOVE_REASONS } from '../../state/move-groups';
import { Input } from '../fields';
import { usePage } from '../page-context';
import { Button, Card, Findings, LongList, Notice, ProblemNotice } from '../parts';
import { useCall } from '../use-call';
import type { EventViewProps } from './event-page';
import { UndoNow, UndoneNotice } from './undo-view';

/** Moves the event: what would become of each task first, then the move, then the way back. */
export function MoveView({ plan }: EventViewProps) {
  const { t, say, plan: known, reload, today, language } = usePage();
  const [d0, setD0] = useState('');
  const [d1, setD1] = useState('');
  const preview = useCall('previewMove');
  const move = useCall('moveDate');
  const undo = useCall('undoLast');
  const length = known ? Math.max(0, daysFrom(known.d0, known.d1)) : 0;
  const isLong = length > 0;
  const dates = { plan, d0, ...(isLong && isDay(d1) ? { d1 } : {}) };
  const onFirst = (day: string): void => {
    preview.forget();
    setD0(day);
    if (isLong && isDay(day)) setD1(plusDays(day, length));
  };
  const onMove = (): void => {
    if (preview.value) move.act({ ...dates, hash: preview.value.hash }, reload);
  };
  if (undo.value) return <UndoneNotice value={undo.value} />;
  if (move.value) {
    const { to, moves, findings } = move.value;
    return (
      <Card>
        <Notice tone="good">{say(t['move.done'], { n: moves.length, dates: spanText(to.d0, to.d1, language, today) })}</Notice>
        <Findings findings={findings} />
        {move.value.undo && <UndoNow undo={undo} />}
      </Card>
    );
  }
  return (
    <>
      <Card>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isDay(d0)) preview.ask(dates);
          }}
        >
          {known && <p class="hint">{say(t['move.now'], { dates: spanText(known.d0, known.d1, language, today) })}</p>}
          <div class={isLong ? 'pair' : ''}>
            <Input type="date" label={isLong ? t['create.firstDay'] : t['move.to']} value={d0} min={plusDays(today, 1)} onValue={onFirst} />
            {isLong && (
              <Input
                type="date"
                label={t['create.lastDay']}
                value={d1}
                min={d0}
                onValue={(day) => {
                  preview.forget();
                  setD1(day);
                }}
              />
            )}
          </div>
          {preview.value === null && (
            <div class="actions">
              <Button kind="primary" submit isBusy={preview.isBusy} disabled={!isDay(d0)}>
                {t['move.preview']}
              </Button>
            </div>
          )}
        </form>
      </Card>
      <ProblemNotice problem={preview.problem} retry={preview.again} />
      {preview.value && (
        <>
          <Previewed value={preview.value} />
          <ProblemNotice problem={move.problem} retry={move.again} />
          {move.problem?.code === 'move.changedSince' && (
            <Button icon="refresh" onClick={preview.again}>
              {t['move.previewAgain']}
            </Button>
          )}
          <div class="actions sticky">
            <Button kind="primary" isBusy={move.isBusy} onClick={onMove}>
              {t['move.confirm']}
            </Button>
            <Button
              disabled={move.isBusy}
              onClick={() => {
                preview.forget();
                move.forget();
              }}
            >
              {t.cancel}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function Previewed({ value }: { readonly value: Value<'previewMove'> }) {
  const { t, say, language } = usePage();
  const line = ({ id, row, task, from, to }: DateMove) => (
    <li key={`${row}${id}`} class="move">
      <span>{task}</span>
      <span class="arrow">
        {shortDay(from.due, language, from.due)} → <b>{shortDay(to.due, language, from.due)}</b>
      </span>
    </li>
  );
  const kept = value.kept.length + value.unchanged;
  return (
    <Card title={say(t['move.preview.title'], { n: value.moves.length })} icon="calendar">
      <Findings findings={value.findings} tone="warn" />
      {byReason(value.moves, MOVE_REASONS).map(({ reason, rows }, index) => (
        <details key={reason} class="group" open={index === 0}>
          <summary>
            {t.moveReason[reason]} <span class="count">{rows.length}</span>
          </summary>
          <LongList most={6}>{rows.map(line)}</LongList>
        </details>
      ))}
      {kept > 0 && (
        <details class="group">
          <summary>
            {t['move.kept']} <span class="count">{kept}</span>
          </summary>
          <ul class="lines">
            {byReason(value.kept, KEEP_REASONS).map(({ reason, rows }) => (
              <li key={reason}>{say(t['move.kept.line'], { reason: t.keepReason[reason], n: rows.length })}</li>
            ))}
            {value.unchanged > 0 && <li>{say(t['move.kept.line'], { reason: t.keepReason.unchanged, n: value.unchanged })}</li>}
          </ul>
        </details>
      )}
      {value.others.length > 0 && (
        <ul class="lines">
          {value.others.map((sheet) => (
            <li key={sheet.title}>{say(t['move.others'], sheet)}</li>
          ))}
        </ul>
      )}
      {!value.undo && (
        <Notice tone="warn" isQuiet>
          {t['move.noUndo']}
        </Notice>
      )}
    </Card>
  );
}
