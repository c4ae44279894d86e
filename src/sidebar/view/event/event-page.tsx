import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { spanText } from '../../state/civil-dates';
import { Icon, type IconName } from '../icons';
import { type Plan, usePage } from '../page-context';
import { ArrivalHeading, Button } from '../parts';
import { NoPlan, PlanPicker } from '../plan-picker';
import { ApproveView } from './approve-view';
import { CarryView } from './carry-view';
import { ImportView } from './import-view';
import { MoveView } from './move-view';
import { PrintEntry } from './print-entry';
import { RemoveView } from './remove-view';
import { RepairView } from './repair-view';
import { SheetsView } from './sheets-view';
import { TemplateView } from './template-view';
import { UndoView } from './undo-view';

const VIEWS = ['move', 'approve', 'import', 'carry', 'sheets', 'repair', 'undo', 'template', 'remove'] as const;
type ViewName = (typeof VIEWS)[number];

/** What a view of the event is given. */
export interface EventViewProps {
  readonly plan: string;
}

const DRAWN: { readonly [V in ViewName]: { readonly icon: IconName; readonly View: ComponentType<EventViewProps> } } = {
  move: { icon: 'calendar', View: MoveView },
  approve: { icon: 'check', View: ApproveView },
  import: { icon: 'import', View: ImportView },
  carry: { icon: 'list', View: CarryView },
  sheets: { icon: 'sheets', View: SheetsView },
  repair: { icon: 'wrench', View: RepairView },
  undo: { icon: 'undo', View: UndoView },
  template: { icon: 'copy', View: TemplateView },
  remove: { icon: 'trash', View: RemoveView },
};

/** Everything that is done to an event that stands: a list of what can be done, each in a view of its own. */
export function EventPage() {
  const { plan } = usePage();
  return plan === null ? <NoPlan /> : <EventOf key={plan.plan} plan={plan} />;
}

function EventOf({ plan }: { readonly plan: Plan }) {
  const { t, language, today } = usePage();
  const [view, setView] = useState<ViewName | null>(null);
  if (view !== null) {
    const { View } = DRAWN[view];
    return (
      <>
        <div class="title back">
          <Button kind="quiet" icon="back" label={t.back} onClick={() => setView(null)} />
          <ArrivalHeading>{t.event[view]}</ArrivalHeading>
        </div>
        <View plan={plan.plan} />
      </>
    );
  }
  return (
    <>
      <PlanPicker />
      <div class="title">
        <div>
          <h1>{plan.eventName}</h1>
          <p class="hint">{spanText(plan.d0, plan.d1, language, today)}</p>
        </div>
      </div>
      <ul class="menu">
        {VIEWS.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => setView(name)}>
              <Icon name={DRAWN[name].icon} size={20} />
              <span>
                <b>{t.event[name]}</b>
                <small>{t.eventHint[name]}</small>
              </span>
              <Icon name="chevron" size={16} />
            </button>
          </li>
        ))}
        <PrintEntry plan={plan.plan} />
      </ul>
    </>
  );
}
