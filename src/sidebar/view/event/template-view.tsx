import { useState } from 'preact/hooks';
import type { Params } from '../../state/methods';
import { Input, Select } from '../fields';
import { FileText } from '../file-text';
import { usePage } from '../page-context';
import { Button, Card, Findings, Notice, ProblemNotice } from '../parts';
import { useCall } from '../use-call';
import type { EventViewProps } from './event-page';

type Category = Params<'templateFile'>['category'];

const CATEGORIES = ['internal', 'marketing', 'charity', 'campus', 'general'] as const;

/** The plan as a template: what it is called, what becomes of it, and where it goes. */
export function TemplateView({ plan }: EventViewProps) {
  const { t, say, plans, reload } = usePage();
  const [name, setName] = useState(() => plans.find((each) => each.plan === plan)?.eventName ?? '');
  const [summary, setSummary] = useState('');
  const [category, setCategory] = useState<Category>('');
  const file = useCall('templateFile');
  const keep = useCall('keepTemplate');
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      file.forget();
      keep.forget();
    };
  const onMake = (): void => {
    keep.forget();
    file.act({ plan, name, summary, category });
  };
  const options = [
    { value: '', text: t['template.sameCategory'] },
    ...CATEGORIES.map((value) => ({ value, text: t.templateCategory[value] })),
  ];
  return (
    <>
      <Card>
        <p class="hint">{t['template.about']}</p>
        <Input label={t['template.name']} value={name} onValue={changed(setName)} />
        <Input label={t['template.summary']} hint={t['template.summary.hint']} value={summary} onValue={changed(setSummary)} />
        <Select
          label={t['template.category']}
          value={category}
          options={options}
          onValue={(value) => changed(setCategory)(CATEGORIES.find((each) => each === value) ?? '')}
        />
        <ProblemNotice problem={file.problem} retry={file.again} />
        {file.value === null && (
          <div class="actions">
            <Button kind="primary" isBusy={file.isBusy} disabled={name.trim() === ''} onClick={onMake}>
              {t['template.make']}
            </Button>
          </div>
        )}
      </Card>
      {file.value !== null && (
        <Card title={t['template.ready']}>
          <Findings findings={file.value.notes} tone="info" />
          {keep.value === null ? (
            <div class="actions">
              <Button kind="primary" isBusy={keep.isBusy} onClick={() => file.value && keep.act({ text: file.value.text }, reload)}>
                {t['template.keep']}
              </Button>
            </div>
          ) : (
            <Notice tone="good">{say(t['template.kept'], { name })}</Notice>
          )}
          <ProblemNotice problem={keep.problem} retry={keep.again} />
          <FileText text={file.value.text} />
        </Card>
      )}
    </>
  );
}
