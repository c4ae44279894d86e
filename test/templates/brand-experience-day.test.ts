import { describePreset } from '../support/preset/describe-preset';

/** Domain reference §7.6. */
const template = describePreset({
  id: 'brand-experience-day',
  category: 'marketing',
  name: ['品牌体验日', 'Brand experience day'],
  tier: 'L',
  leadDays: 70,
  headcount: 1500,
  days: 1,
  tasks: 27,
  groups: `
    LEAD 总负责人
    PLAN 策划组
    EXEC 执行组
    PROMO 宣传组
    TECH 技术组
    SAFE 安全组
    LOGI 后勤组
    SALES 客户组
    FIN 财务`,
  own: `
    X01 plan LOGI -65 -35 选址、人流测算、场地报批 | 场地协议、报批回执
    X02 plan SAFE -45 -25 ≥1,000 人安全许可判定与申请 | 判定书/受理回执
    X03 plan PLAN -56 -35 体验区与动线设计 | 平面图、动线图
    X04 execute EXEC -42 -10 互动装置与样品制作 | 验收单
    X05 execute PROMO -35 -14 达人签约 | 合同、内容排期
    X06 execute TECH -35 -10 留资系统与授权文案 | 测试报告
    X07 execute SAFE -21 -7 预约限流与安保方案 | 限流方案
    X08 execute EXEC -10 -3 体验官与导购培训 | 考核表
    X09 execute EXEC -1 -1 夜间进场搭建验收 | 验收单
    X10 review PROMO 1 7 UGC 二次传播与会员首购 | 传播数据、首购率`,
  fixed: 'C11 C12 C13 X09',
  legal: 'X02 -20',
  goals: `
    有效体验人次 ≥ 1500 25
    留资与新会员 ≥ 600 25
    用户原创内容 UGC ≥ 300 15
    传播曝光 ≥ 500000 15
    现场转化率 ≥ 15 10
    满意度 ≥ 4.5 10`,
  total: 300_000,
  budget: `
    build installations: 25 75000 stage
    venue: 18 54000 venue
    creators ads: 17 51000 publicity
    samples gifts: 10 30000 materials
    staff training: 7 21000 people
    systems: 4 12000 technology
    security-cleaning insurance: 4 12000 safety
    photo-film: 3 9000 publicity
    reserve: 12 36000 reserve`,
  risks: `
    3×5 SAFE 5 -
    4×3 LEAD - -2
    3×3 TECH 15 -
    2×4 LEAD 30 -`,
  cues: `
    -90 开场前检查 90 EXEC
    0 开幕与首批入场 20 LEAD
    20 体验时段一 160 EXEC
    180 达人直播 40 PROMO
    220 体验时段二 160 EXEC
    380 互动抽奖 20 PLAN
    400 末段体验与收官 80 EXEC
    480 清场撤展 120 LOGI`,
  kpis: 'att lead cvr imp csat cpl roi safe bvar',
});

describe('brand-experience-day', () => {
  it('has samples for every visit and a tenth to spare', () => {
    expect(template.resources.find(({ id }) => id === 'sample-packs')?.need).toBe(1650);
  });

  it('has the permit in hand before the site is confirmed', () => {
    const permit = template.resources.find(({ id }) => id === 'safety-permit');
    // The police decide within 7 days of acceptance (domain reference §2.4): T-25 + 7 is T-18.
    expect(permit).toMatchObject({ channel: 'approve', due: -14 });
  });
});
