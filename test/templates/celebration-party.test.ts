import { describePreset, type Preset } from '../support/preset';
import { describeResources } from '../support/preset-resources';

/** Domain reference §7.3. */
const PARTY: Preset = {
  id: 'celebration-party',
  tier: 'S',
  leadDays: 28,
  headcount: 80,
  groups: 'LEAD HR PLAN SHOW LOGI GUEST PROMO CONT SAFE EXEC FIN',
  groupNames: '总负责人 人事组 策划组 节目组 后勤组 嘉宾组 宣传组 内容组 安全组 执行组 财务',
  goals: `
    功勋人员到场率 ≥ 95 30
    满意度 ≥ 4.4 25
    经验案例沉淀 ≥ 3 20
    内部报道阅读率 ≥ 70 15
    预算偏差 ≤ 5 10`,
  tasks: `
    K01 plan HR 功勋名单与奖励审批 -26 -18 | 审批单
    K02 plan LOGI 场地与晚宴预订 -22 -14 | 订单
    K03 execute GUEST 邀请上级与合作伙伴 -18 -7 | 回执表
    K04 execute PROMO 项目回顾视频 -18 -4 | 成片
    K05 execute LOGI 奖杯、锦旗、证书制作 -16 -7 | 验收单
    K06 execute SHOW 颁奖流程卡与主持稿 -10 -3 | 流程卡、主持稿
    K07 execute LOGI 座次与接待 -7 -2 | 座位图
    K08 execute CONT 获奖感言与经验提炼 -10 -2 | 案例初稿
    K09 review PROMO 内外部报道 0 2 | 稿件链接`,
  fixed: 'C11 C12 C13',
  total: 48_000,
  budget: `
    catering-dinner catering-drinks catering-welcome: 38 18240
    awards-gifts awards-trophies: 16 7680
    venue: 12 5760
    av-screen av-sound: 10 4800
    decor-set decor-print: 6 2880
    film-recap film-crew: 5 2400
    host-show: 3 1440
    reserve: 10 4800`,
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
};

const party = describePreset(PARTY);
describeResources(party, PARTY);

describe('the celebration', () => {
  it('has its film and place cards when the tasks that make them are due', () => {
    const due = (id: string) => party.tasks.find((task) => task.id === id)?.due;
    expect([due('K04'), due('K07')]).toEqual([-4, -2]);
  });

  it('has an award and a gift for each of the twenty honours', () => {
    const need = (wanted: string) => party.resources.find(({ id }) => id === wanted)?.need;
    expect([need('trophies'), need('bonuses-gifts')]).toEqual([20, 20]);
  });
});
