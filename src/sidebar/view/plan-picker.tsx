import { shortDay } from '../state/civil-dates';
import { Select } from './fields';
import { usePage } from './page-context';
import { Button, Card } from './parts';

/** Which of several plans the page is about; nothing where there is one. */
export function PlanPicker() {
  const { t, plans, plan, choosePlan, language, today } = usePage();
  if (plans.length < 2 || plan === null) return null;
  return (
    <Select
      label={t['plan.choose']}
      value={plan.plan}
      onValue={choosePlan}
      options={plans.map((each) => ({ value: each.plan, text: `${each.eventName} · ${shortDay(each.d0, language, today)}` }))}
    />
  );
}

/** In place of a page that needs a plan, in a spreadsheet without one. */
export function NoPlan() {
  const { t, goTo } = usePage();
  return (
    <Card tone="empty">
      <h1>{t['noPlan.title']}</h1>
      <p>{t['noPlan.hint']}</p>
      <div class="actions">
        <Button kind="primary" onClick={() => goTo('create')}>
          {t['noPlan.button']}
        </Button>
      </div>
    </Card>
  );
}
