import { useState } from 'preact/hooks';
import { type EventForm, groupsToLead, type TemplateCard } from '../../state/event-form';
import { Input } from '../fields';
import { usePage } from '../page-context';
import { Button } from '../parts';

/** Groups in sight at first: more would push the rest of the page out of it. */
const FIRST = 5;

/** Name and address of each group's lead. */
export function LeadFields({
  card,
  leads,
  onLeads,
}: {
  readonly card: TemplateCard;
  readonly leads: EventForm['leads'];
  readonly onLeads: (leads: EventForm['leads']) => void;
}) {
  const { t, say, named } = usePage();
  const [isAll, setAll] = useState(false);
  const groups = groupsToLead(card);
  return (
    <div class="leads">
      {groups.slice(0, isAll ? groups.length : FIRST).map(({ code, name }) => {
        const lead = leads[code] ?? { name: '', email: '' };
        const group = named(name);
        const set = (part: Partial<typeof lead>): void => onLeads({ ...leads, [code]: { ...lead, ...part } });
        return (
          <fieldset class="lead" key={code}>
            <legend>{group}</legend>
            <Input
              label={say(t['lead.nameOf'], { group })}
              isLabelHidden
              placeholder={t['lead.name']}
              value={lead.name}
              onValue={(text) => set({ name: text })}
            />
            <Input
              type="email"
              label={say(t['lead.emailOf'], { group })}
              isLabelHidden
              placeholder={t['lead.email']}
              value={lead.email}
              onValue={(email) => set({ email })}
            />
          </fieldset>
        );
      })}
      {!isAll && groups.length > FIRST && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {say(t['lead.more'], { n: groups.length - FIRST })}
        </Button>
      )}
    </div>
  );
}
