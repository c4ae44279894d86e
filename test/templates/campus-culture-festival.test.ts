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

/** Domain reference §6 (column L) and §7.10, copied by hand: id, phase, group, start, due. */
const TABLE = `
C01 plan LEAD -70 -66
C02 plan LEAD -68 -63
C03 plan FIN -66 -53
C04 plan PLAN -64 -50
C05 plan LEAD -49 -46
C06 execute LEAD -45 -45
C07 plan EXEC -44 -30
C08 execute LOGI -14 -7
C09 execute EXEC -10 -7
C11 execute EXEC -1 -1
C12 execute LEAD -1 -1
C13 track EXEC 0 0
C14 review PLAN 0 3
C15 review FIN 1 10
C16 review LEAD 3 5
C17 review PLAN 5 7
F01 plan LEAD -70 -56
F02 plan PLAN -63 -49
F03 plan SPON -50 -21
F04 execute SHOW -49 -21
F05 execute SAFE -45 -21
F06 execute EXEC -35 -2
F07 execute VOL -28 -5
F08 execute PROMO -21 -1
F09 execute SHOW -14 -2
F10 track LEAD 0 0
F11 review EXEC 1 2
`;

const template = shippedTemplate('campus-culture-festival');

describe('campus-culture-festival', () => {
  it('is a tier L event of three days and 3,000 visits', () => {
    const { id, tier, leadDays, headcount, days } = template;
    expect({ id, tier, leadDays, headcount, days }).toEqual({
      id: 'campus-culture-festival',
      tier: 'L',
      leadDays: 70,
      headcount: 3000,
      days: 3,
    });
    expect(template.name).toEqual({ 'zh-CN': '校园文化节', en: 'Campus culture festival' });
  });

  it('holds 17 common tasks + 11 own − 1 replaced, with their phase, group and days', () => {
    expect(taskLines(template)).toHaveLength(27);
    expect(taskLines(template)).toEqual(tableLines(TABLE));
  });

  it('lists tasks by start, then by due date', () => {
    const days = template.tasks.map(({ start, due }) => start * 1000 + due);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('lets F08 stand for C10 and nothing else for anything', () => {
    expect(template.tasks.flatMap(({ id, replaces }) => (replaces === null ? [] : [`${id} for ${replaces}`]))).toEqual(['F08 for C10']);
  });

  it('names the own tasks as the preset does', () => {
    const own = template.tasks
      .filter(({ id }) => id.startsWith('F'))
      .map(({ id, name, deliverable }) => [id, name['zh-CN'], deliverable['zh-CN']]);
    expect(own.sort().map((texts) => texts.join(' '))).toEqual([
      'F01 校方审批与立项 批复',
      'F02 主题与板块策划 总方案',
      'F03 赞助招募与协议 协议',
      'F04 节目、摊位、作品征集 入选名单',
      'F05 场地、电力、消防报备 报备回执',
      'F06 舞台与展区搭建 验收单',
      'F07 志愿者排班培训 排班表',
      'F08 四波宣传 数据表',
      'F09 节目三审与联排 节目单终版',
      'F10 每日收场短会 当日问题清单',
      'F11 撤展与作品归还 归还单',
    ]);
  });

  it('fixes the eve, the event days and the daily stand-down; nothing is legal', () => {
    expect(idsOf(template, ({ rule }) => rule === 'fixed')).toBe('C11 C12 C13 F10');
    expect(idsOf(template, ({ rule }) => rule === 'legal')).toBe('');
  });

  it('keeps 21 tasks in the short list: ten common ones and every own one', () => {
    expect(idsOf(template, ({ minimal }) => minimal)).toBe(
      'C01 C03 C06 C08 C09 C11 C12 C13 C16 C17 F01 F02 F03 F04 F05 F06 F07 F08 F09 F10 F11',
    );
  });

  it('makes every task but the first wait for another', () => {
    expect(idsOf(template, ({ predecessors }) => predecessors.length === 0)).toBe('C01');
    expect(template.tasks.find(({ id }) => id === 'C11')?.predecessors).toEqual(['F06', 'F09']);
  });

  it('has the ten groups of the preset, in its order', () => {
    expect(template.groups.map(({ code }) => code).join(' ')).toBe('LEAD PLAN SHOW EXEC PROMO LOGI SAFE SPON VOL FIN');
    expect(template.groups.map(({ name }) => name['zh-CN']).join(' ')).toBe(
      '组委会 策划组 节目组 执行组 宣传组 后勤组 安全组 外联组 志愿者组 财务',
    );
  });

  it('has every row of the master plan in order', () => {
    expect(template.masterPlan.map(({ key }) => key)).toEqual([...MASTER_ROWS]);
    expect(template.masterPlan.flatMap(({ key, content }) => (content === null ? [] : [key]))).toEqual(['audience', 'format', 'approval']);
  });

  it('sets the goals of the preset with their weights', () => {
    expect(template.goals.map(({ metric, target, weight, direction }) => [metric['zh-CN'], target, weight, direction])).toEqual([
      ['参与人次', 3000, 25, 'up'],
      ['参与社团/学院', 20, 20, 'up'],
      ['节目展位完成率', 95, 20, 'up'],
      ['满意度', 4.4, 20, 'up'],
      ['推文阅读', 20_000, 15, 'up'],
    ]);
    expect(total(template.goals.map(({ weight }) => weight))).toBe(100);
  });

  it('spreads the budget by the shares of the preset', () => {
    expect(budgetLines(template)).toEqual([
      '30 stage 舞台音响灯光',
      '18 stage 展区搭建物料',
      '12 materials 奖品纪念品',
      '9 publicity 宣传',
      '7 materials 服装道具',
      '6 catering 餐饮补给',
      '4 safety 安保医疗',
      '4 people 评委嘉宾',
      '10 reserve 备用金',
    ]);
    expect(total(template.budget.lines.map(({ share }) => share))).toBe(100);
    expect(template.budget.totals.map(({ currency }) => currency)).toEqual(['CNY', 'USD', 'EUR']);
  });

  it('has the permits in hand before the materials, and both before the last week', () => {
    expect(template.resources.filter(({ category }) => category === 'permits').map(({ due }) => due)).toEqual([-21]);
    expect(template.resources.filter(({ category, due }) => category !== 'permits' && (due < -14 || due > -7))).toEqual([]);
    expect(template.resources.length).toBeGreaterThanOrEqual(15);
  });

  it('pays for whatever is bought, rented or invited', () => {
    const unpaid = template.resources.filter(
      ({ channel, budgetLine }) => ['buy', 'rent', 'invite'].includes(channel) && budgetLine === null,
    );
    expect(unpaid).toEqual([]);
  });

  it('has the five risks of the preset', () => {
    expect(riskLines(template)).toEqual(['2×5 SAFE 3 min', '4×3 LEAD T-1', '2×4 SHOW 10 min', '3×4 SAFE 5 min', '3×3 EXEC 30 min']);
  });

  it('runs its first day without a gap', () => {
    expect(cueLines(template)).toEqual([
      '-60+60 VOL 观众入场',
      '0+30 LEAD 开幕式',
      '30+60 SHOW 展演一',
      '90+150 EXEC 展区互动与集章',
      '240+90 PLAN 工作坊',
      '330+90 SHOW 展演二/比赛',
      '420+20 LEAD 颁奖与预告',
      '440+20 LEAD 收场短会',
    ]);
    expect(gapsIn(template)).toEqual([]);
  });

  it('tracks the seven figures of the preset', () => {
    expect(template.kpis.map(({ key }) => key).join(' ')).toBe('att groups-taking-part csat imp drift safe bvar');
  });

  it('keeps Chinese texts Chinese and English texts English', () => {
    expect(textsInWrongLanguage(template)).toEqual([]);
  });
});
