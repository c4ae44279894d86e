import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { speak } from '../rpc-client';
import type { Language, Value } from '../state/methods';
import { languageOfBrowser, TEXTS, withFacts } from '../texts/index';
import { CopyQuestion } from './copy-question';
import { EventPage } from './event/event-page';
import { CreatePage } from './new/create-page';
import { type Page, PageContext, TABS, type Tab } from './page-context';
import { Loading, ProblemNotice } from './parts';
import { PrintDialog } from './print/print-dialog';
import { RemindersPage } from './reminders/reminders-page';
import { TabBar } from './tab-bar';
import { TodayPage } from './today/today-page';
import { Unreachable } from './unreachable';
import { type Call, useCall } from './use-call';
import { useReach } from './use-reach';

type Start = Value<'start'>;

const NO_PLANS: Start['plans'] = [];

/**
 * The whole page, as the sidebar or as the dialog of a `view`. Everything a person sees is drawn from the replies; nothing of the script's is known beforehand
 * but the plan a dialog was opened for.
 */
export function App({ view, ofPlan }: { readonly view: string; readonly ofPlan: string }) {
  const reach = useReach();
  const start = useCall('start');
  const { ask } = start;
  // What was known stays when asking again fails: a plan just made, or text half typed, must not vanish.
  const last = useRef(start.value);
  if (start.value !== null) {
    last.current = start.value;
    speak(start.value.language);
  }
  const value = last.current;
  const [tab, setTab] = useState<Tab | null>(null);
  const [chosen, choosePlan] = useState(ofPlan);
  const plans = value?.plans ?? NO_PLANS;
  const language: Language = value?.language ?? languageOfBrowser(navigator.language);
  // Chosen once: the page must not jump when a plan is made or removed.
  const isKnown = value !== null;
  useEffect(() => {
    if (isKnown) setTab((before) => before ?? (plans.length > 0 ? 'today' : 'create'));
  }, [isKnown, plans.length]);
  const reload = useCallback((): void => {
    ask({});
  }, [ask]);
  useEffect(reload, [reload]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const page = useMemo(
    (): Page => ({
      language,
      today: value?.today ?? '',
      t: TEXTS[language],
      say: withFacts,
      named: (name) => name[language],
      goTo: setTab,
      plans,
      plan: plans.find(({ plan }) => plan === chosen) ?? plans[plans.length - 1] ?? null,
      choosePlan,
      reload,
    }),
    [language, value?.today, reload, plans, chosen],
  );

  return (
    <PageContext.Provider value={page}>
      {reach.isLost && value === null ? (
        <Unreachable retry={reach.again} />
      ) : view === 'print' ? (
        <PrintDialog start={start} />
      ) : (
        <Frame tab={tab ?? 'create'} value={value} start={start} />
      )}
    </PageContext.Provider>
  );
}

function Frame({ tab, value, start }: { readonly tab: Tab; readonly value: Start | null; readonly start: Call<'start'> }) {
  const { problem, again } = start;
  return (
    <>
      <header>
        <TabBar tab={tab} />
      </header>
      <main>
        {TABS.map((each) => (
          <div key={each} role="tabpanel" id={`panel-${each}`} aria-labelledby={`tab-${each}`} hidden={each !== tab} class="panel">
            {each === tab && <ProblemNotice problem={problem} retry={again} />}
            {each === tab && value === null && problem === null && <Loading lines={5} />}
            {value !== null && value.home !== 'home' && each === tab && <CopyQuestion home={value.home} />}
            {value !== null && (each === tab || each === 'create') && <Panel tab={each} start={value} />}
          </div>
        ))}
      </main>
    </>
  );
}

/** The page of a tab. New event stays alive behind the others: what was typed there, and an insertion at work, must not be lost. */
function Panel({ tab, start }: { readonly tab: Tab; readonly start: Start }) {
  switch (tab) {
    case 'create':
      return <CreatePage start={start} />;
    case 'today':
      return <TodayPage />;
    case 'event':
      return <EventPage />;
    case 'reminders':
      return <RemindersPage />;
  }
}
