import { describePreset, type Preset } from '../support/preset';
import { describeResources } from '../support/preset-resources';

/** Domain reference §7.2. */
const TEAM: Preset = {
  id: 'team-building',
  tier: 'S',
  leadDays: 28,
  headcount: 60,
  groups: 'LEAD PLAN LOGI SAFE PROMO EXEC FIN',
  groupNames: '总负责人 策划组 后勤组 安全组 宣传组 执行组 财务',
  goals: `
    参与率 ≥ 85 20
    满意度 ≥ 4.5 30
    团队任务完成率 ≥ 90 20
    安全事故 ≤ 0 20
    人均成本 ≤ - 10`,
  tasks: `
    B01 plan PLAN 意向与健康状况问卷 -27 -22 | 问卷结果
    B02 plan LOGI 目的地踩点比选 -25 -19 | 踩点对比表
    B03 execute LOGI 拓展机构资质核验与签约 -20 -15 | 合同、教练资质
    B04 execute LOGI 用车与用餐预订 -18 -10 | 订单
    B05 execute PLAN 分组与任务卡设计 -14 -7 | 分组表、任务卡
    B06 execute SAFE 参保名单与团体意外险 -7 -3 | 保单
    B07 execute SAFE 安全须知签收 -5 -2 | 签收表
    B08 execute LEAD 天气决策点 -2 -2 | 决策记录
    B09 review PROMO 照片与团队公约归档 1 3 | 相册、公约`,
  fixed: 'B08 C11 C12 C13',
  // 60 people at the 260 yuan of the goal.
  total: 15_600,
  budget: `
    site-activities site-backup: 34 5304
    catering-lunch catering-water: 23 3588
    transport: 16 2496
    coaches: 8 1248
    supplies-props supplies-prizes supplies-weather: 5 780
    insurance first-aid: 3 468
    photo: 1 156
    reserve: 10 1560`,
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
};

const team = describePreset(TEAM);
describeResources(team, TEAM);

describe('the team day', () => {
  it('caps the cost per head at 260 yuan, in a note that holds in other currencies too', () => {
    const cost = team.goals.find(({ id }) => id === 'cost-per-head');
    expect(cost?.targetNote?.['zh-CN']).toBe('不高于预算总额 ÷ 人数；15,600 元、60 人即每人 260 元');
    expect(cost?.targetNote?.en).toBe('At most the total budget ÷ headcount; CNY 15,600 for 60 people is CNY 260 each');
  });

  it('decides on the weather on the day of the task that is there for it', () => {
    const decision = team.tasks.find(({ id }) => id === 'B08');
    expect(team.risks.find(({ category }) => category === 'weather')?.decideBy).toBe(decision?.due);
  });
});
