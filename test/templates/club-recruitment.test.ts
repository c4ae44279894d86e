import { describePreset } from '../support/preset/describe-preset';

/** Domain reference §7.12. */
const template = describePreset({
  id: 'club-recruitment',
  category: 'campus',
  name: ['社团招新', 'Club recruitment'],
  tier: 'S',
  leadDays: 28,
  headcount: 200,
  days: 2,
  tasks: 28,
  groups: `
    LEAD 社长
    PLAN 策划组
    EXEC 执行组
    PROMO 宣传组
    LOGI 后勤组
    TECH 技术组
    VOL 值班组
    FIN 财务`,
  own: `
    R01 plan PLAN -28 -24 招新名额与岗位画像 | 岗位表
    R02 plan LOGI -26 -14 摊位申请 | 摊位号
    R03 plan LEAD -16 -9 策划书报送 | 受理回执
    R04 execute PROMO -18 -7 海报、传单、展板 | 物料
    R05 execute TECH -14 -7 报名表与答疑群 | 链接、二维码
    R06 execute EXEC -10 -2 摊位互动与展示排练 | 互动脚本
    R07 execute PROMO -7 -1 线上预热 | 推文数据
    R08 execute VOL -5 -2 值班排班 | 排班表
    R09 track PLAN 1 3 面试安排与通知 | 面试表
    R10 track PLAN 4 10 面试与录取公示 | 录取名单
    R11 review EXEC 10 14 迎新见面会 | 签到表
    R12 review PLAN 28 32 30 日留存统计 | 留存率`,
  replaced: 'R07 for C10',
  fixed: 'C11 C12 C13',
  legal: 'R03 -7',
  goals: `
    报名表 ≥ 200 30
    面试到场率 ≥ 75 20
    录取 ≥ 60 20
    30 日留存 ≥ 80 20
    单个报名成本 ≤ 10 10`,
  // 200 applications at the ¥10 of the goal.
  total: 2000,
  budget: `
    print: 34 680 publicity 宣传印刷
    booth: 18 360 stage 摊位布置
    gifts: 18 360 materials 互动礼品
    props: 10 200 materials 道具设备
    water: 6 120 catering 饮水补给
    interviews-welcome: 4 80 other 面试迎新
    reserve: 10 200 reserve 备用金`,
  risks: `
    4×3 LOGI 30 -
    2×4 TECH 30 -
    3×3 VOL 10 -
    3×2 PLAN - 3`,
  cues: `
    -60 布摊 60 LOGI
    0 开摊迎新 30 VOL
    30 展示一 20 EXEC
    50 咨询填表 100 VOL
    150 展示二与互动 30 EXEC
    180 咨询填表 110 VOL
    290 收摊与清点表格 30 LOGI`,
  kpis: 'applications show admission-rate retention cost-per-application csat',
});

describe('the recruitment', () => {
  it('hands in the plan once it is final, five to seven days ahead as universities ask', () => {
    const plan = template.tasks.find(({ id }) => id === 'R03');
    expect(plan?.legal?.note['zh-CN']).toMatch(/5–7 天/);
    expect(plan?.legal?.note.en).toMatch(/5–7 days ahead/);
    expect(plan?.predecessors).toEqual(['C05']);
    expect(template.resources.filter(({ category }) => category === 'permits').map(({ due }) => due)).toEqual([plan?.due]);
  });

  it('leads from the fair to the retention count, one task after another', () => {
    const predecessors = new Map(template.tasks.map(({ id, predecessors: ids }) => [id, ids.join(' ')]));
    expect(['R09', 'R10', 'R11', 'R12'].map((id) => predecessors.get(id))).toEqual(['C13', 'R09', 'R10', 'R11']);
  });

  it('counts the cost of an application in the currency of its goal', () => {
    expect(template.goals.at(-1)).toMatchObject({ id: 'cost-per-application', unit: { 'zh-CN': '元', en: 'CNY' } });
  });
});
