import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { BuildError } from './build-error';
import { inOfferedOrder, isCategory } from './template-order';

/** One line of the index that goes into the bundle; `src/app/template-index.d.ts` types it there. */
export interface IndexEntry {
  readonly id: string;
  readonly name: unknown;
  readonly summary: unknown;
  readonly category: string;
  readonly version: unknown;
  readonly tier: unknown;
  readonly headcount: unknown;
  readonly days: unknown;
  readonly startTime: unknown;
  readonly leadDays: unknown;
  /** How many there are. */
  readonly tasks: number;
  /** Code and name of each. */
  readonly groups: readonly { readonly code: unknown; readonly name: unknown }[];
  /** Starting totals of the budget. */
  readonly totals: readonly unknown[];
}

export interface ShippedTemplate {
  /** Name of its file in `dist/`. */
  readonly fileName: string;
  /** The template as minified JSON in which no `<` occurs, so that it passes through an HTML file unchanged. */
  readonly html: string;
  readonly entry: IndexEntry;
}

const INDEX_MODULE = 'showrunner:template-index';

/**
 * The templates in `folder` (every `.json` but `schema.json`), in the order in which they are offered.
 *
 * @throws BuildError when a file is no JSON, lacks a field of the index, or is not named after its id. Whether the data are right in
 *   full is for the template tests.
 */
export function readShippedTemplates(folder: string): ShippedTemplate[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'schema.json') : [];
  const problems: string[] = [];
  const templates: ShippedTemplate[] = [];
  for (const file of files.sort()) {
    try {
      templates.push(shippedTemplate(file.slice(0, -'.json'.length), readFileSync(join(folder, file), 'utf8')));
    } catch (error) {
      problems.push(`sheets-templates/${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (problems.length > 0) throw new BuildError(problems);
  return inOfferedOrder(templates);
}

function shippedTemplate(id: string, text: string): ShippedTemplate {
  const data: unknown = JSON.parse(text);
  if (!isRecord(data)) throw new Error('must hold one object.');
  const { name, summary, category = 'general', version, tier, headcount, days, startTime, leadDays, tasks, groups, budget } = data;
  const totals = isRecord(budget) ? budget.totals : undefined;
  if (data.id !== id) throw new Error(`its id is ${JSON.stringify(data.id)}; it must be the file name, ${JSON.stringify(id)}.`);
  const wrong = [
    isRecord(name) ? '' : 'name',
    isRecord(summary) ? '' : 'summary',
    isCategory(category) ? '' : 'category',
    typeof version === 'string' ? '' : 'version',
    typeof tier === 'string' ? '' : 'tier',
    typeof headcount === 'number' ? '' : 'headcount',
    typeof days === 'number' ? '' : 'days',
    typeof startTime === 'string' ? '' : 'startTime',
    typeof leadDays === 'number' ? '' : 'leadDays',
    Array.isArray(tasks) ? '' : 'tasks',
    areGroups(groups) ? '' : 'groups',
    Array.isArray(totals) ? '' : 'budget.totals',
  ].filter((field) => field !== '');
  if (wrong.length > 0) throw new Error(`missing or of the wrong type: ${wrong.join(', ')}.`);
  return {
    fileName: `template-${id}.html`,
    html: JSON.stringify(data).replace(/</g, '\\u003c'),
    entry: {
      id,
      name,
      summary,
      category: String(category),
      version,
      tier,
      headcount,
      days,
      startTime,
      leadDays,
      tasks: (tasks as unknown[]).length,
      groups: (groups as IndexEntry['groups']).map((group) => ({ code: group.code, name: group.name })),
      totals: totals as unknown[],
    },
  };
}

function areGroups(groups: unknown): groups is IndexEntry['groups'] {
  return Array.isArray(groups) && groups.every((group) => isRecord(group) && typeof group.code === 'string' && isRecord(group.name));
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The source of the index module. Templates share most of their groups, so each distinct one stands in it once. */
export function indexModule(entries: readonly IndexEntry[]): string {
  const groups = [...new Set(entries.flatMap((entry) => entry.groups.map((group) => JSON.stringify(group))))];
  const lines = entries.map((entry) => ({ ...entry, groups: entry.groups.map((group) => groups.indexOf(JSON.stringify(group))) }));
  return [
    `const groups = [${groups.join(',')}];`,
    `export const templateIndex = ${JSON.stringify(lines)}.map((entry) => ({ ...entry, groups: entry.groups.map((place) => groups[place]) }));`,
  ].join('\n');
}

/** Answers `import … from 'showrunner:template-index'` with the index of `templates`. */
export function templateIndexPlugin(templates: readonly ShippedTemplate[]): Plugin {
  const index = templates.map((template) => template.entry);
  return {
    name: INDEX_MODULE,
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${INDEX_MODULE}$`) }, () => ({ path: INDEX_MODULE, namespace: 'showrunner' }));
      build.onLoad({ filter: /.*/, namespace: 'showrunner' }, () => ({
        contents: indexModule(index),
        loader: 'js',
      }));
    },
  };
}
