import { daysFrom, dayText, isDay, plusDays } from '../../state/civil-dates';
import { type EventForm, withFirstDay } from '../../state/event-form';
import { Input } from '../fields';
import { usePage } from '../page-context';
import { Button } from '../parts';

/** First and last day of the event, with what the first one means: its weekday and how far off it is. */
export function DateFields({
  form,
  days,
  isWrong,
  onForm,
}: {
  readonly form: EventForm;
  readonly days: number;
  readonly isWrong: boolean;
  readonly onForm: (change: (form: EventForm) => EventForm) => void;
}) {
  const { t, say, language, today } = usePage();
  const hint = isDay(form.d0)
    ? say(t['create.dateHint'], { day: dayText(form.d0, language, today), n: daysFrom(today, form.d0) })
    : undefined;
  return (
    <div class="dates">
      <Input
        type="date"
        label={form.hasLastDay ? t['create.firstDay'] : t['create.date']}
        value={form.d0}
        min={plusDays(today, 1)}
        isWrong={isWrong}
        hint={hint}
        onValue={(d0) => onForm((now) => withFirstDay(now, d0, days))}
      />
      {form.hasLastDay ? (
        <Input type="date" label={t['create.lastDay']} value={form.d1} min={form.d0} onValue={(d1) => onForm((now) => ({ ...now, d1 }))} />
      ) : (
        <Button kind="quiet" onClick={() => onForm((now) => ({ ...now, hasLastDay: true, d1: now.d0 }))}>
          {t['create.addLastDay']}
        </Button>
      )}
    </div>
  );
}
