import { useState } from 'preact/hooks';
import { call } from '../../rpc-client';
import { shortDay } from '../../state/civil-dates';
import { leadRows, type TemplateCard } from '../../state/event-form';
import type { Insertion } from '../../state/insertion';
import type { Language } from '../../state/methods';
import { Icon } from '../icons';
import { usePage } from '../page-context';
import { ArrivalHeading, Button, Findings, Notice, ProblemNotice } from '../parts';
import { useCall } from '../use-call';
import { LeadFields } from './lead-fields';

/** The plan stands: what comes next, in three steps with a button each. */
export function NextSteps({
  state,
  card,
  language: planLanguage,
  hasLeads,
  onAnother,
}: {
  readonly state: Extract<Insertion, { phase: 'done' }>;
  readonly card: TemplateCard | undefined;
  readonly language: Language;
  readonly hasLeads: boolean;
  readonly onAnother: () => void;
}) {
  const { t, say, language, today } = usePage();
  const { plan, outcome } = state;
  const facts = { n: outcome.tasks, from: shortDay(outcome.from, language, today), until: shortDay(outcome.until, language, today) };
  const done = outcome.created ? t['next.done'] : outcome.operations === 0 ? t['next.already'] : t['next.putBack'];
  return (
    <>
      <div class="hero good">
        <Icon name="check" size={28} />
        <ArrivalHeading>{outcome.created ? t['next.title'] : t['next.titleAlready']}</ArrivalHeading>
        <p>{say(done, outcome.created ? facts : { n: outcome.operations })}</p>
      </div>
      <Findings findings={outcome.findings} most={3} />
      <h2 class="label">{t['next.now']}</h2>
      <ol class="todo">
        <LeadsStep plan={plan} card={card} language={planLanguage} isDone={hasLeads} />
        <TasksStep plan={plan} />
        <RemindersStep />
      </ol>
      <div class="actions">
        <Button kind="quiet" onClick={onAnother}>
          {t['next.another']}
        </Button>
      </div>
    </>
  );
}

function LeadsStep({
  plan,
  card,
  language,
  isDone,
}: {
  plan: string;
  card: TemplateCard | undefined;
  language: Language;
  isDone: boolean;
}) {
  const { t } = usePage();
  const [isOpen, setOpen] = useState(false);
  const [leads, setLeads] = useState({});
  const named = useCall('importPeople');
  const rows = card ? leadRows({ leads, language }, card) : null;
  const isReady = isDone || named.value !== null;
  const onSave = (): void => {
    if (rows !== null) named.act({ plan, rows }, () => setOpen(false));
  };
  return (
    <li class={isReady ? 'done' : ''}>
      <b>{t['next.leads']}</b>
      <p>{isReady ? t['next.leads.done'] : t['next.leads.hint']}</p>
      {named.value && <Findings findings={named.value.findings} />}
      {!isReady && card && !isOpen && <Button onClick={() => setOpen(true)}>{t['next.leads.button']}</Button>}
      {!isReady && card && isOpen && (
        <>
          <LeadFields card={card} leads={leads} onLeads={setLeads} />
          <ProblemNotice problem={named.problem} retry={named.again} />
          <div class="actions">
            <Button kind="primary" isBusy={named.isBusy} disabled={rows === null} onClick={onSave}>
              {t.save}
            </Button>
            <Button kind="quiet" onClick={() => setOpen(false)}>
              {t.cancel}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

function TasksStep({ plan }: { readonly plan: string }) {
  const { t, goTo } = usePage();
  const [isSeen, setSeen] = useState(false);
  const onLook = async (): Promise<void> => {
    setSeen(true);
    const today = await call('today', { plan });
    const first = 'value' in today ? today.value.items[0] : undefined;
    if (first) await call('showRow', { plan, id: first.id, row: first.row, task: first.task });
    goTo('today');
  };
  return (
    <li class={isSeen ? 'done' : ''}>
      <b>{t['next.tasks']}</b>
      <p>{t['next.tasks.hint']}</p>
      <Button onClick={onLook}>{t['next.tasks.button']}</Button>
    </li>
  );
}

function RemindersStep() {
  const { t, say } = usePage();
  const on = useCall('turnRemindersOn');
  const onTurn = (): void => {
    on.act({});
  };
  return (
    <li class={on.value ? 'done' : ''}>
      <b>{t['next.reminders']}</b>
      {on.value ? (
        <Notice tone="good">{say(t['next.reminders.done'], { hour: on.value.hour })}</Notice>
      ) : (
        <>
          <p>{t['next.reminders.hint']}</p>
          <ProblemNotice problem={on.problem} retry={on.again} />
          <Button isBusy={on.isBusy} onClick={onTurn}>
            {t['next.reminders.button']}
          </Button>
        </>
      )}
    </li>
  );
}
