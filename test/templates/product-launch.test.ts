import { describePreset } from '../support/preset/describe-preset';
import { idsOf } from '../support/preset/shipped-template';

/** Domain reference §7.4. */
const template = describePreset({
  id: 'product-launch',
  category: 'marketing',
  name: ['产品发布会', 'Product launch'],
  tier: 'L',
  leadDays: 70,
  headcount: 200,
  days: 1,
  tasks: 27,
  groups: `
    LEAD 总负责人
    PLAN 策划组
    CONT 内容组
    PROMO 宣传组
    TECH 技术组
    EXEC 执行组
    LOGI 后勤组
    SALES 客户组
    FIN 财务`,
  own: `
    P01 plan PROMO -63 -49 传播策略与核心信息 | 信息屋
    P02 plan LOGI -63 -42 场地签约与舞台方案 | 合同、舞台图
    P03 execute CONT -49 -10 主讲稿与演示样机 | 讲稿、稳定样机
    P04 execute PROMO -42 -14 视觉与物料制作 | 物料验收单
    P05 execute TECH -35 -21 报名页与线索表 | 上线链接（含授权文案）
    P06 execute PROMO -28 -5 媒体/KOL 邀请与二次确认 | 回执、到场名单
    P07 execute PROMO -28 -7 新闻包与禁发时间 | 新闻包、保密确认
    P08 execute PROMO -21 -3 三波预热 | 三波链接与数据
    P09 execute TECH -14 -2 直播与备用链路测试 | 测试报告
    P10 execute EXEC -2 -1 进场搭建与技术联排 | 验收单
    P11 review SALES 0 7 会后发稿与线索跟进 | 监测表、跟进率`,
  replaced: 'P08 for C10',
  fixed: 'C11 C12 C13 P10',
  goals: `
    意向线索 ≥ 500 30
    媒体曝光 ≥ 100000 25
    到场媒体 ≥ 30 15
    到场率 ≥ 75 10
    净推荐值 NPS ≥ 40 10
    单线索成本 ≤ - 10`,
  total: 500_000,
  budget: `
    stage-av: 25 125000 stage
    venue: 18 90000 venue
    media: 18 90000 publicity
    design-film: 8 40000 publicity
    catering: 6 30000 catering
    speakers-host: 5 25000 people
    print-gifts: 5 25000 materials
    streaming: 3 15000 technology
    crew-security: 2 10000 safety
    reserve: 10 50000 reserve`,
  risks: `
    3×5 CONT 2 -
    3×4 PROMO 60 -
    3×4 TECH 5 -
    3×3 PROMO - -3
    2×4 LEAD 30 -`,
  cues: `
    -60 签到与体验区 60 LOGI
    0 开场片 5 TECH
    5 主题演讲 25 CONT
    30 新品揭幕与演示 25 CONT
    55 客户/伙伴证言 15 CONT
    70 价格与上市 8 LEAD
    78 媒体问答 20 PROMO
    98 合影 7 EXEC
    105 体验与群访 60 SALES`,
  kpis: 'att show lead cpl imp media nps cvr roi bvar',
});

describe('the launch', () => {
  it('gives high priority to what everything else waits for', () => {
    expect(idsOf(template, ({ priority }) => priority === 'high')).toBe('C01 C05 C06 C08 C11 C12 C13 C16 P02 P03 P10');
  });

  it('makes the path from goals to review through predecessors', () => {
    const predecessors = new Map(template.tasks.map(({ id, predecessors: ids }) => [id, ids]));
    expect(predecessors.get('C05')).toContain('C04');
    expect(predecessors.get('C06')).toContain('C05');
    expect(predecessors.get('C11')).toContain('P10');
  });

  it('starts with the audience, form and state of the preset, and its theme from the brand', () => {
    const row = new Map(template.masterPlan.map(({ key, content, note }) => [key, content?.['zh-CN'] ?? note?.['zh-CN']]));
    expect(row.get('audience')).toBe('媒体、客户、合作伙伴、KOL；现场约 200 人，另有线上直播');
    expect(row.get('format')).toBe('混合');
    expect(row.get('theme')).toBe('需与品牌调性一致');
  });

  it('caps the cost per lead at the budget over its 500 leads', () => {
    expect(template.goals[5]).toMatchObject({ direction: 'down', targetNote: { en: 'At most the total budget ÷ 500' } });
  });
});
