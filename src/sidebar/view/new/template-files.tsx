import { useId, useState } from 'preact/hooks';
import type { TemplateCard } from '../../state/event-form';
import { FileText } from '../file-text';
import { usePage } from '../page-context';
import { Button, ProblemNotice } from '../parts';
import { useCall } from '../use-call';

/** A template from a file: checked, kept in the spreadsheet, and chosen. */
export function TemplateFileBox({ onKept }: { readonly onKept: (card: TemplateCard) => void }) {
  const { t } = usePage();
  const [text, setText] = useState('');
  const keep = useCall('keepTemplate');
  const id = useId();
  return (
    <details class="rest">
      <summary>{t['saved.use']}</summary>
      <div class="field">
        <label for={id}>{t['saved.paste']}</label>
        <textarea
          id={id}
          rows={5}
          value={text}
          aria-describedby={`${id}h`}
          onInput={(event) => {
            setText(event.currentTarget.value);
            keep.forget();
          }}
        />
        <p class="hint" id={`${id}h`}>
          {t['saved.paste.hint']}
        </p>
      </div>
      <ProblemNotice problem={keep.problem} retry={keep.again} />
      <div class="actions">
        <Button isBusy={keep.isBusy} disabled={text.trim() === ''} onClick={() => keep.act({ text }, onKept)}>
          {t['saved.take']}
        </Button>
      </div>
    </details>
  );
}

/** What can be done with a template kept in the spreadsheet: copy its file, or take it out of the list. */
export function SavedTemplate({ card, onDeleted }: { readonly card: TemplateCard; readonly onDeleted: () => void }) {
  const { t, say, named } = usePage();
  const [isSure, setSure] = useState(false);
  const file = useCall('savedFile');
  const forget = useCall('forgetTemplate');
  const name = named(card.name);
  return (
    <details class="rest">
      <summary>{t['saved.here']}</summary>
      <ProblemNotice problem={file.problem ?? forget.problem} retry={file.problem ? file.again : forget.again} />
      {file.value !== null && <FileText text={file.value} />}
      {isSure && <p>{say(t['saved.sure'], { name })}</p>}
      <div class="actions">
        {file.value === null && !isSure && (
          <Button isBusy={file.isBusy} onClick={() => file.act({ id: card.id })}>
            {t['saved.show']}
          </Button>
        )}
        {isSure ? (
          <>
            <Button kind="danger" isBusy={forget.isBusy} onClick={() => forget.act({ id: card.id }, onDeleted)}>
              {t['saved.delete']}
            </Button>
            <Button disabled={forget.isBusy} onClick={() => setSure(false)}>
              {t.cancel}
            </Button>
          </>
        ) : (
          <Button icon="trash" onClick={() => setSure(true)}>
            {t['saved.delete']}
          </Button>
        )}
      </div>
    </details>
  );
}
