import { useId, useState } from 'preact/hooks';
import type { ImportKind } from '../../state/import-draft';
import { Icon } from '../icons';
import { usePage } from '../page-context';
import { Button, Card } from '../parts';

/** A table to take over: pasted from any spreadsheet, or a text file. */
export function TableSource({ kind, onText }: { readonly kind: ImportKind; readonly onText: (text: string) => void }) {
  const { t } = usePage();
  const [text, setText] = useState('');
  const id = useId();
  const onFile = async (file: File | undefined): Promise<void> => {
    if (file) onText(decoded(await file.arrayBuffer()));
  };
  return (
    <Card>
      <div class="field">
        <label for={id}>{t['import.paste']}</label>
        <textarea
          id={id}
          rows={7}
          value={text}
          placeholder={t.importExample[kind]}
          aria-describedby={`${id}h`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="hint" id={`${id}h`}>
          {t['import.paste.hint']}
        </p>
      </div>
      <div class="actions">
        <Button kind="primary" disabled={text.trim() === ''} onClick={() => onText(text)}>
          {t.next}
        </Button>
        <label class="button plain file">
          <Icon name="import" />
          {t['import.file']}
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => void onFile(event.currentTarget.files?.[0])}
          />
        </label>
      </div>
    </Card>
  );
}

/** Text of a file: UTF-8, else GB18030, in which Chinese editions of Excel save `.csv`. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
