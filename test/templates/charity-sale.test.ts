import { describePreset } from '../support/preset/describe-preset';

/** Domain reference §7.8. */
const template = describePreset({
  id: 'charity-sale',
  category: 'charity',
  name: ['慈善义卖', 'Charity sale'],
  tier: 'M',
  leadDays: 49,
  headcount: 800,
  days: 1,
  tasks: 27,
  groups: `
    LEAD 总负责人
    FIN 财务
    LOGI 后勤组
    VOL 志愿者组
    PROMO 宣传组
    SAFE 安全组
    EXEC 执行组
    PLAN 策划组`,
  own: `
    G01 plan LEAD -49 -35 募捐资格核验与合作协议 | 协议、资格证明
    G02 plan LEAD -35 -20 募捐方案备案 | 备案编号
    G03 plan SAFE -40 -21 场地与安保报备 | 回执
    G04 execute LOGI -35 -7 物品征集、登记、质检 | 捐赠登记表
    G05 execute VOL -28 -3 志愿者招募与培训 | 排班、签到表
    G06 execute FIN -21 -7 收款码、票据、双人管账 | 收款方案
    G07 execute PLAN -10 -4 定价与标签 | 价目表
    G08 track FIN 0 0 现场清点双签 | 清点单
    G09 review FIN 1 7 善款移交与公示 | 凭证、公示链接
    G10 review LOGI 1 10 余品处置与致谢 | 处置单、感谢信`,
  fixed: 'C11 C12 C13 G08',
  legal: 'G02 -10',
  goals: `
    义卖款 ≥ 50000 30
    捐品售出率 ≥ 80 20
    7 日内公示完成率 ≥ 100 20
    参与人次 ≥ 800 15
    成本占善款 ≤ 15 15`,
  total: 7_500,
  // Packing is priced by the head: 800 × 1.31; what that leaves goes to the reserve.
  budget: `
    site stalls: 30 2250 venue
    packing-print: 14 1048 materials
    promotion: 14 1050 publicity
    volunteers: 12 900 people
    show-sound: 8 600 stage
    security-medical insurance: 8 600 safety
    cash-desk: 4 300 technology
    reserve: 10 752 reserve`,
  risks: `
    2×5 LEAD - -35
    3×4 FIN 60 -
    2×4 LOGI 15 -
    3×3 EXEC - -2`,
  cues: `
    -120 布摊与清点 120 LOGI
    0 开幕与项目介绍 20 LEAD
    20 义卖一 100 VOL
    120 文艺展演 30 EXEC
    150 爱心拍卖 40 PLAN
    190 义卖二 110 VOL
    300 现场公布与致谢 20 FIN
    320 收摊清点双签 80 FIN`,
  kpis: 'att funds-raised items-sold csat cost-ratio imp safe',
  unpaidGuests: 'auctioneer volunteer-team',
});

describe('charity-sale', () => {
  it('costs no more than 15 % of the 50,000 yuan it is to raise', () => {
    expect(template.budget.totals).toContainEqual({ currency: 'CNY', amount: 7_500 });
    expect(template.goals.find(({ id }) => id === 'cost-ratio')).toMatchObject({ target: 15, direction: 'down' });
  });

  it('makes no appeal before the plan is filed', () => {
    expect(template.tasks.find(({ id }) => id === 'C10')?.predecessors).toContain('G02');
    expect(template.tasks.find(({ id }) => id === 'G02')?.predecessors).toContain('G01');
  });
});
