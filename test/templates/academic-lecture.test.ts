import { describePreset } from '../support/preset/describe-preset';

/** Domain reference §7.11; its Groups line leaves out PLAN and EXEC, which every preset has. */
const template = describePreset({
  id: 'academic-lecture',
  category: 'campus',
  name: ['学术讲座', 'Academic lecture'],
  tier: 'S',
  leadDays: 28,
  headcount: 150,
  days: 1,
  tasks: 27,
  groups: `
    LEAD 总负责人
    PLAN 策划组
    CONT 学术组
    GUEST 嘉宾组
    PROMO 宣传组
    TECH 技术组
    EXEC 执行组
    LOGI 后勤组
    FIN 财务`,
  own: `
    L01 plan CONT -28 -21 主讲人与题目确认 | 确认函、摘要简历
    L02 plan LOGI -22 -14 报告厅与设备预约 | 预约单
    L03 execute LEAD -20 -16 内容审批 | 审批截图
    L04 execute PROMO -14 -7 海报与推文 | 链接
    L05 execute PROMO -10 -2 报名与人数预估 | 名单
    L06 execute GUEST -10 -2 行程食宿与接送 | 行程表
    L07 execute CONT -5 -2 PPT 与录播授权 | PPT、授权书
    L08 execute CONT -5 -2 主持词与种子提问 | 主持稿
    L09 review TECH 1 5 录像与资料发布 | 链接
    L10 review FIN 1 7 劳务发放与归档 | 发放表`,
  fixed: 'C11 C12 C13',
  legal: 'L03 -7',
  goals: `
    到场人数 ≥ 150 30
    到场率 ≥ 70 15
    讲座评分 ≥ 4.5 25
    现场提问 ≥ 8 15
    资料发布 ≤ 5 15`,
  total: 10_000,
  // Refreshments are priced by the head: 150 × 5.33; what that leaves goes to the reserve.
  budget: `
    speaker-fee: 36 3600 people 主讲劳务
    travel: 26 2600 transport 差旅住宿
    hall-av: 8 800 venue 场地设备
    publicity-print: 8 800 publicity 宣传印刷
    hospitality: 8 799.5 catering 接待茶歇
    recording: 4 400 technology 录播
    reserve: 10 1000.5 reserve 备用金`,
  risks: `
    3×4 CONT 20 -
    4×3 TECH 5 -
    2×5 LEAD - -7
    3×2 LOGI 15 -`,
  cues: `
    -30 签到 30 LOGI
    0 主持介绍 5 CONT
    5 主题报告 70 CONT
    75 问答 25 CONT
    100 总结致谢 5 LEAD
    105 合影交流 15 PROMO`,
  kpis: 'att show csat questions cpa material-views',
  // The approval is in hand when its task, L03, is due.
  oddlyDue: 'approval -16',
});

describe('the lecture', () => {
  it('asks for approval seven days ahead by law, and plans it for fifteen', () => {
    const approval = template.tasks.find(({ id }) => id === 'L03');
    expect(approval?.due).toBeLessThanOrEqual(-15);
    expect(approval?.legal?.note['zh-CN']).toMatch(/港澳台.*15 天/);
    expect(approval?.legal?.note.en).toMatch(/15 for speakers from Hong Kong, Macao or Taiwan/);
  });

  it('publishes nothing before the approval', () => {
    const predecessors = new Map(template.tasks.map(({ id, predecessors: ids }) => [id, ids]));
    expect(predecessors.get('L04')).toContain('L03');
    expect(predecessors.get('L05')).toContain('L04');
    expect(predecessors.get('C10')).toContain('L03');
  });
});
