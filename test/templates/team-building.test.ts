import { describePreset } from '../support/preset/describe-preset';

/** Domain reference §7.2. */
const template = describePreset({
  id: 'team-building',
  category: 'internal',
  name: ['团建', 'Team building'],
  tier: 'S',
  leadDays: 28,
  headcount: 60,
  days: 1,
  tasks: 26,
  groups: `
    LEAD 总负责人
    PLAN 策划组
    LOGI 后勤组
    SAFE 安全组
    PROMO 宣传组
    EXEC 执行组
    FIN 财务`,
  own: `
    B01 plan PLAN -27 -22 意向与健康状况问卷 | 问卷结果
    B02 plan LOGI -25 -19 目的地踩点比选 | 踩点对比表
    B03 execute LOGI -20 -15 拓展机构资质核验与签约 | 合同、教练资质
    B04 execute LOGI -18 -10 用车与用餐预订 | 订单
    B05 execute PLAN -14 -7 分组与任务卡设计 | 分组表、任务卡
    B06 execute SAFE -7 -3 参保名单与团体意外险 | 保单
    B07 execute SAFE -5 -2 安全须知签收 | 签收表
    B08 execute LEAD -2 -2 天气决策点 | 决策记录
    B09 review PROMO 1 3 照片与团队公约归档 | 相册、公约`,
  fixed: 'B08 C11 C12 C13',
  goals: `
    参与率 ≥ 85 20
    满意度 ≥ 4.5 30
    团队任务完成率 ≥ 90 20
    安全事故 ≤ 0 20
    人均成本 ≤ - 10`,
  // 60 people at the 260 yuan of the goal.
  total: 15_600,
  budget: `
    site-activities site-backup: 34 5304 venue
    catering-lunch catering-water: 23 3588 catering
    transport: 16 2496 transport
    coaches: 8 1248 people
    supplies-props supplies-prizes supplies-weather: 5 780 materials
    insurance first-aid: 3 468 safety
    photo: 1 156 publicity
    reserve: 10 1560 reserve`,
  risks: `
    4×3 LEAD - -2
    3×5 SAFE 5 -
    2×4 EXEC 15 -
    3×2 LOGI - -5`,
  cues: `
    -90 集合点名发车 90 EXEC
    0 开营与安全说明 20 SAFE
    20 破冰 40 EXEC
    60 团队任务一 80 EXEC
    140 午餐休整 80 LOGI
    220 团队任务二 100 EXEC
    320 分享与颁奖 40 PLAN
    360 合影返程 90 LOGI`,
  kpis: 'show csat resp cpa bvar safe',
  // The policy follows the list of those insured: B06.
  oddlyDue: 'accident-cover -3',
  sums: 'cost-per-head',
});

describe('the team day', () => {
  it('caps the cost per head at 260 yuan, in a note that holds in other currencies too', () => {
    const cost = template.goals.find(({ id }) => id === 'cost-per-head');
    expect(cost?.targetNote?.['zh-CN']).toBe('不高于预算总额 ÷ 人数；15,600 元、60 人即每人 260 元');
    expect(cost?.targetNote?.en).toBe('At most the total budget ÷ headcount; CNY 15,600 for 60 people is CNY 260 each');
  });

  it('decides on the weather on the day of the task that is there for it', () => {
    const decision = template.tasks.find(({ id }) => id === 'B08');
    expect(template.risks.find(({ category }) => category === 'weather')?.decideBy).toBe(decision?.due);
  });
});
