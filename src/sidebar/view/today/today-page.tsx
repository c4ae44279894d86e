import { useState } from 'preact/hooks';
import { daysFrom, spanText } from '../../state/civil-dates';
import {
  type Changes,
  openingWhose,
  reasonOf,
  sectionsOf,
  type Today,
  type TodaySection,
  type Whose,
  withChange,
  withoutChange,
} from '../../state/today-list';
import { Segments } from '../fields';
import { usePage } from '../page-context';
import { Button, Card, Findings, Loading, Notice, ProblemNotice } from '../parts';
import { NoPlan, PlanPicker } from '../plan-picker';
import { useAnswer, useCall } from '../use-call';
import { ChatCard } from './chat-card';
import { TodayRow } from './today-row';

/** What is late and due, mine or everybody's, to be settled on the spot. */
export function TodayPage() {
  const { plan } = usePage();
  if (plan === null) return <NoPlan />;
  return <TodayOf key={plan.plan} plan={plan.plan} />;
}

function TodayOf({ plan }: { readonly plan: string }) {
  const today = useAnswer('today', { plan });
  return (
    <>
      <PlanPicker />
      <ProblemNotice problem={today.problem} retry={today.again} />
      {today.value === null && today.isBusy && <Loading lines={6} />}
      {today.value && <Listed key={today.request} view={today.value} isBusy={today.isBusy} onRefresh={today.again} />}
    </>
  );
}

function Listed({ view, isBusy, onRefresh }: { readonly view: Today; readonly isBusy: boolean; readonly onRefresh: () => void }) {
  const { t, say, goTo, language } = usePage();
  const [whose, setWhose] = useState<Whose>(() => openingWhose(view.items));
  const [changes, setChanges] = useState<Changes>({});
  // The verdict and the figures follow a change; the list does not, so that nothing moves under the hand.
  const since = useCall('today');
  const onChanges = (change: (changes: Changes) => Changes): void => {
    setChanges(change);
    since.ask({ plan: view.plan });
  };
  const sections = sectionsOf(view.items, whose, changes);
  return (
    <>
      <Countdown view={since.value ?? view} isBusy={isBusy} onRefresh={onRefresh} />
      {view.scheduledFor && (
        <Notice tone="warn" isQuiet>
          <p>{say(t['today.scheduledFor'], { day: spanText(view.scheduledFor, view.scheduledFor, language, view.today) })}</p>
          <Button kind="quiet" onClick={() => goTo('event')}>
            {t['today.moveThem']}
          </Button>
        </Notice>
      )}
      <Segments
        label={t['today.whose']}
        value={whose}
        onValue={setWhose}
        options={[
          { value: 'mine', text: t['today.mine'] },
          { value: 'everyone', text: t['today.everyone'] },
        ]}
      />
      {sections.length === 0 && (
        <Card tone="empty">
          <h2>{t['today.nothing']}</h2>
          <p>{whose === 'mine' ? t['today.nothingMine'] : t['today.nothingHint']}</p>
        </Card>
      )}
      {sections.map((section) => (
        <Section key={section.heading} section={section} view={view} changes={changes} whose={whose} onChanges={onChanges} />
      ))}
      <Findings findings={view.findings} most={2} />
      <ChatCard view={view} />
    </>
  );
}

function Countdown({ view, isBusy, onRefresh }: { readonly view: Today; readonly isBusy: boolean; readonly onRefresh: () => void }) {
  const { t, say, language } = usePage();
  const { health, counts } = view;
  const toGo = daysFrom(view.today, view.d0);
  const isOver = view.today > view.d1;
  const [before, number, after] = (
    toGo > 0
      ? say(t['today.daysToGo'], { n: toGo })
      : isOver
        ? say(t['today.daysSince'], { n: daysFrom(view.d1, view.today) })
        : t['today.now']
  ).split('|');
  return (
    <section class="card countdown">
      <div class="title">
        <h1>{view.eventName}</h1>
        <Button kind="quiet" icon="refresh" label={t.refresh} isBusy={isBusy} onClick={onRefresh} />
      </div>
      <p class="days">
        {before} {number && <b>{number}</b>} {after}
        <small>{spanText(view.d0, view.d1, language, view.today)}</small>
      </p>
      <p class={`health ${health.colour}`}>
        <b>{t.health[health.colour]}</b>
        <span>{reasonOf(health.sentence)}</span>
      </p>
      <dl class="figures">
        {(['late', 'dueSoon', 'open', 'done'] as const).map((name) => (
          <div key={name} class={name === 'late' && counts.late > 0 ? 'late' : ''}>
            <dt>{t.count[name]}</dt>
            <dd>{counts[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Section({
  section,
  view,
  changes,
  whose,
  onChanges,
}: {
  readonly section: TodaySection;
  readonly view: Today;
  readonly changes: Changes;
  readonly whose: Whose;
  readonly onChanges: (change: (changes: Changes) => Changes) => void;
}) {
  const { t } = usePage();
  return (
    <section class={`tasks ${section.heading}`}>
      <h2>
        {t.heading[section.heading]} <span class="count">{section.open}</span>
      </h2>
      <ul>
        {section.items.map((item) => (
          <TodayRow
            key={`${item.row}${item.id}`}
            item={item}
            plan={view.plan}
            isNamed={whose === 'everyone'}
            changes={changes}
            onChanged={(change) => onChanges((before) => withChange(before, item, change))}
            onUndone={() => onChanges((before) => withoutChange(before, item))}
          />
        ))}
      </ul>
    </section>
  );
}
