import { CannotOpen } from './cannot-open';
import { tagsOf } from './xml-tags';

/** Where the worksheets of a package stand: the path of each by its title, in order. Sheets that are one chart are not among them. */
export type WorksheetPaths = ReadonlyMap<string, string>;

/** Finds the worksheets as hucre does, from the package's own relations. Throws {@link CannotOpen} when there is no workbook, or none to be read. */
export function worksheetPaths(parts: ReadonlyMap<string, string>): WorksheetPaths {
  const workbook = [...relations(parts, '').values()].find(({ type }) => type.endsWith('/officeDocument'))?.path;
  const xml = workbook === undefined ? undefined : parts.get(workbook);
  if (workbook === undefined || xml === undefined) throw new CannotOpen('notXlsx');
  const related = relations(parts, workbook);
  const paths = new Map<string, string>();
  for (const attributes of tagsOf(xml, 'sheet')) {
    const title = attributes.get('name');
    const id = [...attributes].find(([name]) => /^\w+:id$/i.test(name))?.[1] ?? '';
    const relation = related.get(id);
    if (title && relation?.type.endsWith('/worksheet') && parts.has(relation.path)) paths.set(title, relation.path);
  }
  if (paths.size === 0) throw new CannotOpen('notXlsx');
  return paths;
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

/** What a part refers to, by id; '' is the package itself. */
function relations(parts: ReadonlyMap<string, string>, part: string): Map<string, Relation> {
  const slash = part.lastIndexOf('/');
  const [folder, name] = [part.slice(0, slash + 1), part.slice(slash + 1)];
  return new Map(
    tagsOf(parts.get(`${folder}_rels/${name}.rels`) ?? '', 'Relationship').map((attributes) => [
      attributes.get('Id') ?? '',
      { type: attributes.get('Type') ?? '', path: resolved(folder, attributes.get('Target') ?? '') },
    ]),
  );
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
