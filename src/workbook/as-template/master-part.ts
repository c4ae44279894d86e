import type { Localized } from '../../domain/language';
import { MASTER_ROWS, type MasterRowKey, type TemplateMasterRow } from '../../domain/template';
import { visible } from '../../domain/visible-text';
import { enumLabel, parseEnum } from '../enums';
import { textOf } from '../snapshot';
import { cellOf, type Part, type SourceSheet, type TemplateScene } from './template-scene';

/** Rows whose words may start another plan; the others are filled in by the workbook or hold of one event only, such as its place. */
const STARTING: readonly MasterRowKey[] = ['theme', 'audience', 'format', 'agenda', 'materials', 'promo', 'risk'];

/** 活动策划总表 as starting texts and advice; `ids` tells what the tasks of its rows are called now. */
export function masterPart(scene: TemplateScene, ids: ReadonlyMap<string, string>): Part<TemplateMasterRow> {
  const sheet = scene.sheet('master');
  const rows = MASTER_ROWS.flatMap((key) => {
    const known = scene.base.masterPlan.find((row) => row.key === key);
    const task = ids.get(known?.task ?? '') ?? null;
    if (!sheet) return known ? [{ row: { ...known, task }, place: '' }] : [];
    const note = cellOf(sheet, key, 'note');
    const row: TemplateMasterRow = {
      key,
      content: contentOf(key, known, sheet, scene),
      note: scene.texts.sayOrNot(textOf(note.value), known?.note, note.at),
      task,
    };
    const isBlank = row.content === null && row.note === null && row.task === null;
    return isBlank && !known ? [] : [{ row, place: note.at }];
  });
  return { rows: rows.map(({ row }) => row), places: rows.map(({ place }) => place) };
}

function contentOf(
  key: MasterRowKey,
  known: TemplateMasterRow | undefined,
  sheet: SourceSheet,
  { texts }: TemplateScene,
): Localized | null {
  const before = known?.content ?? null;
  if (!STARTING.includes(key)) return before;
  const { value, at } = cellOf(sheet, key, 'content');
  const typed = textOf(value);
  if (typed !== '' && typed === startingText(key, sheet)) return before;
  const format = key === 'format' ? parseEnum('format', typed) : null;
  if (format) return { 'zh-CN': enumLabel('format', format, 'zh-CN'), en: enumLabel('format', format, 'en') };
  return texts.sayOrNot(typed, before, at);
}

/** What the cell held when the plan was made: the template's words, or a line made of its lists. */
function startingText(key: MasterRowKey, { spec }: SourceSheet): string {
  const row = spec.form === 'form' ? spec.rows.find((each) => each.key === key) : undefined;
  return visible(String(row?.cells.content?.value ?? ''));
}
