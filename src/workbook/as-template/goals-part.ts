import { percentages } from '../../domain/amounts-to-shares';
import type { Finding } from '../../domain/finding';
import type { TemplateGoal, TemplateKpi } from '../../domain/template';
import { parseEnum } from '../enums';
import { trackedKpis } from '../sheets/kpi-catalogue';
import { numberOf, type Part, rowsOf, type SourceRow, slugGiver, type TemplateScene } from './template-scene';
import { LABEL } from './template-texts';

/** The row of 目标与数据 that shows the total: ours, no figure of the template. */
const TOTAL = 'goal';

/** The goals and figures of a template. */
export interface GoalsPart {
  readonly goals: Part<TemplateGoal>;
  readonly kpis: Part<TemplateKpi>;
  readonly findings: readonly Finding[];
}

/** 目标与数据 as goals and figures: targets and weights, none of what was reached. Weights that do not add up are brought to 100 in proportion. */
export function goalsPart(scene: TemplateScene): GoalsPart {
  const { base } = scene;
  const rows = rowsOf(scene.sheet('goals'), 'metric').filter((row) => row.text('key') !== TOTAL);
  const goals = rows.filter((row) => kindOf(row) === 'goal');
  const figures = rows.filter((row) => kindOf(row) === 'kpi');
  if (goals.length === 0) return { goals: { rows: base.goals, places: [] }, kpis: { rows: base.kpis, places: [] }, findings: [] };

  const giveId = slugGiver('goal', [...rows.map((row) => row.text('id')), ...base.goals.map(({ id }) => id)]);
  const weights = goals.map((row) => Math.round((numberOf(row.value('weight')) ?? 0) * 1e6) / 1e4);
  const sum = Math.round(weights.reduce((whole, weight) => whole + weight, 0) * 1e4) / 1e4;
  const isWhole = sum === 100 && weights.every((weight) => weight > 0);
  const shares = isWhole ? weights : percentages(weights);
  return {
    goals: { rows: goals.map((row, index) => goalOf(row, shares[index] ?? 0, scene, giveId)), places: goals.map(({ place }) => place) },
    kpis: kpisOf(figures, scene),
    findings: isWhole ? [] : [{ code: 'saved.weights', path: '', facts: { sum } }],
  };
}

function kindOf(row: SourceRow): 'goal' | 'kpi' {
  return parseEnum('goalKind', row.text('kind')) ?? (numberOf(row.value('weight')) === null ? 'kpi' : 'goal');
}

function goalOf(row: SourceRow, weight: number, { base, texts }: TemplateScene, giveId: (wanted: string) => string): TemplateGoal {
  const known = base.goals.find(({ id }) => id === row.text('id'));
  const target = numberOf(row.value('target'));
  const note = row.text('source');
  return {
    id: giveId(row.text('id')),
    metric: texts.say(row.text('metric'), known?.metric, row.at('metric')),
    unit: texts.say(row.text('unit'), known?.unit, row.at('unit'), LABEL),
    target,
    targetNote:
      target === null ? texts.say(note, known?.targetNote, row.at('source')) : texts.sayOrNot(note, known?.targetNote, row.at('source')),
    direction: parseEnum('direction', row.text('direction')) ?? known?.direction ?? 'up',
    weight,
  };
}

/** Figures a goal counts already have no row of their own and stay as the template has them. */
function kpisOf(figures: readonly SourceRow[], { base, texts }: TemplateScene): Part<TemplateKpi> {
  const tracked = trackedKpis(base);
  const giveKey = slugGiver('figure', [...figures.map((row) => row.text('key')), ...base.kpis.map(({ key }) => key)]);
  const found = new Map<string, { readonly kpi: TemplateKpi; readonly place: string }>();
  for (const row of figures) {
    const key = giveKey(row.text('key'));
    const known = base.kpis.find((each) => each.key === key);
    found.set(key, { kpi: { key, metric: texts.say(row.text('metric'), known?.metric, row.at('metric')) }, place: row.place });
  }
  const kept = base.kpis.flatMap((kpi) => found.get(kpi.key) ?? (tracked.includes(kpi) ? [] : [{ kpi, place: '' }]));
  const all = [...kept, ...[...found.values()].filter((each) => !kept.includes(each))];
  return { rows: all.map(({ kpi }) => kpi), places: all.map(({ place }) => place) };
}
