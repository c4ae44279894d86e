import { useRef, useState } from 'preact/hooks';
import type { Today } from '../../state/today-list';
import { copied } from '../copy-text';
import { Select } from '../fields';
import { usePage } from '../page-context';
import { Button, Card, ProblemNotice } from '../parts';
import { useCall } from '../use-call';

/** The open tasks as plain text for a chat: of everybody, a person or a group. */
export function ChatCard({ view }: { readonly view: Today }) {
  const { t } = usePage();
  const [of, setOf] = useState('');
  const [isCopied, setCopied] = useState(false);
  const text = useCall('chatText');
  const area = useRef<HTMLTextAreaElement>(null);
  const options = [
    { value: '', text: t['chat.everyone'] },
    ...view.groups.map((group) => ({ value: `g${group}`, text: group })),
    ...view.people.map((person) => ({ value: `p${person}`, text: person })),
  ];
  const onCopy = (): void => {
    setCopied(false);
    const name = of.slice(1);
    const whose = of === '' ? null : of.startsWith('g') ? { group: name } : { person: name };
    text.act({ plan: view.plan, of: whose }, (value) => void copied(value, area.current).then(setCopied));
  };
  return (
    <Card title={t['chat.title']} icon="copy">
      <p class="hint">{t['chat.hint']}</p>
      <div class="with-button">
        <Select
          label={t['chat.of']}
          isLabelHidden
          value={of}
          options={options}
          onValue={(value) => {
            setOf(value);
            text.forget();
            setCopied(false);
          }}
        />
        <Button isBusy={text.isBusy} onClick={onCopy}>
          {t['chat.copy']}
        </Button>
      </div>
      <ProblemNotice problem={text.problem} retry={text.again} />
      <textarea
        ref={area}
        class={text.value === null ? 'unseen' : ''}
        readOnly
        rows={6}
        tabIndex={text.value === null ? -1 : 0}
        aria-hidden={text.value === null}
        aria-label={t['chat.text']}
        value={text.value ?? ''}
      />
      <p class="hint" role="status">
        {text.value !== null && (isCopied ? t['chat.copied'] : t['chat.byHand'])}
      </p>
    </Card>
  );
}
