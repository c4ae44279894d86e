import { civilDate } from '../../../src/domain/civil-date';
import type { Template } from '../../../src/domain/template';
import { shippedTemplate } from '../../support/preset/shipped-template';
import { SourcePlan } from './source-fixture';

const day = (text: string) => ({ date: civilDate(text), minutes: 0 });

/** The launch on Monday 2027-09-13, its cells in Chinese. */
function launch(): SourcePlan {
  return new SourcePlan(shippedTemplate('product-launch'), 'zh-CN');
}

const same = (text: string) => ({ 'zh-CN': text, en: text });

function taskOf({ tasks }: Omit<Template, 'id'>, name: string) {
  return tasks.find((task) => task.name['zh-CN'] === name);
}

describe('tasks of a plan that was worked with', () => {
  it('take in what people have added, under an id of its own and with what they said', () => {
    const plan = launch();
    plan.add('tasks', {
      id: 'U-3f2a91c0-1',
      task: '搭建直播间',
      group: '技术组',
      due: day('2027-09-03'),
      start: day('2027-09-01'),
      phase: '执行',
      priority: '高',
      predecessors: 'C01、没有这项',
    });
    const template = plan.becomes();
    expect(template.tasks).toHaveLength(28);
    expect(taskOf(template, '搭建直播间')).toEqual({
      id: 'U01',
      phase: 'execute',
      name: same('搭建直播间'),
      group: 'TECH',
      // 12 and 10 days before the 13th.
      start: -12,
      due: -10,
      rule: 'float',
      legal: null,
      deliverable: { 'zh-CN': '待补充', en: 'To be completed' },
      priority: 'high',
      minimal: true,
      predecessors: ['C01'],
      replaces: null,
    });
    expect(plan.notes()).toEqual({
      'saved.ownWords': { count: 1, places: ['任务分解表!B30'] },
      'saved.completed': { count: 1, places: [expect.stringMatching(/^任务分解表!.30$/)] },
    });
  });

  it('leave out what was cancelled, what has no date, and everything that happened', () => {
    const plan = launch();
    plan.edit('tasks', 'C02', { status: '已取消' });
    plan.edit('tasks', 'C01', { status: '已完成', owner: '张伟', doneOn: day('2027-02-01'), reason: '等场地', helpers: '李娜' });
    plan.add('tasks', { task: '以后再说', group: '技术组' });
    const template = plan.becomes();
    const { tasks } = shippedTemplate('product-launch');
    const left = tasks.filter(({ id }) => id !== 'C02');
    expect(template.tasks).toEqual(left.map((task) => ({ ...task, predecessors: task.predecessors.filter((id) => id !== 'C02') })));
    expect(plan.notes()).toEqual({
      'saved.cancelled': { count: 1, places: [plan.place('tasks', 'C02')] },
      'saved.noDate': { count: 1, places: ['任务分解表!30'] },
    });
    expect(JSON.stringify(template)).not.toMatch(/张伟|李娜|等场地/);
  });

  it('count a date by hand from the event', () => {
    const plan = launch();
    plan.edit('tasks', 'C04', { start: day('2027-08-14'), due: day('2027-08-20'), rule: '手工' });
    plan.edit('tasks', 'C16', { start: day('2027-09-14'), due: day('2027-09-16') });
    const made = new Map(plan.becomes().tasks.map((task) => [task.id, task]));
    expect(made.get('C04')).toMatchObject({ start: -30, due: -24, rule: 'float' });
    expect(made.get('C16')).toMatchObject({ start: 1, due: 3 });
    expect(plan.notes()['saved.byHand']).toEqual({ count: 2, places: [plan.place('tasks', 'C04'), plan.place('tasks', 'C16')] });
  });

  it('stay bound by law, whichever day somebody typed', () => {
    const base = shippedTemplate('community-volunteering');
    const bound = base.tasks.find(({ rule }) => rule === 'legal');
    const plan = new SourcePlan(base, 'zh-CN');
    // The day before the event is later than any of its laws allows.
    plan.edit('tasks', bound?.id ?? '', { due: day('2027-09-12'), rule: '手工' });
    plan.add('tasks', { task: '报备无人机', due: day('2027-09-03'), rule: '法定' });
    const { tasks } = plan.becomes();
    expect(bound?.legal?.latest).toBeLessThan(-1);
    expect(tasks.find(({ id }) => id === bound?.id)).toMatchObject({ due: bound?.legal?.latest, rule: 'legal', legal: bound?.legal });
    expect(tasks[tasks.length - 1]).toMatchObject({
      due: -10,
      rule: 'legal',
      legal: { latest: -10, note: { 'zh-CN': '以主管部门要求为准', en: 'The authority decides' } },
    });
    expect(plan.notes()['saved.legalAssumed']).toMatchObject({ count: 1 });
  });

  it('make a task of one’s own of a rehearsal on another day than the one before the event', () => {
    const plan = launch();
    plan.edit('tasks', 'C11', { start: day('2027-09-10'), due: day('2027-09-10') });
    const template = plan.becomes();
    const own = taskOf(template, '全流程彩排');
    expect([own?.id, own?.start, own?.due, own?.rule, own?.replaces]).toEqual(['U01', -3, -3, 'fixed', 'C11']);
    expect(template.tasks.some(({ predecessors }) => predecessors.includes('U01'))).toBe(true);
    expect(template.tasks.some(({ id, predecessors }) => id === 'C11' || predecessors.includes('C11'))).toBe(false);
  });

  it('wait for nothing that is due later than they are', () => {
    const plan = launch();
    plan.add('tasks', { task: '印证件', due: day('2027-09-06'), group: '后勤组', predecessors: 'C12、C01' });
    const { tasks } = plan.becomes();
    // The final check is a day before the event, the badges a week.
    expect(tasks[tasks.length - 1]?.predecessors).toEqual(['C01']);
    expect(plan.notes()['saved.waitsLonger']).toEqual({ count: 1, places: ['任务分解表!30'] });
  });

  it('say where a circle of waiting stands, in the sheet and not in the file', () => {
    const plan = launch();
    plan.edit('tasks', 'C01', { predecessors: 'C03', due: day('2027-09-01') });
    plan.edit('tasks', 'C03', { predecessors: 'C01', due: day('2027-09-01') });
    const { template, faults } = plan.made();
    expect(template).toBeNull();
    expect(faults).toEqual([{ code: 'template.predecessorCycle', path: plan.place('tasks', 'C01'), facts: { tasks: ['C01', 'C03'] } }]);
  });

  it('reach back as far as the smallest size allows that is large enough', () => {
    const plan = new SourcePlan(shippedTemplate('team-building'), 'en');
    plan.add('tasks', { task: 'Ask last year’s hotel', due: day('2027-07-20'), group: 'Logistics' });
    // 55 days: more than the 49 of M.
    expect(plan.becomes()).toMatchObject({ tier: 'L', leadDays: 70 });
    plan.add('tasks', { task: 'Far too early', due: day('2027-01-05') });
    expect(plan.becomes()).toMatchObject({ tier: 'XL', leadDays: 112 });
    expect(plan.becomes().tasks.find(({ name }) => name.en === 'Far too early')).toMatchObject({ start: -112, due: -112, group: 'LEAD' });
    expect(plan.notes()['saved.earliest']).toMatchObject({ count: 1 });
  });
});

describe('money', () => {
  /** Three lines of 6,000, 3,000 and 1,000 for 100 people. */
  function small(): SourcePlan {
    const plan = launch();
    for (const { id } of shippedTemplate('product-launch').budget.lines) plan.delete('budget', id);
    plan.add('budget', { id: 'hall', category: '场地', item: '礼堂', price: 6000, basis: '固定', owner: '后勤组' });
    plan.add('budget', {
      category: '餐饮',
      item: '茶歇',
      price: 30,
      quantity: 50,
      times: 2,
      basis: '按人头',
      actual: 2800,
      vendor: '某公司',
    });
    plan.add('budget', { category: '备用金', item: '备用金', price: 1000 });
    return plan;
  }

  it('becomes shares of what is planned, with how each is counted', () => {
    const { budget } = small().becomes();
    expect(budget.lines.map(({ id, category, basis, share, group }) => [id, category, basis, share, group])).toEqual([
      ['hall', 'venue', 'fixed', 60, 'LOGI'],
      ['line-1', 'catering', 'perHead', 30, 'LEAD'],
      ['line-2', 'reserve', 'fixed', 10, 'LEAD'],
    ]);
    expect(budget.totals).toEqual([{ currency: 'CNY', amount: 10_000 }]);
  });

  it('leaves out income and cancelled lines, and adds a reserve that is missing', () => {
    const plan = launch();
    for (const { id } of shippedTemplate('product-launch').budget.lines) plan.delete('budget', id);
    plan.add('budget', { category: '场地', item: '礼堂', price: 9600 });
    plan.add('budget', { item: '门票', price: 9000, side: '收入', category: '其他' });
    plan.add('budget', { item: '烟花', price: 9000, payment: '已取消', category: '其他' });
    const { lines } = plan.becomes().budget;
    expect(lines.map(({ item, category, share }) => [item['zh-CN'], category, share])).toEqual([
      ['礼堂', 'venue', 90],
      ['备用金', 'reserve', 10],
    ]);
    expect(plan.notes()).toMatchObject({ 'saved.cancelled': { count: 1, places: ['预算!5'] }, 'saved.reserve': { before: 0, after: 10 } });
  });

  it('brings a reserve of 4 percent to 10', () => {
    const plan = launch();
    for (const { id } of shippedTemplate('product-launch').budget.lines) plan.delete('budget', id);
    plan.add('budget', { category: '场地', item: '礼堂', price: 9600 });
    plan.add('budget', { category: '备用金', item: '备用金', price: 400 });
    expect(plan.becomes().budget.lines.map(({ share }) => share)).toEqual([90, 10]);
    expect(plan.notes()['saved.reserve']).toEqual({ before: 4, after: 10 });
  });

  it('brings weights that do not add up to 100', () => {
    const plan = new SourcePlan(shippedTemplate('product-launch'), 'en');
    const [first, second, ...rest] = shippedTemplate('product-launch').goals;
    for (const { id } of rest) plan.delete('goals', id);
    plan.edit('goals', first?.id ?? '', { weight: 0.3, actual: 12, cause: 'Rain' });
    plan.edit('goals', second?.id ?? '', { weight: 0.1 });
    expect(plan.becomes().goals.map(({ weight }) => weight)).toEqual([75, 25]);
    expect(plan.notes()['saved.weights']).toEqual({ sum: 40 });
  });
});

describe('people and places', () => {
  it('are nowhere in the template: owners become groups, names in texts too', () => {
    const plan = launch();
    plan.edit('team', 'PROMO', { name: '张伟', email: 'zhang.wei@example.com', phone: '13800138000', backup: '李娜' });
    plan.add('team', { group: '宣传组', name: 'Ann', role: '组员', email: 'ann@example.com' });
    plan.edit('risks', shippedTemplate('product-launch').risks[0]?.id ?? '', {
      response: '张伟通知媒体，李娜发帖，电话13800138000',
      owner: 'Ann',
    });
    plan.edit('resources', shippedTemplate('product-launch').resources[0]?.id ?? '', { owner: '张伟', vendor: '王师傅 139-0013-9000' });
    plan.fill('master', 'where', 'content', '上海市世纪大道1号');
    plan.fill('master', 'theme', 'content', 'Ann 的\n新主题');
    const template = plan.becomes();
    expect(template.risks[0]).toMatchObject({ response: same('宣传组通知媒体，宣传组发帖，电话（略）'), group: 'PROMO' });
    expect(template.resources[0]?.group).toBe('PROMO');
    expect(template.masterPlan.find(({ key }) => key === 'theme')?.content).toEqual(same('宣传组 的；新主题'));
    expect(template.masterPlan.find(({ key }) => key === 'where')?.content).toEqual(
      shippedTemplate('product-launch').masterPlan.find(({ key }) => key === 'where')?.content ?? null,
    );
    expect(JSON.stringify(template)).not.toMatch(/张伟|李娜|Ann\b|example\.com|138|王师傅|世纪大道/);
    expect(plan.notes()['saved.peopleRemoved']).toMatchObject({ count: 2 });
  });

  it('leave a name alone that was made up from an address', () => {
    const plan = new SourcePlan(shippedTemplate('product-launch'), 'en', { leadName: 'info', leadEmail: 'info@example.com' });
    plan.fill('master', 'theme', 'content', 'The info desk');
    expect(plan.becomes().masterPlan.find(({ key }) => key === 'theme')?.content).toEqual(same('The info desk'));
  });

  it('know groups by the names they have now, and new ones', () => {
    const plan = launch();
    plan.edit('team', 'PROMO', { group: '传播组' });
    plan.add('team', { group: '直播组', name: '赵六', role: '组长', duty: '只管直播' });
    plan.edit('tasks', 'C04', { group: '直播组' });
    plan.add('tasks', { task: '剪辑', group: '后期组', due: day('2027-09-20') });
    const { groups, tasks } = plan.becomes();
    expect(groups.find(({ code }) => code === 'PROMO')?.name).toEqual(same('传播组'));
    expect(groups.slice(-2)).toEqual([
      { code: 'G1', name: same('直播组'), duty: same('只管直播') },
      { code: 'G2', name: same('后期组'), duty: { 'zh-CN': '待补充', en: 'To be completed' } },
    ]);
    expect([tasks.find(({ id }) => id === 'C04')?.group, tasks[tasks.length - 1]?.group]).toEqual(['G1', 'G2']);
    // Whose tasks still say the old name.
    expect(tasks.filter(({ group }) => group === 'PROMO').length).toBeGreaterThan(0);
  });
});

describe('the day', () => {
  it('puts a cue that overlaps behind the one above, and follows the order of the sheet', () => {
    const plan = new SourcePlan(shippedTemplate('product-launch'), 'en');
    for (const index of shippedTemplate('product-launch').runOfShow.keys()) plan.delete('runOfShow', `cue${index + 1}`);
    plan.add('runOfShow', { segment: 'Doors', minutes: 30, start: plan.atMinute(-30), owner: 'Execution' });
    plan.add('runOfShow', { segment: 'Welcome', minutes: 15, start: plan.atMinute(-10) });
    plan.add('runOfShow', { segment: 'Talk', minutes: 45 });
    plan.add('runOfShow', { segment: 'Late night', minutes: 10, start: plan.atMinute(900) });
    expect(plan.becomes().runOfShow.map(({ at, minutes }) => [at, minutes])).toEqual([
      [-30, 30],
      [0, 15],
      [15, 45],
      [900, 10],
    ]);
    expect(plan.notes()['saved.cueMoved']).toMatchObject({ count: 1 });
  });

  it('says when it begins, as it was typed or as the sheet counts it', () => {
    const plan = launch();
    plan.fill('settings', 'startTime', 'value', '9：30');
    expect(plan.becomes().startTime).toBe('09:30');
    // A time of day arrives as a day of 1899; the opening of the run of show is whole.
    plan.fill('settings', 'startTime', 'value', '1899-12-30');
    expect(plan.becomes().startTime).toBe('14:00');
  });
});

describe('hostile cells', () => {
  it('become plain texts of one line within the limits of the format', () => {
    const plan = new SourcePlan(shippedTemplate('product-launch'), 'en');
    plan.edit('tasks', 'C01', { task: `=IMPORTXML("http://x")\u0000\u202e<script>\ud800${'長'.repeat(600)}`, id: '__proto__' });
    plan.add('tasks', { task: 'x', id: 'constructor', group: '__proto__', due: day('2027-09-01'), predecessors: 'toString, x' });
    plan.edit('resources', shippedTemplate('product-launch').resources[0]?.id ?? '', {
      need: Number.POSITIVE_INFINITY,
      id: 'a'.repeat(90),
    });
    const { tasks, resources } = plan.becomes();
    const [name = ''] = tasks.flatMap((task) => (task.name.en.startsWith('=IMPORTXML') ? [task.name.en] : []));
    expect(Array.from(name)).toHaveLength(500);
    expect(name).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    expect(tasks.filter(({ id }) => /^U\d\d$/.test(id))).toHaveLength(2);
    expect(resources[0]?.id).toBe('resource-1');
    expect(Object.keys(plan.notes())).toContain('saved.shortened');
  });
});
