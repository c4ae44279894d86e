import vm from 'node:vm';
import { type IndexEntry, indexModule, readShippedTemplates } from '../../scripts/build/shipped-templates';
import { inOfferedOrder } from '../../scripts/build/template-order';

function entry(id: string, groups: IndexEntry['groups']): IndexEntry {
  const about = {
    name: { en: id, 'zh-CN': id },
    summary: { en: '', 'zh-CN': '' },
    category: 'general',
    version: '1.0.0',
    tier: 'S',
    headcount: 10,
  };
  return { id, ...about, days: 1, startTime: '09:00', leadDays: 28, tasks: 1, groups, totals: [] };
}

/** What the module exports, run as it stands. */
function exported(source: string): unknown {
  return vm.runInNewContext(`${source.replace('export const templateIndex =', 'globalThis.found =')} JSON.stringify(found)`);
}

describe('the template index', () => {
  const lead = { code: 'LEAD', name: { en: 'Lead', 'zh-CN': '总负责人' } };
  const plan = { code: 'PLAN', name: { en: 'Planning', 'zh-CN': '策划组' } };
  const host = { code: 'PLAN', name: { en: 'Hosts', 'zh-CN': '接待组' } };

  it('says each group once, however many templates have it, and hands it to each', () => {
    const entries = [entry('a', [lead, plan]), entry('b', [lead, host]), entry('c', [plan, lead])];
    const source = indexModule(entries);
    expect(source.split('总负责人')).toHaveLength(2);
    expect(source.split('策划组')).toHaveLength(2);
    expect(JSON.parse(String(exported(source)))).toEqual(entries);
  });

  it('offers the templates by category, in the order of the domain reference (§7), the general one last', () => {
    expect(readShippedTemplates('sheets-templates').map(({ entry }) => `${entry.category} ${entry.id}`)).toEqual([
      'internal annual-gala',
      'internal team-building',
      'internal celebration-party',
      'marketing product-launch',
      'marketing customer-appreciation',
      'marketing brand-experience-day',
      'marketing industry-summit',
      'charity charity-sale',
      'charity community-volunteering',
      'campus campus-culture-festival',
      'campus academic-lecture',
      'campus club-recruitment',
      'general general-event',
    ]);
  });

  it('puts a template nobody has placed at the end of its category, by its id', () => {
    const shown = [entry('zoo-visit', []), entry('alumni-day', []), { ...entry('team-building', []), category: 'internal' }];
    const offered = inOfferedOrder([...shown, { ...entry('open-day', []), category: 'internal' }].map((each) => ({ entry: each })));
    expect(offered.map((each) => each.entry.id)).toEqual(['team-building', 'open-day', 'alumni-day', 'zoo-visit']);
  });

  it('has what a card of the launch needs', () => {
    const launch = readShippedTemplates('sheets-templates').find((template) => template.entry.id === 'product-launch')?.entry;
    expect(launch).toMatchObject({ category: 'marketing', days: 1, startTime: '14:00', leadDays: 70, tasks: 27, headcount: 200 });
    expect(launch?.groups.map(({ code }) => code)).toEqual(['LEAD', 'PLAN', 'CONT', 'PROMO', 'TECH', 'EXEC', 'LOGI', 'SALES', 'FIN']);
    expect(launch?.totals).toContainEqual({ currency: 'CNY', amount: 500_000 });
  });
});
