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

/** Domain reference §6 (column S) and §7.12, copied by hand: id, phase, group, start, due. */
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
C11 execute EXEC -1 -1
C12 execute LEAD -1 -1
C13 track EXEC 0 0
C14 review PLAN 0 3
C15 review FIN 1 10
C16 review LEAD 3 5
C17 review PLAN 5 7
R01 plan PLAN -28 -24
R02 plan LOGI -26 -14
R03 plan LEAD -16 -9
R04 execute PROMO -18 -7
R05 execute TECH -14 -7
R06 execute EXEC -10 -2
R07 execute PROMO -7 -1
R08 execute VOL -5 -2
R09 track PLAN 1 3
R10 track PLAN 4 10
R11 review EXEC 10 14
R12 review PLAN 28 32
`;

const template = shippedTemplate('club-recruitment');

describe('club-recruitment', () => {
  it('is a tier S event of two days for 200 applicants', () => {
    const { id, tier, leadDays, headcount, days } = template;
    expect({ id, tier, leadDays, headcount, days }).toEqual({ id: 'club-recruitment', tier: 'S', leadDays: 28, headcount: 200, days: 2 });
    expect(template.name).toEqual({ 'zh-CN': '社团招新', en: 'Club recruitment' });
  });

  it('holds 17 common tasks + 12 own − 1 replaced, with their phase, group and days', () => {
    expect(taskLines(template)).toHaveLength(28);
    expect(taskLines(template)).toEqual(tableLines(TABLE));
  });

  it('lists tasks by start, then by due date', () => {
    const days = template.tasks.map(({ start, due }) => start * 1000 + due);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('lets R07 stand for C10 and nothing else for anything', () => {
    expect(template.tasks.flatMap(({ id, replaces }) => (replaces === null ? [] : [`${id} for ${replaces}`]))).toEqual(['R07 for C10']);
  });

  it('names the own tasks as the preset does', () => {
    const own = template.tasks
      .filter(({ id }) => id.startsWith('R'))
      .map(({ id, name, deliverable }) => [id, name['zh-CN'], deliverable['zh-CN']]);
    expect(own.sort().map((texts) => texts.join(' '))).toEqual([
      'R01 招新名额与岗位画像 岗位表',
      'R02 摊位申请 摊位号',
      'R03 策划书报送 受理回执',
      'R04 海报、传单、展板 物料',
      'R05 报名表与答疑群 链接、二维码',
      'R06 摊位互动与展示排练 互动脚本',
      'R07 线上预热 推文数据',
      'R08 值班排班 排班表',
      'R09 面试安排与通知 面试表',
      'R10 面试与录取公示 录取名单',
      'R11 迎新见面会 签到表',
      'R12 30 日留存统计 留存率',
    ]);
  });

  it('hands in the plan seven days ahead at the latest', () => {
    expect(idsOf(template, ({ rule }) => rule === 'legal')).toBe('R03');
    const plan = template.tasks.find(({ id }) => id === 'R03');
    expect(plan?.legal?.latest).toBe(-7);
    expect(plan?.legal?.note['zh-CN']).toMatch(/5–7 天.*当地主管部门要求为准/);
    expect(plan?.legal?.note.en).toMatch(/5–7 days ahead; .*local authority decide/);
    expect(plan?.predecessors).toEqual(['C05']);
  });

  it('fixes the eve and the days of the fair', () => {
    expect(idsOf(template, ({ rule }) => rule === 'fixed')).toBe('C11 C12 C13');
  });

  it('keeps 22 tasks in the short list: ten common ones and every own one', () => {
    expect(idsOf(template, ({ minimal }) => minimal)).toBe(
      'C01 C03 C06 C08 C09 C11 C12 C13 C16 C17 R01 R02 R03 R04 R05 R06 R07 R08 R09 R10 R11 R12',
    );
  });

  it('leads from the fair to the retention count, one task after another', () => {
    const predecessors = new Map(template.tasks.map(({ id, predecessors: ids }) => [id, ids.join(' ')]));
    expect(['R09', 'R10', 'R11', 'R12'].map((id) => predecessors.get(id))).toEqual(['C13', 'R09', 'R10', 'R11']);
    expect(idsOf(template, ({ predecessors: ids }) => ids.length === 0)).toBe('C01');
  });

  it('has the eight groups of the preset, in its order', () => {
    expect(template.groups.map(({ code }) => code).join(' ')).toBe('LEAD PLAN EXEC PROMO LOGI TECH VOL FIN');
    expect(template.groups.map(({ name }) => name['zh-CN']).join(' ')).toBe('社长 策划组 执行组 宣传组 后勤组 技术组 值班组 财务');
  });

  it('has every row of the master plan in order', () => {
    expect(template.masterPlan.map(({ key }) => key)).toEqual([...MASTER_ROWS]);
    expect(template.masterPlan.flatMap(({ key, content }) => (content === null ? [] : [key]))).toEqual(['audience', 'format', 'approval']);
  });

  it('sets the goals of the preset with their weights', () => {
    expect(template.goals.map(({ metric, target, weight, direction }) => [metric['zh-CN'], target, weight, direction])).toEqual([
      ['报名表', 200, 30, 'up'],
      ['面试到场率', 75, 20, 'up'],
      ['录取', 60, 20, 'up'],
      ['30 日留存', 80, 20, 'up'],
      ['单个报名成本', 10, 10, 'down'],
    ]);
    expect(total(template.goals.map(({ weight }) => weight))).toBe(100);
  });

  it('spreads the budget by the shares of the preset', () => {
    expect(budgetLines(template)).toEqual([
      '34 publicity 宣传印刷',
      '18 stage 摊位布置',
      '18 materials 互动礼品',
      '10 materials 道具设备',
      '6 catering 饮水补给',
      '4 other 面试迎新',
      '10 reserve 备用金',
    ]);
    expect(total(template.budget.lines.map(({ share }) => share))).toBe(100);
  });

  it('starts with a total that just meets the cost per application: 200 × ¥10', () => {
    expect(template.budget.totals).toContainEqual({ currency: 'CNY', amount: 2000 });
    expect(template.budget.totals.map(({ currency }) => currency)).toEqual(['CNY', 'USD', 'EUR']);
    expect(template.goals.at(-1)).toMatchObject({ unit: { 'zh-CN': '元', en: 'CNY' } });
  });

  it('has the receipt in hand when its task is due, the rest one to two weeks before', () => {
    expect(template.resources.filter(({ category }) => category === 'permits').map(({ due }) => due)).toEqual([-9]);
    expect(template.resources.filter(({ due }) => due < -14 || due > -7)).toEqual([]);
    expect(template.resources.length).toBeGreaterThanOrEqual(12);
  });

  it('pays for whatever is bought, rented or invited', () => {
    const unpaid = template.resources.filter(
      ({ channel, budgetLine }) => ['buy', 'rent', 'invite'].includes(channel) && budgetLine === null,
    );
    expect(unpaid).toEqual([]);
  });

  it('has the four risks of the preset', () => {
    expect(riskLines(template)).toEqual(['4×3 LOGI 30 min', '2×4 TECH 30 min', '3×3 VOL 10 min', '3×2 PLAN T+3']);
  });

  it('runs each day without a gap', () => {
    expect(cueLines(template)).toEqual([
      '-60+60 LOGI 布摊',
      '0+30 VOL 开摊迎新',
      '30+20 EXEC 展示一',
      '50+100 VOL 咨询填表',
      '150+30 EXEC 展示二与互动',
      '180+110 VOL 咨询填表',
      '290+30 LOGI 收摊与清点表格',
    ]);
    expect(gapsIn(template)).toEqual([]);
  });

  it('tracks the six figures of the preset', () => {
    expect(template.kpis.map(({ key }) => key).join(' ')).toBe('applications show admission-rate retention cost-per-application csat');
  });

  it('keeps Chinese texts Chinese and English texts English', () => {
    expect(textsInWrongLanguage(template)).toEqual([]);
  });
});
