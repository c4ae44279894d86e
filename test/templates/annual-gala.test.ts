import { describePreset } from '../support/preset/describe-preset';

/** Domain reference §7.1. */
const template = describePreset({
  id: 'annual-gala',
  category: 'internal',
  name: ['年会', 'Annual gala'],
  tier: 'L',
  leadDays: 70,
  headcount: 300,
  days: 1,
  tasks: 26,
  groups: `
    LEAD 总负责人
    PLAN 策划组
    SHOW 节目组
    LOGI 后勤组
    PROMO 宣传组
    HR 评奖组
    EXEC 执行组
    TECH 技术组
    SAFE 安全组
    FIN 财务`,
  own: `
    A01 plan LOGI -63 -49 场地与餐标签约 | 场地合同、菜单
    A02 plan PROMO -56 -42 主题与主视觉 | 主题案、主视觉
    A03 execute SHOW -49 -28 节目征集与筛选 | 节目单 V1
    A04 execute HR -42 -17 评奖与获奖名单（保密） | 获奖名单
    A05 execute LOGI -28 -14 奖杯、证书、抽奖奖品 | 入库验收单
    A06 execute PROMO -35 -7 年度回顾片与汇报 PPT | 成片、PPT 终版
    A07 execute SHOW -28 -10 主持人与串词 | 主持稿
    A08 execute LOGI -21 -7 参会统计、座次与用车 | 座位图、用车表
    A09 execute SHOW -14 -3 节目联排（≥2 次） | 联排记录`,
  fixed: 'C11 C12 C13',
  goals: `
    到场率 ≥ 92 25
    员工满意度 ≥ 4.3 30
    表彰按时颁发 ≥ 100 20
    结束时间偏差 ≤ 10 10
    预算偏差 ≤ 5 15`,
  total: 300_000,
  budget: `
    catering-dinner catering-drinks catering-breaks: 30 90000 catering
    venue-hall venue-rehearsal: 15 45000 venue
    stage-led stage-light stage-sound: 14 42000 stage
    prizes-draw prizes-awards: 13 39000 materials
    show-acts show-hosts: 6 18000 people
    decor-set decor-print: 5 15000 materials
    film-recap film-crew: 4 12000 publicity
    transport: 2 6000 transport
    safety: 1 3000 safety
    reserve: 10 30000 reserve`,
  risks: `
    3×4 TECH 5 -
    4×3 SHOW 10 -
    3×5 SAFE 15 -
    2×4 LEAD 10 -`,
  cues: `
    -60 签到拍照 60 LOGI
    0 开场 5 SHOW
    5 年度回顾片 10 PROMO
    15 领导致辞 15 LEAD
    30 表彰颁奖 45 HR
    75 合影茶歇 25 EXEC
    100 晚宴开席 30 LOGI
    130 节目与三轮抽奖 90 SHOW
    220 闭幕与送客 20 LOGI`,
  kpis: 'show csat resp drift cpa bvar iss safe',
  // Programmes are printed three days before (§2.3).
  oddlyDue: 'programmes -3',
});

describe('the gala', () => {
  it('seats its 300 people at 30 tables of ten', () => {
    const dinner = template.resources.find(({ id }) => id === 'dinner');
    expect(dinner).toMatchObject({ need: 30, unit: { 'zh-CN': '桌' }, budgetLine: 'catering-dinner' });
  });

  it('keeps the winners secret until they are called', () => {
    const awards = template.tasks.find(({ id }) => id === 'A04');
    expect(awards?.name.en).toContain('confidential');
    expect(template.tasks.find(({ id }) => id === 'A05')?.predecessors).toContain('A04');
  });
});
