import { MOST_PACKED_BYTES } from '../../import/file-limits';
import type { OpeningReport } from '../../import/opening-report';
import type { App } from './app-context';
import { h } from './dom';
import { confirm, tell } from './parts/dialog';
import { sayRefusal } from './refusals';
import { language, t } from './words/words';

export type OpenableKind = 'xlsx' | 'state';

const ACCEPT: { readonly [K in OpenableKind]: string } = {
  xlsx: '.xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  state: '.json,application/json',
};

/** Lets a person choose a file and opens it in place of the spreadsheet once she agrees. */
export function chooseFile(app: App, kind: OpenableKind): void {
  const field = h('input', { type: 'file', accept: ACCEPT[kind] });
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    if (file !== undefined) void openFile(app, file, kind);
  });
  field.click();
}

async function openFile(app: App, file: File, kind: OpenableKind): Promise<void> {
  if (kind === 'xlsx' && file.size > MOST_PACKED_BYTES) return tell(t('dialog.problem'), t('refused.tooLarge'));
  if (!(await confirm(t('dialog.load'), t('dialog.loadAsk', { file: file.name }), t('dialog.load')))) return;
  if (kind === 'state') await app.act({ do: 'load', state: await file.text() });
  else await openXlsx(app, file);
  app.focusGrid();
}

async function openXlsx(app: App, file: File): Promise<void> {
  const outcome = await app.server.openXlsx(file);
  if (!outcome.ok) return sayRefusal(outcome.refusal);
  const { value: report } = outcome;
  if (report === undefined) return;
  const remarks = remarksOn(report);
  if (remarks.length === 0) app.notice('', t('opened.whole', { title: report.title, sheets: report.sheets }));
  else await tell(t('opened.title', { title: report.title }), remarks.join('\n\n'));
}

/** What a person must know of a file that was opened, a sentence each. */
export function remarksOn({ leftOut, valuesForFormulas }: OpeningReport): string[] {
  const parts = leftOut.map(({ kind, count }) => t('opened.part', { part: t(`left.${kind}`), count }));
  const list = parts.join(language() === 'zh-CN' ? '、' : ', ');
  const remarks = parts.length === 0 ? [] : [t('opened.leftOut', { parts: list })];
  if (valuesForFormulas !== null) {
    const { count, first } = valuesForFormulas;
    remarks.push(count === 1 ? t('opened.value', { cell: first }) : t('opened.values', { count, cell: first }));
  }
  return remarks;
}
