import { type EventForm, OPTIONAL_SHEETS, type TemplateCard, usualBudget } from '../../state/event-form';
import type { Language, Value } from '../../state/methods';
import { PasteField } from '../carry-list';
import { Check, Input, Select } from '../fields';
import { Icon } from '../icons';
import { usePage } from '../page-context';
import { LeadFields } from './lead-fields';

/** Everything that has a good default, folded away. */
export function MoreOptions({
  form,
  card,
  defaults,
  onForm,
}: {
  readonly form: EventForm;
  readonly card: TemplateCard;
  readonly defaults: Value<'start'>['defaults'];
  readonly onForm: (change: (form: EventForm) => EventForm) => void;
}) {
  const { t, say } = usePage();
  const set = (part: Partial<EventForm>): void => onForm((now) => ({ ...now, ...part }));
  const usual = usualBudget(card, defaults.currency);
  return (
    <details class="card fold">
      <summary>
        <span>
          <b>{t['options.title']}</b>
          <small>{t['options.hint']}</small>
        </span>
        <Icon name="more" />
      </summary>
      <Input
        label={t['options.name']}
        value={form.eventName}
        placeholder={card.name[form.language]}
        onValue={(eventName) => set({ eventName })}
      />
      <Input label={t['options.venue']} value={form.venue} placeholder={t['options.venue.example']} onValue={(venue) => set({ venue })} />
      <div class="pair">
        <Input
          type="number"
          min="1"
          label={t['options.headcount']}
          value={form.headcount}
          placeholder={String(card.headcount)}
          onValue={(headcount) => set({ headcount })}
        />
        <Input
          type="number"
          min="0"
          label={say(t['options.budget'], { currency: defaults.currency })}
          value={form.budget}
          placeholder={usual === null ? '' : String(usual)}
          onValue={(budget) => set({ budget })}
        />
      </div>
      <div class="pair">
        <Select
          label={t['options.language']}
          value={form.language}
          onValue={(language) => set({ language: language as Language })}
          options={[
            { value: 'zh-CN', text: '中文' },
            { value: 'en', text: 'English' },
          ]}
        />
        <Select
          label={t['options.calendar']}
          value={form.calendar}
          onValue={(calendar) => set({ calendar })}
          options={[
            { value: 'china', text: t['options.calendar.china'] },
            { value: 'weekdays', text: t['options.calendar.weekdays'] },
          ]}
        />
      </div>
      <Input
        label={t['options.lead']}
        value={form.leadName}
        placeholder={defaults.leadName}
        hint={say(t['options.lead.hint'], { email: defaults.leadEmail })}
        onValue={(leadName) => set({ leadName })}
      />
      <h3>{t['options.leads']}</h3>
      <p class="hint">{t['options.leads.hint']}</p>
      <LeadFields card={card} leads={form.leads} onLeads={(leads) => set({ leads })} />
      <h3>{t['options.sheets']}</h3>
      <div class="checks">
        {OPTIONAL_SHEETS.map((kind) => (
          <Check
            key={kind}
            label={t.sheet[kind]}
            checked={!form.without.includes(kind)}
            onChange={(on) => set({ without: on ? form.without.filter((each) => each !== kind) : [...form.without, kind] })}
          />
        ))}
      </div>
      <PasteField value={form.pasted} onValue={(pasted) => set({ pasted })} />
    </details>
  );
}
