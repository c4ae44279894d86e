import { useId, useRef, useState } from 'preact/hooks';
import { copied } from './copy-text';
import { usePage } from './page-context';
import { Button } from './parts';

/** The text of a template file, to be copied. */
export function FileText({ text }: { readonly text: string }) {
  const { t } = usePage();
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  return (
    <>
      <div class="field">
        <label for={id}>{t['template.file']}</label>
        <textarea id={id} ref={area} readOnly rows={6} value={text} aria-describedby={`${id}h`} />
        <p class="hint" id={`${id}h`}>
          {t['template.file.hint']}
        </p>
      </div>
      <div class="actions">
        <Button icon="copy" onClick={() => void copied(text, area.current).then(setCopied)}>
          {t['chat.copy']}
        </Button>
        <span class="hint" role="status">
          {isCopied === null ? '' : isCopied ? t['chat.copied'] : t['chat.byHand']}
        </span>
      </div>
    </>
  );
}
