import { describePreset } from '../support/preset/describe-preset';

/** Domain reference §7.10. */
const template = describePreset({
  id: 'campus-culture-festival',
  category: 'campus',
  name: ['校园文化节', 'Campus culture festival'],
  tier: 'L',
  leadDays: 70,
  headcount: 3000,
  days: 3,
  tasks: 27,
  groups: `
    LEAD 组委会
    PLAN 策划组
    SHOW 节目组
    EXEC 执行组
    PROMO 宣传组
    LOGI 后勤组
    SAFE 安全组
    SPON 外联组
    VOL 志愿者组
    FIN 财务`,
  own: `
    F01 plan LEAD -70 -56 校方审批与立项 | 批复
    F02 plan PLAN -63 -49 主题与板块策划 | 总方案
    F03 plan SPON -50 -21 赞助招募与协议 | 协议
    F04 execute SHOW -49 -21 节目、摊位、作品征集 | 入选名单
    F05 execute SAFE -45 -21 场地、电力、消防报备 | 报备回执
    F06 execute EXEC -35 -2 舞台与展区搭建 | 验收单
    F07 execute VOL -28 -5 志愿者排班培训 | 排班表
    F08 execute PROMO -21 -1 四波宣传 | 数据表
    F09 execute SHOW -14 -2 节目三审与联排 | 节目单终版
    F10 track LEAD 0 0 每日收场短会 | 当日问题清单
    F11 review EXEC 1 2 撤展与作品归还 | 归还单`,
  replaced: 'F08 for C10',
  fixed: 'C11 C12 C13 F10',
  goals: `
    参与人次 ≥ 3000 25
    参与社团/学院 ≥ 20 20
    节目展位完成率 ≥ 95 20
    满意度 ≥ 4.4 20
    推文阅读 ≥ 20000 15`,
  total: 100_000,
  // Security is priced by the day: 3 × 1,333.33; what that leaves goes to the reserve.
  budget: `
    stage-av: 30 30000 stage 舞台音响灯光
    booths-print: 18 18000 stage 展区搭建物料
    prizes: 12 12000 materials 奖品纪念品
    publicity: 9 9000 publicity 宣传
    costumes: 7 7000 materials 服装道具
    food: 6 6000 catering 餐饮补给
    safety: 4 3999.99 safety 安保医疗
    judges: 4 4000 people 评委嘉宾
    reserve: 10 10000.01 reserve 备用金`,
  risks: `
    2×5 SAFE 3 -
    4×3 LEAD - -1
    2×4 SHOW 10 -
    3×4 SAFE 5 -
    3×3 EXEC 30 -`,
  cues: `
    -60 观众入场 60 VOL
    0 开幕式 30 LEAD
    30 展演一 60 SHOW
    90 展区互动与集章 150 EXEC
    240 工作坊 90 PLAN
    330 展演二/比赛 90 SHOW
    420 颁奖与预告 20 LEAD
    440 收场短会 20 LEAD`,
  kpis: 'att groups-taking-part csat imp drift safe bvar',
  // Notices are in hand when their task, F05, is due.
  oddlyDue: 'safety-filing -21',
});

describe('the festival', () => {
  it('rehearses what has been built and vetted', () => {
    expect(template.tasks.find(({ id }) => id === 'C11')?.predecessors).toEqual(['F06', 'F09']);
  });

  it('names the permit for 1,000 people or more, 20 days ahead (§2.4)', () => {
    const filing = template.resources.find(({ id }) => id === 'safety-filing');
    expect(filing?.spec['zh-CN']).toMatch(/1,000 人.*20 日.*以当地主管部门要求为准/);
    expect(filing?.spec.en).toMatch(/1,000 people .*20 days ahead; the local authority decides/);
  });
});
