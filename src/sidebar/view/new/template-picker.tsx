import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { byCategory, groupsToLead, matching, type TemplateCard } from '../../state/event-form';
import { Input } from '../fields';
import { usePage } from '../page-context';
import { Button } from '../parts';

/** With more templates than this, they can be searched. */
const SEARCH_FROM = 4;

/** The templates as cards under the headings of their categories; once one is chosen only it stays in sight, with what is inside. */
export function TemplatePicker({
  templates,
  chosen,
  onChoose,
}: {
  readonly templates: readonly TemplateCard[];
  readonly chosen: string;
  readonly onChoose: (card: TemplateCard) => void;
}) {
  const { t, named } = usePage();
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const name = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isOpen) list.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [isOpen]);
  const card = templates.find(({ id }) => id === chosen);
  if (templates.length === 0) return <p>{t['create.noTemplates']}</p>;
  if (card && !isOpen) return <ChosenTemplate card={card} {...(templates.length > 1 ? { onOther: () => setOpen(true) } : {})} />;
  const found = matching(templates, search);
  const onPick = (each: TemplateCard): void => {
    onChoose(each);
    setOpen(false);
  };
  return (
    <>
      {templates.length >= SEARCH_FROM && (
        <div class="search">
          <Input
            type="search"
            label={t['create.search']}
            isLabelHidden
            placeholder={t['create.search.example']}
            value={search}
            onValue={setSearch}
          />
        </div>
      )}
      <fieldset class="templates" ref={list}>
        <legend class="unseen">{t['create.kind']}</legend>
        {byCategory(found).map((category) => (
          <fieldset key={category.name.en} class="category">
            <legend>{named(category.name)}</legend>
            {category.cards.map((each) => (
              <label key={each.id} class="template">
                <input
                  type="radio"
                  name={name}
                  checked={each.id === chosen}
                  onClick={() => onPick(each)}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter') return;
                    event.preventDefault();
                    onPick(each);
                  }}
                />
                <TemplateFacts card={each} />
              </label>
            ))}
          </fieldset>
        ))}
        {found.length === 0 && <p class="hint">{t['create.notFound']}</p>}
      </fieldset>
    </>
  );
}

function TemplateFacts({ card }: { readonly card: TemplateCard }) {
  const { t, say, named } = usePage();
  return (
    <span class="facts">
      <b>{named(card.name)}</b>
      <small class="inside">{say(t['create.inside'], { tasks: card.tasks, groups: groupsToLead(card).length, days: card.leadDays })}</small>
      <small class="summary">{named(card.summary)}</small>
    </span>
  );
}

function ChosenTemplate({ card, onOther }: { readonly card: TemplateCard; readonly onOther?: () => void }) {
  const { t, named } = usePage();
  return (
    <section class="card chosen">
      <div class="chosen-head">
        <TemplateFacts card={card} />
        {onOther && (
          <Button kind="quiet" onClick={onOther}>
            {t['create.other']}
          </Button>
        )}
      </div>
      <details class="rest">
        <summary>{t['create.whatsInside']}</summary>
        <p>{named(card.summary)}</p>
        <ul class="chips" aria-label={t['create.groups']}>
          {groupsToLead(card).map((group) => (
            <li key={group.code}>{named(group.name)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
