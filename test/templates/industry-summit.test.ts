import { describePreset } from '../support/preset/describe-preset';

/** Domain reference §7.7; its Groups line leaves out PLAN, which every preset has. */
const template = describePreset({
  id: 'industry-summit',
  category: 'marketing',
  name: ['行业峰会', 'Industry summit'],
  tier: 'XL',
  leadDays: 112,
  headcount: 500,
  days: 1,
  tasks: 29,
  groups: `
    LEAD 总负责人
    PLAN 策划组
    CONT 内容组
    GUEST 嘉宾组
    SPON 赞助组
    PROMO 宣传组
    TECH 技术组
    LOGI 后勤组
    EXEC 执行组
    VOL 志愿者组
    FIN 财务`,
  own: `
    S01 plan LEAD -112 -90 主承协办确认与报批 | 协议、批文
    S02 plan LOGI -110 -90 场地与酒店锁定 | 合同、订金
    S03 plan CONT -105 -70 议题与议程框架 | 议程 V1
    S04 execute SPON -100 -35 赞助手册与签约 | 合同、权益表
    S05 execute GUEST -90 -42 嘉宾邀请与备选 | 确认函、备选名单
    S06 execute TECH -80 -70 官网与报名票务 | 上线链接
    S07 execute PROMO -70 -3 三轮通知与宣传 | 宣传数据
    S08 execute GUEST -28 -3 差旅住宿与接送 | 行程总表
    S09 execute LOGI -28 -7 胸牌、会刊、签到系统 | 验收单
    S10 execute CONT -21 -5 PPT 回收与审核 | 终版 PPT
    S11 execute VOL -10 -2 志愿者与会务培训 | 排班表、手册
    S12 execute EXEC -7 -1 技术走台（T-7）与全场联排 | 联排问题清单
    S13 review SPON 3 14 赞助权益核销与资料发布 | 权益报告、资料包`,
  replaced: 'S07 for C10',
  fixed: 'C11 C12 C13',
  goals: `
    参会人数 ≥ 500 20
    到场率 ≥ 75 15
    赞助收入覆盖率 ≥ 60 20
    讲者评分 ≥ 4.3 15
    传播曝光 ≥ 1000000 15
    合作意向 ≥ 50 15`,
  total: 1_200_000,
  budget: `
    build-av interpreting: 20 240000 stage
    lunch-breaks dinner: 18 216000 catering
    venue: 17 204000 venue
    speaker-travel speaker-fees: 13 156000 transport+people
    promotion: 9 108000 publicity
    design print: 5 60000 materials
    crew: 4 48000 people
    tech-stream: 3 36000 technology
    insurance-security: 1 12000 safety
    reserve: 10 120000 reserve`,
  risks: `
    3×5 CONT 60 -
    3×4 LEAD - -45
    4×3 LOGI 10 -
    3×4 TECH 10 -
    2×4 LEAD - -90`,
  cues: `
    -90 签到茶歇 90 LOGI
    0 开幕致辞 20 LEAD
    20 主旨演讲×2 70 CONT
    90 茶歇与展区 25 SPON
    115 高端对话 45 CONT
    160 午餐 90 LOGI
    250 平行分论坛×3 150 CONT
    400 成果发布与签约 30 LEAD
    430 闭幕 10 LEAD
    440 交流晚宴 120 SPON`,
  kpis: 'att show csat nps imp media lead cpa roi bvar',
});

describe('industry-summit', () => {
  it('gives out badges for every registration: 500 guests at a show-up rate of 75 %', () => {
    const badges = template.resources.find(({ id }) => id === 'badges')?.need ?? 0;
    expect(badges).toBeGreaterThanOrEqual(500 / 0.75);
  });

  it('has three track rooms', () => {
    expect(template.resources.find(({ id }) => id === 'track-rooms')?.need).toBe(3);
  });
});
