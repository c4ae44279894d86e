import { describePreset, type Preset } from '../support/preset';
import { describeResources } from '../support/preset-resources';

/** Domain reference §7.5. EXEC, which its Groups line leaves out, has common tasks and is in every preset. */
const CUSTOMERS: Preset = {
  id: 'customer-appreciation',
  tier: 'M',
  leadDays: 49,
  headcount: 120,
  groups: 'LEAD SALES PLAN LOGI SHOW CONT PROMO EXEC FIN',
  groupNames: '总负责人 客户组 策划组 后勤组 节目组 内容组 宣传组 执行组 财务',
  goals: `
    VIP 到场率 ≥ 80 25
    净推荐值 NPS ≥ 50 25
    续约/增购意向 ≥ 24 25
    7 日回访率 ≥ 100 15
    预算偏差 ≤ 5 10`,
  tasks: `
    Q01 plan SALES 客户分级与邀约名单 -47 -35 | 名单
    Q02 plan LOGI 场地与晚宴签约 -44 -28 | 合同
    Q03 execute SALES 一对一邀约与回执 -30 -10 | 回执表
    Q04 execute SHOW 节目与抽奖方案（合规核对） -30 -20 | 方案、奖额核对
    Q05 execute LOGI 定制礼品 -28 -10 | 验收单
    Q06 execute CONT 老客户发言与案例 -21 -5 | 发言稿
    Q07 execute SALES VIP 专属接待 -10 -3 | 对接表
    Q08 execute LOGI 座次、接送、住宿 -7 -2 | 座位图、接送表
    Q09 review SALES 一周内回访与意向登记 1 7 | 回访表、意向清单`,
  fixed: 'C11 C12 C13',
  total: 180_000,
  budget: `
    catering-dinner catering-drinks catering-welcome: 32 57600
    gifts-custom gifts-draw gifts-plaques: 18 32400
    venue-hall venue-lounge: 13 23400
    av-screen av-sound: 10 18000
    show-acts show-host: 7 12600
    transfers-rooms transfers-cars: 5 9000
    print-invitations print-set: 4 7200
    photo: 1 1800
    reserve: 10 18000`,
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
};

const customers = describePreset(CUSTOMERS);
describeResources(customers, CUSTOMERS);

describe('the customer evening', () => {
  it('names the cap on prizes of a draw tied to sales, and who decides (§2.4)', () => {
    const check = customers.resources.find(({ category }) => category === 'permits');
    expect(check?.spec['zh-CN']).toMatch(/5 万元.*以当地主管部门要求为准/);
    expect(check?.spec.en).toMatch(/CNY 50,000 .*local authority decides/);
  });

  it('has a gift for each client and a tenth over', () => {
    expect(customers.resources.find(({ id }) => id === 'gifts')?.need).toBe(132);
  });
});
