import { describePreset } from '../support/preset/describe-preset';

/** Domain reference §7.5. EXEC, which its Groups line leaves out, has common tasks and is in every preset. */
const template = describePreset({
  id: 'customer-appreciation',
  category: 'marketing',
  name: ['客户答谢会', 'Customer appreciation'],
  tier: 'M',
  leadDays: 49,
  headcount: 120,
  days: 1,
  tasks: 26,
  groups: `
    LEAD 总负责人
    SALES 客户组
    PLAN 策划组
    LOGI 后勤组
    SHOW 节目组
    CONT 内容组
    PROMO 宣传组
    EXEC 执行组
    FIN 财务`,
  own: `
    Q01 plan SALES -47 -35 客户分级与邀约名单 | 名单
    Q02 plan LOGI -44 -28 场地与晚宴签约 | 合同
    Q03 execute SALES -30 -10 一对一邀约与回执 | 回执表
    Q04 execute SHOW -30 -20 节目与抽奖方案（合规核对） | 方案、奖额核对
    Q05 execute LOGI -28 -10 定制礼品 | 验收单
    Q06 execute CONT -21 -5 老客户发言与案例 | 发言稿
    Q07 execute SALES -10 -3 VIP 专属接待 | 对接表
    Q08 execute LOGI -7 -2 座次、接送、住宿 | 座位图、接送表
    Q09 review SALES 1 7 一周内回访与意向登记 | 回访表、意向清单`,
  fixed: 'C11 C12 C13',
  goals: `
    VIP 到场率 ≥ 80 25
    净推荐值 NPS ≥ 50 25
    续约/增购意向 ≥ 24 25
    7 日回访率 ≥ 100 15
    预算偏差 ≤ 5 10`,
  total: 180_000,
  budget: `
    catering-dinner catering-drinks catering-welcome: 32 57600 catering
    gifts-custom gifts-draw gifts-plaques: 18 32400 materials
    venue-hall venue-lounge: 13 23400 venue
    av-screen av-sound: 10 18000 stage
    show-acts show-host: 7 12600 people
    transfers-rooms transfers-cars: 5 9000 transport
    print-invitations print-set: 4 7200 materials
    photo: 1 1800 publicity
    reserve: 10 18000 reserve`,
  // 24 hours are 1,440 minutes.
  risks: `
    4×4 SALES 1440 -
    3×3 LOGI 5 -
    2×4 LEAD 15 -
    2×3 LOGI 60 -`,
  cues: `
    -60 迎宾签到 60 SALES
    0 开场致谢 10 LEAD
    10 年度合作回顾 15 CONT
    25 客户分享 20 CONT
    45 授牌答谢 15 SALES
    60 晚宴与节目 90 SHOW
    150 抽奖与合影 20 SHOW
    170 送客赠礼 20 LOGI`,
  kpis: 'show nps csat cvr cpa bvar',
  // Invitations go out when Q03 begins, place cards follow the seating plan of Q08.
  oddlyDue: 'invitations -30, place-cards -2',
  unpaidGuests: 'customer-speakers',
  sums: 'draw-check',
});

describe('the customer evening', () => {
  it('names the cap on prizes of a draw tied to sales, and who decides (§2.4)', () => {
    const check = template.resources.find(({ category }) => category === 'permits');
    expect(check?.spec['zh-CN']).toMatch(/5 万元.*以当地主管部门要求为准/);
    expect(check?.spec.en).toMatch(/CNY 50,000 .*local authority decides/);
  });

  it('has a gift for each client and a tenth over', () => {
    expect(template.resources.find(({ id }) => id === 'gifts')?.need).toBe(132);
  });
});
