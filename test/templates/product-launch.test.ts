import type { Template } from '../../src/domain/template';
import { MASTER_ROWS } from '../../src/domain/template';
import { parseTemplate } from '../../src/domain/template-parser';
import { readJson } from '../support/template-files';

/** Domain reference §6 (column L) and §7.4, copied by hand: id, phase, group, start, due. */
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
P01 plan PROMO -63 -49
P02 plan LOGI -63 -42
P03 execute CONT -49 -10
P04 execute PROMO -42 -14
P05 execute TECH -35 -21
P06 execute PROMO -28 -5
P07 execute PROMO -28 -7
P08 execute PROMO -21 -3
P09 execute TECH -14 -2
P10 execute EXEC -2 -1
P11 review SALES 0 7
`;

function launch(): Template {
  const result = parseTemplate(readJson('sheets-templates/product-launch.json'));
  if (!result.ok) throw new Error(JSON.stringify(result.findings, null, 1));
  return result.value;
}

const template = launch();

describe('product-launch', () => {
  it('is a tier L event of one day for 200 people', () => {
    const { id, tier, leadDays, headcount, days } = template;
    expect({ id, tier, leadDays, headcount, days }).toEqual({ id: 'product-launch', tier: 'L', leadDays: 70, headcount: 200, days: 1 });
  });

  it('holds the 27 tasks of the reference with their phase, group and days', () => {
    const lines = template.tasks.map(({ id, phase, group, start, due }) => `${id} ${phase} ${group} ${start} ${due}`);
    expect(lines).toHaveLength(27);
    expect(lines.sort()).toEqual(TABLE.trim().split('\n').sort());
  });

  it('lists tasks by start, then by due date', () => {
    const days = template.tasks.map(({ start, due }) => start * 1000 + due);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  it('lets P08 stand for C10 and nothing else for anything', () => {
    expect(template.tasks.flatMap(({ id, replaces }) => (replaces === null ? [] : [[id, replaces]]))).toEqual([['P08', 'C10']]);
  });

  it.each([
    ['fixed rows', (task: Template['tasks'][number]) => task.rule === 'fixed', 'C11 C12 C13 P10'],
    ['legal rows', (task: Template['tasks'][number]) => task.rule === 'legal', ''],
    [
      'the short list',
      (task: Template['tasks'][number]) => task.minimal,
      'C01 C03 C06 C08 C09 C11 C12 C13 C16 C17 P01 P02 P03 P04 P05 P06 P07 P08 P09 P10 P11',
    ],
    ['high priorities', (task: Template['tasks'][number]) => task.priority === 'high', 'C01 C05 C06 C08 C11 C12 C13 C16 P02 P03 P10'],
  ])('marks %s', (_, chosen, ids) => {
    const found = template.tasks.filter(chosen).map(({ id }) => id);
    expect(found.sort().join(' ')).toBe(ids);
  });

  it('makes the path from goals to review through predecessors', () => {
    const predecessors = new Map(template.tasks.map(({ id, predecessors: ids }) => [id, ids]));
    expect(predecessors.get('C01')).toEqual([]);
    expect(predecessors.get('C05')).toContain('C04');
    expect(predecessors.get('C06')).toContain('C05');
    expect(predecessors.get('C11')).toContain('P10');
    expect(template.tasks.filter(({ id, predecessors: ids }) => id !== 'C01' && ids.length === 0)).toEqual([]);
  });

  it('has the nine groups of the preset, in its order', () => {
    expect(template.groups.map(({ code }) => code).join(' ')).toBe('LEAD PLAN CONT PROMO TECH EXEC LOGI SALES FIN');
    expect(template.groups.map(({ name }) => name['zh-CN']).join(' ')).toBe(
      '总负责人 策划组 内容组 宣传组 技术组 执行组 后勤组 客户组 财务',
    );
  });

  it('has every row of the master plan in order, computed rows empty', () => {
    expect(template.masterPlan.map(({ key }) => key)).toEqual([...MASTER_ROWS]);
    const filled = template.masterPlan.filter(({ content }) => content !== null).map(({ key, content }) => `${key}: ${content?.['zh-CN']}`);
    expect(filled).toEqual(['audience: 媒体、客户、合作伙伴、KOL；现场约 200 人，另有线上直播', 'format: 混合', 'approval: 初稿']);
    expect(template.masterPlan.find(({ key }) => key === 'theme')?.note?.['zh-CN']).toBe('需与品牌调性一致');
    expect(template.masterPlan.find(({ key }) => key === 'health')?.task).toBeNull();
  });

  it("sets the seed's goals first, with the weights of the preset", () => {
    expect(template.goals.map(({ target, weight }) => [target, weight])).toEqual([
      [500, 30],
      [100_000, 25],
      [30, 15],
      [75, 10],
      [40, 10],
      [null, 10],
    ]);
    expect(template.goals[5]).toMatchObject({ direction: 'down', targetNote: { en: 'At most the total budget ÷ 500' } });
  });

  it('spreads 500,000 CNY by the shares of the preset', () => {
    expect(template.budget).toMatchObject({ totals: [{ currency: 'CNY', amount: 500_000 }, { currency: 'USD' }, { currency: 'EUR' }] });
    expect(template.budget.lines.map(({ share }) => share)).toEqual([25, 18, 18, 8, 6, 5, 5, 3, 2, 10]);
    expect(template.budget.lines[9]).toMatchObject({ category: 'reserve', item: { 'zh-CN': '备用金', en: 'Reserve' } });
  });

  it('has resources in place one to two weeks before, each paid for by a line or free', () => {
    expect(template.resources.length).toBeGreaterThanOrEqual(12);
    expect(template.resources.filter(({ due }) => due < -14 || due > -7)).toEqual([]);
    const free = template.resources.filter(({ budgetLine }) => budgetLine === null).map(({ channel }) => channel);
    expect(free.sort()).toEqual(['approve', 'own']);
  });

  it('has the five risks of the preset', () => {
    expect(
      template.risks.map(({ likelihood, impact, group, limitMinutes, decideBy }) => [likelihood, impact, group, limitMinutes, decideBy]),
    ).toEqual([
      [3, 5, 'CONT', 2, null],
      [3, 4, 'PROMO', 60, null],
      [3, 4, 'TECH', 5, null],
      [3, 3, 'PROMO', null, -3],
      [2, 4, 'LEAD', 30, null],
    ]);
  });

  it('runs from check-in to hands-on without a gap', () => {
    const cues = template.runOfShow.map(({ at, minutes, group }) => `${at}+${minutes} ${group}`);
    expect(cues.join(', ')).toBe(
      '-60+60 LOGI, 0+5 TECH, 5+25 CONT, 30+25 CONT, 55+15 CONT, 70+8 LEAD, 78+20 PROMO, 98+7 EXEC, 105+60 SALES',
    );
    template.runOfShow.slice(1).forEach((cue, index) => {
      const above = template.runOfShow[index];
      expect(cue.at).toBe((above?.at ?? 0) + (above?.minutes ?? 0));
    });
  });

  it('tracks the ten figures of the preset', () => {
    expect(template.kpis.map(({ key }) => key).join(' ')).toBe('att show lead cpl imp media nps cvr roi bvar');
  });

  it('keeps Chinese texts Chinese and English texts English', () => {
    const han = /\p{Script=Han}/u;
    const wrong: string[] = [];
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const { 'zh-CN': zh, en } = node as { 'zh-CN'?: string; en?: string };
      // Only a unit may be a bare sign.
      if (zh !== undefined && zh !== '%' && !han.test(zh)) wrong.push(zh);
      if (en !== undefined && /[\p{Script=Han}，。；：（）、]/u.test(en)) wrong.push(en);
      Object.values(node).forEach(walk);
    };
    walk(template);
    expect(wrong).toEqual([]);
  });
});
