import { describePreset } from '../support/preset/describe-preset';

/** Keys of the catalogue of figures, domain reference §4. */
const CATALOGUE = 'att show goal csat nps resp imp media lead cpl cvr cpa bvar roi ontime drift iss safe'.split(' ');

/** Domain reference §6 (column M) and the last line of §7; goals, risks and run of show are those any event has. */
const template = describePreset({
  id: 'general-event',
  category: 'general',
  name: ['通用活动', 'General event'],
  tier: 'M',
  leadDays: 49,
  headcount: 100,
  days: 1,
  tasks: 17,
  groups: `
    LEAD 总负责人
    PLAN 策划组
    EXEC 执行组
    PROMO 宣传组
    LOGI 后勤组
    FIN 财务`,
  own: '',
  fixed: 'C11 C12 C13',
  // The reference values of the catalogue (§4); 70–85 % is the show-up rate corporate events see.
  goals: `
    参与人数 ≥ 100 30
    满意度 ≥ 4 25
    到场率 ≥ 75 15
    任务按时率 ≥ 90 15
    预算偏差 ≤ 5 15`,
  total: 50_000,
  budget: `
    venue: 18 9000 venue 场地
    materials: 15 7500 materials 物料
    catering: 20 10000 catering 餐饮
    people: 15 7500 people 人员
    publicity: 14 7000 publicity 宣传
    technology: 6 3000 technology 技术
    reserve: 12 6000 reserve 备用金`,
  risks: `
    3×3 PROMO - -3
    3×4 LOGI 5 -
    2×4 LEAD 15 -
    3×3 LOGI 30 -
    3×3 LEAD - -2
    2×5 EXEC 5 -`,
  cues: `
    -60 签到 60 LOGI
    0 开场致辞 10 LEAD
    10 主题环节一 60 PLAN
    70 茶歇交流 20 LOGI
    90 主题环节二 50 PLAN
    140 互动问答 20 PLAN
    160 机动时间 15 EXEC
    175 总结与合影 15 LEAD
    190 送客与撤场 50 LOGI`,
  kpis: 'att show csat resp cpa bvar ontime drift iss safe',
});

describe('the general event', () => {
  it('aims at as many people as it is made for', () => {
    expect(template.goals.find(({ id }) => id === 'attendance')?.target).toBe(template.headcount);
  });

  it('has risks of six kinds, none of them high from the start', () => {
    expect(template.risks.map(({ category }) => category).join(' ')).toBe('people venue people supply weather safety');
    // 高 starts at 15 (§1.8).
    expect(template.risks.filter(({ likelihood, impact }) => likelihood * impact >= 15)).toEqual([]);
  });

  it('keeps 5–10 % of the show as a buffer (§1.5)', () => {
    const buffer = template.runOfShow.find(({ segment }) => segment['zh-CN'] === '机动时间')?.minutes ?? 0;
    // From the opening (0) to the end of the closing (175 + 15).
    const share = buffer / 190;
    expect(share).toBeGreaterThanOrEqual(0.05);
    expect(share).toBeLessThanOrEqual(0.1);
  });

  it('tracks figures of the catalogue only', () => {
    expect(template.kpis.filter(({ key }) => !CATALOGUE.includes(key))).toEqual([]);
  });
});
