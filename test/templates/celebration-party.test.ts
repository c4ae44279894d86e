import { describePreset } from '../support/preset/describe-preset';

/** Domain reference §7.3. */
const template = describePreset({
  id: 'celebration-party',
  category: 'internal',
  name: ['庆功会', 'Celebration party'],
  tier: 'S',
  leadDays: 28,
  headcount: 80,
  days: 1,
  tasks: 26,
  groups: `
    LEAD 总负责人
    HR 人事组
    PLAN 策划组
    SHOW 节目组
    LOGI 后勤组
    GUEST 嘉宾组
    PROMO 宣传组
    CONT 内容组
    SAFE 安全组
    EXEC 执行组
    FIN 财务`,
  own: `
    K01 plan HR -26 -18 功勋名单与奖励审批 | 审批单
    K02 plan LOGI -22 -14 场地与晚宴预订 | 订单
    K03 execute GUEST -18 -7 邀请上级与合作伙伴 | 回执表
    K04 execute PROMO -18 -4 项目回顾视频 | 成片
    K05 execute LOGI -16 -7 奖杯、锦旗、证书制作 | 验收单
    K06 execute SHOW -10 -3 颁奖流程卡与主持稿 | 流程卡、主持稿
    K07 execute LOGI -7 -2 座次与接待 | 座位图
    K08 execute CONT -10 -2 获奖感言与经验提炼 | 案例初稿
    K09 review PROMO 0 2 内外部报道 | 稿件链接`,
  fixed: 'C11 C12 C13',
  goals: `
    功勋人员到场率 ≥ 95 30
    满意度 ≥ 4.4 25
    经验案例沉淀 ≥ 3 20
    内部报道阅读率 ≥ 70 15
    预算偏差 ≤ 5 10`,
  total: 48_000,
  budget: `
    catering-dinner catering-drinks catering-welcome: 38 18240 catering
    awards-gifts awards-trophies: 16 7680 materials
    venue: 12 5760 venue
    av-screen av-sound: 10 4800 stage
    decor-set decor-print: 6 2880 materials
    film-recap film-crew: 5 2400 publicity
    host-show: 3 1440 people
    reserve: 10 4800 reserve`,
  risks: `
    3×4 HR - -10
    3×3 SHOW 2 -
    3×3 GUEST 10 -
    3×4 SAFE 15 -`,
  cues: `
    -40 签到与红毯 40 LOGI
    0 开场与回顾片 12 SHOW
    12 领导致辞 10 LEAD
    22 颁奖一 20 HR
    42 经验分享 20 CONT
    62 颁奖二与合影 20 HR
    82 庆功晚宴 75 LOGI
    157 结束 8 SHOW`,
  kpis: 'show csat drift cpa bvar safe',
  // The film and the place cards are ready on the days of K04 and K07.
  oddlyDue: 'recap-film -4, place-cards -2',
  unpaidGuests: 'guests-of-honour',
});

describe('the celebration', () => {
  it('has its film and place cards when the tasks that make them are due', () => {
    const due = (id: string) => template.tasks.find((task) => task.id === id)?.due;
    expect([due('K04'), due('K07')]).toEqual([-4, -2]);
  });

  it('has an award and a gift for each of the twenty honours', () => {
    const need = (wanted: string) => template.resources.find(({ id }) => id === wanted)?.need;
    expect([need('trophies'), need('bonuses-gifts')]).toEqual([20, 20]);
  });
});
