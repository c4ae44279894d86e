import { shippedTemplate, shippedTemplateIds } from '../support/preset/shipped-template';

const templates = shippedTemplateIds().map(shippedTemplate);

/** Names by key over all templates, for the keys that have more than one: `KEY: name (templates)`. */
function differing(rows: (template: (typeof templates)[number]) => readonly (readonly [key: string, name: object])[]): string[] {
  const names = new Map<string, Map<string, string[]>>();
  for (const template of templates) {
    for (const [key, name] of rows(template)) {
      const known = names.get(key) ?? new Map<string, string[]>();
      const text = Object.values(name).join(' / ');
      names.set(key, known.set(text, [...(known.get(text) ?? []), template.id]));
    }
  }
  return [...names]
    .filter(([, known]) => known.size > 1)
    .flatMap(([key, known]) => [...known].slice(1).map(([name, ids]) => `${key}: ${name} (${ids.join(' ')})`));
}

describe('across the templates', () => {
  it('a common task has one name, one deliverable and one priority in both languages', () => {
    const common = (template: (typeof templates)[number]) => template.tasks.filter(({ id }) => /^C\d\d$/.test(id));
    expect(differing((template) => common(template).map(({ id, name }) => [id, name]))).toEqual([]);
    expect(differing((template) => common(template).map(({ id, deliverable }) => [id, deliverable]))).toEqual([]);
    expect(differing((template) => common(template).map(({ id, priority }) => [id, { priority }]))).toEqual([]);
  });

  it('a group has one name, but where the preset gives it another', () => {
    expect(differing(({ groups }) => groups.map(({ code, name }) => [code, name])).sort()).toEqual([
      'CONT: 学术组 / Academic (academic-lecture)',
      'HR: 人事组 / HR (celebration-party)',
      'LEAD: 社长 / Club president (club-recruitment)',
      'LEAD: 组委会 / Organisers (campus-culture-festival)',
      'SPON: 外联组 / Sponsorship (campus-culture-festival)',
      'VOL: 值班组 / Booth duty (club-recruitment)',
    ]);
  });

  it('a figure has one name, but where the preset says whose or of what', () => {
    expect(differing(({ kpis }) => kpis.map(({ key, metric }) => [key, metric])).sort()).toEqual([
      'att: 到场人数 / Attendance (academic-lecture)',
      'att: 参与人次 / Visits (brand-experience-day charity-sale campus-culture-festival)',
      'csat: 新成员满意度 / New members’ satisfaction (club-recruitment)',
      'csat: 满意度（讲者） / Satisfaction with speakers (CSAT) (industry-summit)',
      'csat: 讲座评分 / Lecture score (academic-lecture)',
      'cvr: 转化率（续约/增购意向） / Conversion to renewal or upsell intent (customer-appreciation)',
      'imp: 推文阅读量 / Post reads (campus-culture-festival)',
      'show: 到岗率（志愿者） / Show-up rate (volunteers) (community-volunteering)',
      'show: 面试到场率 / Interview show-up rate (club-recruitment)',
    ]);
  });

  it('goals of the same words have the same words in the other language, and the same unit', () => {
    expect(differing(({ goals }) => goals.map(({ metric, unit }) => [metric['zh-CN'], { en: metric.en, unit: unit.en }]))).toEqual([]);
  });
});
