import { useState } from 'preact/hooks';
import { plusDays, shortDay } from '../../state/civil-dates';
import { type Changes, itemKey, type RowChange, type TodayItem } from '../../state/today-list';
import { Input } from '../fields';
import { usePage } from '../page-context';
import { Button, ProblemNotice } from '../parts';
import { useCall } from '../use-call';

interface RowProps {
  readonly item: TodayItem;
  readonly plan: string;
  /** Whether the owner is named: not on one's own list. */
  readonly isNamed: boolean;
  readonly changes: Changes;
  readonly onChanged: (change: RowChange) => void;
  readonly onUndone: () => void;
}

/** A task: a click on its name brings its row to the front; its buttons write into the row, and what they wrote can be taken back in place. */
export function TodayRow({ item, plan, isNamed, changes, onChanged, onUndone }: RowProps) {
  const { t, say, language, today } = usePage();
  const [isPostponing, setPostponing] = useState(false);
  const row = { plan, id: item.id, row: item.row, task: item.task };
  const status = useCall('setStatus');
  const later = useCall('postpone');
  const undo = useCall('undoRow');
  const show = useCall('showRow');
  const change = changes[itemKey(item)];
  const isBusy = status.isBusy || later.isBusy || undo.isBusy;
  const told = (done: RowChange): void => {
    setPostponing(false);
    onChanged(done);
  };
  const onUndo = (): void => {
    if (change) undo.act(change, onUndone);
  };
  const problem = status.problem ?? later.problem ?? undo.problem ?? show.problem;
  const answering = item.owner || (item.standIn ? say(t['today.standIn'], { name: item.standIn }) : t['today.noOwner']);
  const facts = [isNamed ? answering : '', item.group].filter((text) => text !== '');
  return (
    <li class={`task${change ? ' settled' : ''}`}>
      <button type="button" class="name" onClick={() => show.act(row)} title={t['today.show']}>
        {item.task}
      </button>
      <p class="facts">
        <span class="due">
          {item.heading === 'late'
            ? say(item.daysLate > 0 ? t['today.late'] : t['today.lateNone'], { n: item.daysLate, day: shortDay(item.due, language, today) })
            : shortDay(item.due, language, today)}
        </span>
        {item.status !== 'notStarted' && <span class={`status ${item.status}`}>{t.status[item.status]}</span>}
        {facts.length > 0 && <span>{facts.join(' · ')}</span>}
      </p>
      {change ? (
        <p class="settled-line" role="status">
          <span>{settledText(change)}</span>
          <Button kind="quiet" icon="undo" isBusy={undo.isBusy} onClick={onUndo}>
            {t.undo}
          </Button>
        </p>
      ) : (
        <div class="row-actions">
          <Button icon="check" isBusy={status.isBusy} disabled={isBusy} onClick={() => status.act({ ...row, status: 'done' }, told)}>
            {t.status.done}
          </Button>
          {item.status !== 'inProgress' && (
            <Button disabled={isBusy} onClick={() => status.act({ ...row, status: 'inProgress' }, told)}>
              {t.status.inProgress}
            </Button>
          )}
          <Button disabled={isBusy} onClick={() => setPostponing(!isPostponing)}>
            {t['today.postpone']}
          </Button>
        </div>
      )}
      {isPostponing && !change && <Postpone item={item} isBusy={later.isBusy} onDay={(due) => later.act({ ...row, due }, told)} />}
      <ProblemNotice
        problem={problem}
        retry={status.problem ? status.again : later.problem ? later.again : undo.problem ? undo.again : show.again}
      />
    </li>
  );

  function settledText({ column, to }: RowChange): string {
    if (column === 'status') return say(t['today.marked'], { status: String(to) });
    return say(t['today.postponed'], { day: typeof to === 'number' ? shortDay(dayOfSerial(to), language, today) : to });
  }
}

/** The day of a spreadsheet's day number (1899-12-30 is 0). */
function dayOfSerial(serial: number): string {
  return plusDays('1899-12-30', Math.floor(serial));
}

function Postpone({ item, isBusy, onDay }: { readonly item: TodayItem; readonly isBusy: boolean; readonly onDay: (due: string) => void }) {
  const { t, say, today } = usePage();
  const from = item.due > today ? item.due : today;
  const [due, setDue] = useState(() => plusDays(from, 1));
  return (
    <form
      class="postpone"
      onSubmit={(event) => {
        event.preventDefault();
        if (due !== '') onDay(due);
      }}
    >
      <Input type="date" label={say(t['today.newDue'], { task: item.task })} isLabelHidden value={due} min={today} onValue={setDue} />
      <div class="row-actions">
        <Button kind="primary" submit isBusy={isBusy} disabled={due === ''}>
          {t['today.postponeTo']}
        </Button>
        {[3, 7].map((days) => (
          <Button key={days} disabled={isBusy} onClick={() => onDay(plusDays(from, days))}>
            {say(t['today.plus'], { n: days })}
          </Button>
        ))}
      </div>
    </form>
  );
}
