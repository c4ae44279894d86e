import { describePreset } from '../support/preset/describe-preset';

/** Domain reference §7.9; its Groups line leaves out EXEC, which every preset has. */
const template = describePreset({
  id: 'community-volunteering',
  category: 'charity',
  name: ['社区志愿服务', 'Community volunteering'],
  tier: 'S',
  leadDays: 28,
  headcount: 300,
  days: 1,
  tasks: 27,
  groups: `
    LEAD 总负责人
    PLAN 策划组
    VOL 志愿者组
    SAFE 安全组
    EXEC 执行组
    LOGI 后勤组
    PROMO 宣传组
    FIN 财务`,
  own: `
    V01 plan PLAN -28 -21 需求调研与社区对接 | 需求清单
    V02 execute VOL -21 -10 志愿者招募审核 | 名单
    V03 execute LOGI -14 -7 服务物资与急救包 | 验收单
    V04 execute PLAN -14 -7 服务对象名单与授权 | 名单、授权
    V05 execute VOL -9 -3 岗位说明与培训 | 签到、考核
    V06 execute LEAD -7 -4 活动申报 | 申报回执
    V07 execute SAFE -7 -3 志愿者保险 | 保单
    V08 track VOL 0 0 签到签退与时长登记 | 时长表
    V09 review VOL 1 3 时长录入与事后备案 | 系统截图
    V10 review PROMO 2 7 证书、感谢与回访 | 回访表`,
  fixed: 'C11 C12 C13 V08',
  legal: 'V06 -3, V09 3',
  goals: `
    服务人次 ≥ 300 30
    志愿者到岗率 ≥ 90 20
    服务满意度 ≥ 4.6 20
    服务时长 ≥ 160 15
    3 日内时长录入率 ≥ 100 15`,
  total: 10_000,
  budget: `
    service-tools resident-packs: 34 3400 materials
    food-water: 16 1600 catering
    transport: 12 1200 transport
    vests-signs: 10 1000 materials
    publicity: 7 700 publicity
    insurance: 6 600 safety
    first-aid: 5 500 safety
    reserve: 10 1000 reserve`,
  risks: `
    4×3 VOL 30 -
    2×5 SAFE 5 -
    2×3 PLAN 15 -
    3×3 LEAD - -1`,
  cues: `
    -45 集合签到领物 45 VOL
    0 出发动员与安全 15 LEAD
    15 分组服务一 90 VOL
    105 补水轮换 15 LOGI
    120 分组服务二 90 VOL
    210 整理现场 20 LOGI
    230 分享与签退 25 VOL`,
  kpis: 'people-served show csat service-hours cpa safe',
  unpaidGuests: 'volunteer-team skilled-volunteers community-contacts first-aider',
});

describe('community-volunteering', () => {
  it('recruits 40 volunteers and a fifth in reserve', () => {
    expect(template.resources.find(({ id }) => id === 'volunteer-team')?.need).toBe(48);
  });

  it('insures everyone on the list', () => {
    const insured = template.resources.find(({ id }) => id === 'accident-cover')?.need;
    expect(insured).toBe(template.resources.find(({ id }) => id === 'volunteer-team')?.need);
  });
});
