import { daysBetween } from '../../domain/civil-date';
import { LONGEST_LEAD } from '../../domain/day-offsets';
import { inBoth, type Localized } from '../../domain/language';
import type { TemplateCue, TemplateResource, TemplateRisk } from '../../domain/template';
import { parseEnum } from '../enums';
import { type DateCell, textOf } from '../snapshot';
import {
  dayOffset,
  numberOf,
  type Part,
  rowsOf,
  type SourceRow,
  type SourceSheet,
  slugGiver,
  stepOf,
  type TemplateScene,
} from './template-scene';
import { LABEL } from './template-texts';

/** Things are in place a week before the event unless somebody says another day (domain reference §2.2). */
const USUAL_DAY = -7;
/** Minutes for a risk whose row names neither a limit nor a day: the shipped templates' usual time on site. */
const USUAL_LIMIT = 30;
/** Minutes of a cue whose length nobody has typed. */
const USUAL_CUE = 5;
const WEEK_MINUTES = 10_080;
const MIDDLE = 3;
const PIECES = inBoth('项', 'items');

/** 资源与物料 as resources: how many of what, from where, by when, and which line pays; nothing of what has arrived. */
export function resourcesPart(scene: TemplateScene, headcount: number, lineOf: (item: string) => string | null): Part<TemplateResource> {
  const { base, texts, groups, content } = scene;
  const sheet = scene.sheet('resources');
  if (!sheet) {
    const itemOf = (id: string | null): string => base.budget.lines.find((line) => line.id === id)?.item[content.language] ?? '';
    return { rows: base.resources.map((resource) => ({ ...resource, budgetLine: lineOf(itemOf(resource.budgetLine)) })), places: [] };
  }
  const rows = rowsOf(sheet, 'item');
  const giveId = slugGiver('resource', [...rows.map((row) => row.text('id')), ...base.resources.map(({ id }) => id)]);
  const made = rows.map((row): TemplateResource => {
    const known = base.resources.find(({ id }) => id === row.text('id'));
    const day = dayOffset(row, { day: 'due', offset: 'offsetDue', scheduled: 'scheduledDue' }, scene.span);
    const need = Math.min(1e6, Math.max(0.01, numberOf(row.value('need')) ?? known?.need ?? 1));
    return {
      id: giveId(row.text('id')),
      category: parseEnum('resourceCategory', row.text('category')) ?? known?.category ?? 'materials',
      item: texts.say(row.text('item'), known?.item, row.at('item')),
      spec: texts.say(row.text('spec'), known?.spec, row.at('spec')),
      unit: row.text('unit') === '' ? (known?.unit ?? PIECES) : texts.say(row.text('unit'), known?.unit, row.at('unit'), LABEL),
      need,
      perHead: known !== undefined && isPerHead(known, need, base.headcount, headcount),
      channel: parseEnum('resourceChannel', row.text('channel')) ?? known?.channel ?? 'buy',
      budgetLine: lineOf(row.text('budgetLine')),
      due: Math.max(-LONGEST_LEAD, Math.min(0, day?.offset ?? USUAL_DAY)),
      group: groups.answering(row.text('owner'), known?.group),
    };
  });
  return { rows: made, places: rows.map(({ place }) => place) };
}

/** Whether a number is still the template's for this many heads, as the sheet counts it. */
function isPerHead({ need, perHead }: TemplateResource, now: number, before: number, headcount: number): boolean {
  return perHead && now === (Number.isInteger(need) ? Math.ceil((headcount * need) / before) : need);
}

/** 风险与应急预案 as risks, those that have come and gone included: the next event may meet them again. In the template's order, then the sheet's. */
export function risksPart(scene: TemplateScene): Part<TemplateRisk> {
  const { base, texts, groups } = scene;
  const order = new Map(base.risks.map(({ id }, index) => [id, index]));
  const placeOf = (row: SourceRow): number => order.get(row.text('id')) ?? Number.MAX_SAFE_INTEGER;
  const rows = rowsOf(scene.sheet('risks'), 'risk').sort((a, b) => placeOf(a) - placeOf(b) || a.row - b.row);
  const giveId = slugGiver('risk', [...rows.map((row) => row.text('id')), ...order.keys()]);
  const made = rows.map((row): TemplateRisk => {
    const known = base.risks.find(({ id }) => id === row.text('id'));
    const words = (key: string, before: Localized | undefined): Localized => texts.say(row.text(key), before, row.at(key));
    const day = dayOffset(row, { day: 'decide', offset: 'offsetDecide', scheduled: 'scheduledDecide' }, scene.span);
    const decideBy = day === null ? null : Math.max(-LONGEST_LEAD, Math.min(400, day.offset));
    const limit = stepOf(row.value('limit'), 1, WEEK_MINUTES);
    return {
      id: giveId(row.text('id')),
      category: parseEnum('riskCategory', row.text('category')) ?? known?.category ?? 'flow',
      risk: words('risk', known?.risk),
      likelihood: stepOf(row.value('likelihood'), 1, 5) ?? MIDDLE,
      impact: stepOf(row.value('impact'), 1, 5) ?? MIDDLE,
      prevention: words('prevention', known?.prevention),
      trigger: words('trigger', known?.trigger),
      response: words('response', known?.response),
      group: groups.answering(row.text('owner'), known?.group),
      limitMinutes: limit === null && decideBy === null ? USUAL_LIMIT : limit,
      decideBy,
    };
  });
  return { rows: made, places: rows.map(({ place }) => place) };
}

/** 活动流程 as cues, by the times the sheet shows. A cue that begins before the one above has ended is put behind it, as the format asks. */
export function cuesPart(scene: TemplateScene): Part<TemplateCue> {
  const sheet = scene.sheet('runOfShow');
  const opening = openingOf(sheet);
  const rows = rowsOf(sheet, 'segment');
  const seen = new Set<string>();
  let free: number | null = null;
  const made = rows.map((row): TemplateCue => {
    const id = row.text('id');
    const known = seen.has(id) ? undefined : scene.base.runOfShow[Number(/^cue(\d+)$/.exec(id)?.[1] ?? 0) - 1];
    seen.add(id);
    const minutes = stepOf(row.value('minutes'), 1, WEEK_MINUTES) ?? USUAL_CUE;
    const start = row.value('start');
    const shown = opening !== null && typeof start === 'object' ? minutesBetween(opening, start) : (free ?? 0);
    const at: number = free === null ? shown : Math.max(shown, free);
    if (at !== shown) scene.texts.note('saved.cueMoved', row.place);
    free = at + minutes;
    return {
      at,
      segment: scene.texts.say(row.text('segment'), known?.segment, row.at('segment')),
      minutes,
      group: scene.groups.answering(row.text('owner'), known?.group),
    };
  });
  return { rows: made, places: rows.map(({ place }) => place) };
}

/** The opening as the sheet counts it from the settings, whichever way the time was typed there; null where the cell is lost. */
export function openingOf(sheet: SourceSheet | null): DateCell | null {
  const { grid, layout } = sheet ?? {};
  const value = grid?.values[(layout?.headerRow ?? 0) - 1]?.[(layout?.columns.get('opening') ?? 0) - 1];
  return typeof value === 'object' ? value : null;
}

function minutesBetween(from: DateCell, to: DateCell): number {
  return daysBetween(from.date, to.date) * 1440 + to.minutes - from.minutes;
}

/** Minutes after midnight as `HH:mm`. */
export function clockTime(minutes: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** What a person typed as `14:00` or `9:30`, as a template says it; null for anything else. */
export function typedTime(value: Parameters<typeof textOf>[0]): string | null {
  const match = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(textOf(value));
  return match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2]}` : null;
}
