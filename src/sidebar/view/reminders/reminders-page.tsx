import { useEffect, useState } from 'preact/hooks';
import { dayText } from '../../state/civil-dates';
import type { Value } from '../../state/methods';
import { Select } from '../fields';
import { Icon } from '../icons';
import { usePage } from '../page-context';
import { Button, Card, Loading, Notice, ProblemNotice } from '../parts';
import { useCall } from '../use-call';
import { MailsCard } from './mails-card';

type Reminders = Value<'reminders'>;

/** Hours of the day that may be chosen. */
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));

/** The daily mails: whether, when and as whom they go out, and what they would say. */
export function RemindersPage() {
  const { t } = usePage();
  const reminders = useCall('reminders');
  const { ask } = reminders;
  const [known, setKnown] = useState<Reminders | null>(null);
  useEffect(() => {
    ask({});
  }, [ask]);
  useEffect(() => {
    if (reminders.value) setKnown(reminders.value);
  }, [reminders.value]);
  return (
    <>
      <ProblemNotice problem={reminders.problem} retry={reminders.again} />
      {known === null && reminders.isBusy && <Loading lines={6} />}
      {known && (
        <>
          <SwitchCard view={known} onView={setKnown} onChanged={() => ask({})} />
          <RunsCard view={known} />
          <MailsCard home={known.home} />
        </>
      )}
      {known === null && !reminders.isBusy && reminders.problem === null && <h1>{t.tab.reminders}</h1>}
    </>
  );
}

function SwitchCard({
  view,
  onView,
  onChanged,
}: {
  readonly view: Reminders;
  readonly onView: (view: Reminders) => void;
  readonly onChanged: () => void;
}) {
  const { t, say, plans } = usePage();
  const on = useCall('turnRemindersOn');
  const off = useCall('turnRemindersOff');
  const hour = useCall('setHour');
  const isBusy = on.isBusy || off.isBusy || hour.isBusy;
  const isElsewhere = view.on && !view.isMine;
  const isBarred = plans.length === 0 || view.home !== 'home';
  const onSwitch = (): void => (view.on ? off.act({}, onChanged) : on.act({}, onChanged));
  const onTakeOver = (): void => on.act({ takeOver: true }, onChanged);
  const onHour = (value: string): void => hour.act({ hour: Number(value) }, onView);
  const problem = on.problem ?? off.problem ?? hour.problem;
  return (
    <section class="card">
      <div class="title">
        <div>
          <h1>{t['reminders.title']}</h1>
          <p class="hint">{view.on ? t['reminders.isOn'] : t['reminders.isOff']}</p>
        </div>
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={view.on}
          aria-label={t['reminders.title']}
          disabled={isBusy || (isBarred && !view.on)}
          onClick={onSwitch}
        >
          <span />
        </button>
      </div>
      <p>{t['reminders.what']}</p>
      {plans.length === 0 && <Notice tone="info">{t['reminders.noPlan']}</Notice>}
      {view.on && view.trigger === false && (
        <Notice tone="bad">
          <p>{t['reminders.noTrigger']}</p>
          <Button kind="quiet" icon="refresh" isBusy={on.isBusy} onClick={onTakeOver}>
            {t['reminders.setUpAgain']}
          </Button>
        </Notice>
      )}
      <Select
        label={t['reminders.hour']}
        value={String(view.hour)}
        disabled={isBusy}
        options={HOURS.map((value) => ({ value, text: `${value.padStart(2, '0')}:00` }))}
        onValue={onHour}
      />
      {view.on && view.owner !== null && (
        <p class="hint">{say(view.isMine ? t['reminders.asYou'] : t['reminders.asOther'], { owner: unbroken(view.owner) })}</p>
      )}
      {isElsewhere && (
        <Button isBusy={on.isBusy} onClick={onTakeOver}>
          {t['reminders.takeOver']}
        </Button>
      )}
      <ProblemNotice problem={problem} retry={on.problem ? on.again : off.problem ? off.again : hour.again} />
    </section>
  );
}

function RunsCard({ view }: { readonly view: Reminders }) {
  const { t, say, language, today } = usePage();
  const moment = (text: string | null): string => {
    if (text === null) return t['reminders.never'];
    const [day = '', time = ''] = text.split(' ');
    return `${day === today ? t['reminders.today'] : dayText(day, language, today)} ${time}`;
  };
  return (
    <Card title={t['reminders.runs']} icon="clock">
      <dl class="pairs">
        <dt>{t['reminders.last']}</dt>
        <dd>{moment(view.lastRun)}</dd>
        <dt>{t['reminders.next']}</dt>
        <dd>{view.on ? moment(view.nextRun) : t['reminders.noNext']}</dd>
        <dt>{t['reminders.quota']}</dt>
        <dd>{say(t['reminders.quotaLeft'], { n: view.quota })}</dd>
      </dl>
      {view.silentDays.length > 0 && (
        <>
          <h3>
            <Icon name="bell" size={16} /> {t['reminders.silent']}
          </h3>
          <ul class="chips">
            {view.silentDays.map((day) => (
              <li key={day}>{dayText(day, language, today)}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

/** A hidden part of an address (`p…r@example.com`) is no place to break the line. */
function unbroken(address: string): string {
  return address.replace('…', '…\u2060');
}
