import { MASTER_ROWS } from '../../src/domain/template';
import {
  budgetLines,
  cueLines,
  gapsIn,
  idsOf,
  riskLines,
  shippedTemplate,
  tableLines,
  taskLines,
  textsInWrongLanguage,
  total,
} from '../support/shipped-template';

/** Domain reference §6 (column S) and §7.11, copied by hand: id, phase, group, start, due. */
const TABLE = `
C01 plan LEAD -28 -26
C02 plan LEAD -27 -25
C03 plan FIN -26 -21
C04 plan PLAN -25 -19
C05 plan LEAD -18 -17
C06 execute LEAD -16 -16
C07 plan EXEC -17 -12
C08 execute LOGI -14 -7
C09 execute EXEC -10 -7
C10 execute PROMO -5 -3
C11 execute EXEC -1 -1
C12 execute LEAD -1 -1
C13 track EXEC 0 0
C14 review PLAN 0 3
C15 review FIN 1 10
C16 review LEAD 3 5
C17 review PLAN 5 7
L01 plan CONT -28 -21
L02 plan LOGI -22 -14
L03 execute LEAD -20 -16
L04 execute PROMO -14 -7
L05 execute PROMO -10 -2
L06 execute GUEST -10 -2
L07 execute CONT -5 -2
L08 execute CONT -5 -2
L09 review TECH 1 5
L10 review FIN 1 7
`;

const template = shippedTemplate('academic-lecture');

describe('academic-lecture', () => {
  it('is a tier S event of one day for 150 people', () => {
    const { id, tier, leadDays, headcount, days } = template;
    expect({ id, tier, leadDays, headcount, days }).toEqual({ id: 'academic-lecture', tier: 'S', leadDays: 28, headcount: 150, days: 1 });
    expect(template.name).toEqual({ 'zh-CN': '学术讲座', en: 'Academic lecture' });
  });

  it('holds 17 common tasks + 10 own with their phase, group and days', () => {
    expect(taskLines(template)).toHaveLength(27);
    expect(taskLines(template)).toEqual(tableLines(TABLE));
    expect(template.tasks.filter(({ replaces }) => replaces !== null)).toEqual([]);
  });

  it('lists tasks by start, then by due date', () => {
    const days = template.tasks.map(({ start, due }) => start * 1000 + due);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('names the own tasks as the preset does', () => {
    const own = template.tasks
      .filter(({ id }) => id.startsWith('L'))
      .map(({ id, name, deliverable }) => [id, name['zh-CN'], deliverable['zh-CN']]);
    expect(own.sort().map((texts) => texts.join(' '))).toEqual([
      'L01 主讲人与题目确认 确认函、摘要简历',
      'L02 报告厅与设备预约 预约单',
      'L03 内容审批 审批截图',
      'L04 海报与推文 链接',
      'L05 报名与人数预估 名单',
      'L06 行程食宿与接送 行程表',
      'L07 PPT 与录播授权 PPT、授权书',
      'L08 主持词与种子提问 主持稿',
      'L09 录像与资料发布 链接',
      'L10 劳务发放与归档 发放表',
    ]);
  });

  it('asks for approval seven days ahead by law, and plans it for fifteen', () => {
    expect(idsOf(template, ({ rule }) => rule === 'legal')).toBe('L03');
    const approval = template.tasks.find(({ id }) => id === 'L03');
    expect(approval?.legal?.latest).toBe(-7);
    expect(approval?.due).toBeLessThanOrEqual(-15);
    expect(approval?.legal?.note['zh-CN']).toMatch(/港澳台.*15 天；.*当地主管部门要求为准/);
    expect(approval?.legal?.note.en).toMatch(/15 for speakers from Hong Kong, Macao or Taiwan; .*local authority decide/);
  });

  it('publishes nothing before the approval', () => {
    const predecessors = new Map(template.tasks.map(({ id, predecessors: ids }) => [id, ids]));
    expect(predecessors.get('L04')).toContain('L03');
    expect(predecessors.get('L05')).toContain('L04');
    expect(predecessors.get('C10')).toContain('L03');
    expect(idsOf(template, ({ predecessors: ids }) => ids.length === 0)).toBe('C01');
  });

  it('fixes the eve and the day', () => {
    expect(idsOf(template, ({ rule }) => rule === 'fixed')).toBe('C11 C12 C13');
  });

  it('keeps 21 tasks in the short list: eleven common ones and every own one', () => {
    expect(idsOf(template, ({ minimal }) => minimal)).toBe(
      'C01 C03 C06 C08 C09 C10 C11 C12 C13 C16 C17 L01 L02 L03 L04 L05 L06 L07 L08 L09 L10',
    );
  });

  it('has the groups of the preset in its order, and the two its line leaves out', () => {
    const codes = template.groups.map(({ code }) => code);
    expect(codes.filter((code) => code !== 'PLAN' && code !== 'EXEC').join(' ')).toBe('LEAD CONT GUEST PROMO TECH LOGI FIN');
    expect(codes.join(' ')).toBe('LEAD PLAN CONT GUEST PROMO TECH EXEC LOGI FIN');
    expect(template.groups.map(({ name }) => name['zh-CN']).join(' ')).toBe(
      '总负责人 策划组 学术组 嘉宾组 宣传组 技术组 执行组 后勤组 财务',
    );
  });

  it('has every row of the master plan in order', () => {
    expect(template.masterPlan.map(({ key }) => key)).toEqual([...MASTER_ROWS]);
    expect(template.masterPlan.flatMap(({ key, content }) => (content === null ? [] : [key]))).toEqual(['audience', 'format', 'approval']);
  });

  it('sets the goals of the preset with their weights', () => {
    expect(template.goals.map(({ metric, target, weight, direction }) => [metric['zh-CN'], target, weight, direction])).toEqual([
      ['到场人数', 150, 30, 'up'],
      ['到场率', 70, 15, 'up'],
      ['讲座评分', 4.5, 25, 'up'],
      ['现场提问', 8, 15, 'up'],
      ['资料发布', 5, 15, 'down'],
    ]);
    expect(total(template.goals.map(({ weight }) => weight))).toBe(100);
  });

  it('spreads the budget by the shares of the preset', () => {
    expect(budgetLines(template)).toEqual([
      '36 people 主讲劳务',
      '26 transport 差旅住宿',
      '8 venue 场地设备',
      '8 publicity 宣传印刷',
      '8 catering 接待茶歇',
      '4 technology 录播',
      '10 reserve 备用金',
    ]);
    expect(total(template.budget.lines.map(({ share }) => share))).toBe(100);
    expect(template.budget.totals.map(({ currency }) => currency)).toEqual(['CNY', 'USD', 'EUR']);
  });

  it('has the approval in hand when its task is due, the rest one to two weeks before', () => {
    expect(template.resources.filter(({ category }) => category === 'permits').map(({ due }) => due)).toEqual([-16]);
    expect(template.resources.filter(({ category, due }) => category !== 'permits' && (due < -14 || due > -7))).toEqual([]);
    expect(template.resources.length).toBeGreaterThanOrEqual(12);
  });

  it('pays for whatever is bought, rented or invited', () => {
    const unpaid = template.resources.filter(
      ({ channel, budgetLine }) => ['buy', 'rent', 'invite'].includes(channel) && budgetLine === null,
    );
    expect(unpaid).toEqual([]);
  });

  it('has the four risks of the preset', () => {
    expect(riskLines(template)).toEqual(['3×4 CONT 20 min', '4×3 TECH 5 min', '2×5 LEAD T-7', '3×2 LOGI 15 min']);
  });

  it('runs two hours from the opening without a gap', () => {
    expect(cueLines(template)).toEqual([
      '-30+30 LOGI 签到',
      '0+5 CONT 主持介绍',
      '5+70 CONT 主题报告',
      '75+25 CONT 问答',
      '100+5 LEAD 总结致谢',
      '105+15 PROMO 合影交流',
    ]);
    expect(gapsIn(template)).toEqual([]);
  });

  it('tracks the six figures of the preset', () => {
    expect(template.kpis.map(({ key }) => key).join(' ')).toBe('att show csat questions cpa material-views');
  });

  it('keeps Chinese texts Chinese and English texts English', () => {
    expect(textsInWrongLanguage(template)).toEqual([]);
  });
});
