import type { Localized } from '../../domain/language';
import type { NamedPerson } from '../../domain/personal-words';
import { LEAD_GROUP, type Template, type TemplateGroup } from '../../domain/template';
import { nameKey } from '../../domain/visible-text';
import type { PlanContent } from '../plan-content';
import { rowsOf, type SourceRow, type SourceSheet } from './template-scene';
import { LABEL, REMOVED, type TemplateTexts, TO_COMPLETE } from './template-texts';

/** Signs between several owners of one row. */
const BETWEEN = /[、，,;；/\n]+/;

/**
 * The groups of a plan: those of its template under the names they have now, and those people have added. They answer for what persons answered for, since
 * a template names nobody.
 */
export class TemplateGroups {
  private readonly groups = new Map<string, TemplateGroup>();
  private readonly codes = new Map<string, string>();
  private readonly persons = new Map<string, string>();
  private readonly used = new Set<string>([LEAD_GROUP]);
  private readonly base: readonly TemplateGroup[];
  /** Place of the row of each group. */
  private readonly places = new Map<string, string>();

  constructor(
    { template, language }: Pick<PlanContent, 'template' | 'language'>,
    team: SourceSheet | null,
    private readonly texts: TemplateTexts,
  ) {
    this.base = template.groups;
    for (const group of template.groups) {
      this.groups.set(group.code, group);
      for (const name of Object.values(group.name)) this.codes.set(nameKey(name), group.code);
    }
    const rows = rowsOf(team, 'group', 'name');
    for (const row of rows) this.meet(row, template);
    this.texts.people = rows.flatMap((row) => this.namesIn(row, language));
    for (const row of rows) this.describe(row, template);
    if (team === null) for (const { code } of template.groups) this.used.add(code);
  }

  /** Code of the group a cell names, made known when it is new; null for a blank cell. */
  named(cell: string, place: string): string | null {
    if (cell === '') return null;
    const code = this.codes.get(nameKey(cell)) ?? this.added(cell, place);
    this.used.add(code);
    return code;
  }

  /** Code of the group that answers for a row: the one its owner cell names, that of the person it names, else `otherwise`. */
  answering(owner: string, otherwise: string | undefined): string {
    const keys = owner.split(BETWEEN).map(nameKey);
    const code = keys.map((key) => this.codes.get(key) ?? this.persons.get(key)).find((known) => known !== undefined);
    const answers = code ?? (otherwise !== undefined && this.groups.has(otherwise) ? otherwise : LEAD_GROUP);
    this.used.add(answers);
    return answers;
  }

  /** The groups in use, in the template's order and then as they were met, and where their rows are. */
  list(): { readonly rows: readonly TemplateGroup[]; readonly places: readonly string[] } {
    const rows = [...this.groups.values()].filter(({ code }) => this.used.has(code));
    return { rows, places: rows.map(({ code }) => this.places.get(code) ?? '') };
  }

  /** A row of the team tells which group its words name. */
  private meet(row: SourceRow, template: Template): void {
    const [id, name] = [row.text('id'), row.text('group')];
    const known = template.groups.find(({ code }) => code === id && !this.places.has(code));
    if (known && name !== '') this.codes.set(nameKey(name), known.code);
    const code = known?.code ?? this.named(name, row.at('group'));
    if (code === null) return;
    this.used.add(code);
    if (!this.places.has(code)) this.places.set(code, row.place);
    for (const person of [row.text('name'), row.text('email')]) if (person !== '') this.persons.set(nameKey(person), code);
  }

  private describe(row: SourceRow, template: Template): void {
    const code = this.codes.get(nameKey(row.text('group')));
    const group = code === undefined ? undefined : this.groups.get(code);
    if (!group || this.places.get(group.code) !== row.place) return;
    const base = template.groups.find(({ code: each }) => each === group.code);
    this.groups.set(group.code, {
      code: group.code,
      name: this.texts.say(row.text('group'), base?.name, row.at('group'), LABEL),
      duty: this.texts.say(row.text('duty'), base?.duty, row.at('duty')),
    });
  }

  /** Names to be taken out of texts. A name that was made up from an address nobody has typed, and it may be a word such as info. */
  private namesIn(row: SourceRow, language: PlanContent['language']): NamedPerson[] {
    const code = this.codes.get(nameKey(row.text('group'))) ?? LEAD_GROUP;
    const group = this.groups.get(code)?.name[language] ?? '';
    const madeUp = row.text('email').split('@')[0];
    return [row.text('name'), ...row.text('backup').split(BETWEEN)].flatMap((name) =>
      name === '' || name === madeUp || this.codes.has(nameKey(name))
        ? []
        : [{ name: name.trim(), instead: group === '' || group.includes(name.trim()) ? REMOVED[language] : group }],
    );
  }

  private added(name: string, place: string): string {
    const taken = new Set([...this.groups.keys(), ...this.base.map(({ code }) => code)]);
    let number = 1;
    while (taken.has(`G${number}`)) number += 1;
    const code = `G${number}`;
    const label: Localized = this.texts.say(name, null, place, LABEL);
    this.groups.set(code, { code, name: label, duty: TO_COMPLETE });
    this.codes.set(nameKey(name), code);
    return code;
  }
}
