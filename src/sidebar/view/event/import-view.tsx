import { useEffect, useState } from 'preact/hooks';
import { type Columns, type ImportKind, missingColumns, sampleOf, squared, withColumn } from '../../state/import-draft';
import { splitTable } from '../../state/table-text';
import { Segments, Select } from '../fields';
import { usePage } from '../page-context';
import { Button, Card, Findings, Loading, Notice, ProblemNotice } from '../parts';
import { type Call, useCall } from '../use-call';
import type { EventViewProps } from './event-page';
import { TableSource } from './table-source';
import { UndoNow, UndoneNotice } from './undo-view';

/** Takes people or tasks over from a table: pasted or a file, its columns recognised and open to correction, then what would be taken, then the import. */
export function ImportView({ plan }: EventViewProps) {
  const { t, say } = usePage();
  const [kind, setKind] = useState<ImportKind>('people');
  const [rows, setRows] = useState<readonly (readonly string[])[]>([]);
  const taken = useCall('importRows');
  const undo = useCall('undoLast');
  if (undo.value) return <UndoneNotice value={undo.value} />;
  if (taken.value)
    return (
      <Card>
        <Notice tone="good">{say(t.importDone[kind], { n: taken.value.imported })}</Notice>
        <Findings findings={taken.value.findings} />
        {taken.value.undo && <UndoNow undo={undo} />}
        <div class="actions">
          <Button
            kind="quiet"
            onClick={() => {
              taken.forget();
              setRows([]);
            }}
          >
            {t['import.another']}
          </Button>
        </div>
      </Card>
    );
  return (
    <>
      <Segments
        label={t['import.what']}
        value={kind}
        onValue={setKind}
        options={[
          { value: 'people', text: t['import.people'] },
          { value: 'tasks', text: t['import.tasks'] },
        ]}
      />
      {rows.length === 0 ? (
        <TableSource kind={kind} onText={(text) => setRows(squared(splitTable(text)))} />
      ) : (
        <Draft key={kind} plan={plan} kind={kind} rows={rows} taken={taken} onBack={() => setRows([])} />
      )}
    </>
  );
}

function Draft({
  plan,
  kind,
  rows,
  taken,
  onBack,
}: EventViewProps & {
  readonly kind: ImportKind;
  readonly rows: readonly (readonly string[])[];
  readonly taken: Call<'importRows'>;
  readonly onBack: () => void;
}) {
  const { t, say } = usePage();
  const [columns, setColumns] = useState<Columns | null>(null);
  const preview = useCall('previewImport');
  const { ask } = preview;
  const draft = { plan, kind, rows, ...(columns === null ? {} : { columns }) };
  const text = JSON.stringify(draft);
  useEffect(() => {
    ask(JSON.parse(text));
  }, [ask, text]);
  const [known, setKnown] = useState(preview.value);
  if (preview.value !== null && preview.value !== known) setKnown(preview.value);
  const chosen = columns ?? known?.columns ?? [];
  const missing = known ? missingColumns(known.choices, chosen) : [];
  const count = preview.value?.rows ?? 0;
  return (
    <>
      {known && <ColumnsCard rows={rows} columns={chosen} choices={known.choices} onColumns={setColumns} />}
      {known === null && preview.isBusy && <Loading lines={4} />}
      <ProblemNotice problem={preview.problem} retry={preview.again} />
      <MissingNotice missing={missing} />
      {preview.value && <Findings findings={preview.value.findings} most={4} />}
      <ProblemNotice problem={taken.problem} retry={taken.again} />
      <div class="actions sticky">
        <Button
          kind="primary"
          isBusy={taken.isBusy}
          disabled={preview.isBusy || missing.length > 0 || count === 0}
          onClick={() => taken.act({ ...draft, columns: chosen })}
        >
          {say(t.importTake[kind], { n: count })}
        </Button>
        <Button disabled={taken.isBusy} onClick={onBack}>
          {t.back}
        </Button>
      </div>
    </>
  );
}

type Choices = NonNullable<Call<'previewImport'>['value']>['choices'];

function MissingNotice({ missing }: { readonly missing: Choices }) {
  const { t, say, named } = usePage();
  if (missing.length === 0) return null;
  return <Notice tone="warn">{say(t['import.missing'], { names: missing.map(({ name }) => named(name)).join(t.comma) })}</Notice>;
}

function ColumnsCard({
  rows,
  columns,
  choices,
  onColumns,
}: {
  readonly rows: readonly (readonly string[])[];
  readonly columns: Columns;
  readonly choices: Choices;
  readonly onColumns: (columns: Columns) => void;
}) {
  const { t, say, named } = usePage();
  const options = [{ value: '', text: t['import.leaveOut'] }, ...choices.map(({ key, name }) => ({ value: key, text: named(name) }))];
  return (
    <Card title={t['import.columns']}>
      <p class="hint">{t['import.columns.hint']}</p>
      <ul class="columns">
        {(rows[0] ?? []).map((heading, place) => (
          <li key={place}>
            <span>
              <b>{heading || say(t['import.noHeading'], { n: place + 1 })}</b>
              <small>{sampleOf(rows, place)}</small>
            </span>
            <Select
              label={say(t['import.meaning'], { heading: heading || String(place + 1) })}
              isLabelHidden
              value={columns[place] ?? ''}
              options={options}
              onValue={(key) => onColumns(withColumn(columns, place, key === '' ? null : key))}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
