import {
  byCategory,
  type EventForm,
  emptyForm,
  groupsToLead,
  leadRows,
  matching,
  OPTIONAL_SHEETS,
  requestOf,
  SHEETS_ON_REQUEST,
  type TemplateCard,
  usualBudget,
  withFirstDay,
  withTemplate,
} from '../../src/sidebar/state/event-form';
import { OPTIONAL_KINDS, STARTING_KINDS } from '../../src/workbook/plan-sheets';

const group = (code: string, chinese: string, english: string) => ({ code, name: { 'zh-CN': chinese, en: english } });

const LAUNCH: TemplateCard = {
  id: 'launch',
  name: { 'zh-CN': '产品发布会', en: 'Product launch' },
  summary: { 'zh-CN': '发布新品', en: 'Present a product to the press' },
  category: { 'zh-CN': '市场推广', en: 'Marketing' },
  headcount: 200,
  days: 1,
  startTime: '14:00',
  leadDays: 70,
  tasks: 27,
  groups: [group('LEAD', '总负责人', 'Lead'), group('PROMO', '宣传组', 'Publicity'), group('TECH', '技术组', 'Tech')],
  totals: [{ currency: 'CNY', amount: 500_000 }],
};
const FAIR: TemplateCard = { ...LAUNCH, id: 'fair', name: { 'zh-CN': '参展', en: 'Trade fair' }, days: 3 };
const GALA: TemplateCard = { ...LAUNCH, id: 'gala', category: { 'zh-CN': '企业内部', en: 'Company events' } };
const DEFAULTS = { currency: 'CNY', calendar: 'china', leadName: 'anna', leadEmail: 'anna@example.com' } as const;

function formOf(part: Partial<EventForm> = {}): EventForm {
  return { ...emptyForm({ templates: [LAUNCH], language: 'en', defaults: DEFAULTS }), ...part };
}

describe('the form of a new event', () => {
  it('needs nothing but the date where there is one template', () => {
    expect(requestOf(formOf(), 'CNY')).toBeNull();
    expect(requestOf(formOf({ d0: '2026-12-20' }), 'CNY')).toEqual({
      template: 'launch',
      d0: '2026-12-20',
      language: 'en',
      calendar: 'china',
    });
  });

  it('needs a template first where there are several', () => {
    const form = { ...emptyForm({ templates: [LAUNCH, FAIR], language: 'en', defaults: DEFAULTS }), d0: '2026-12-20' };
    expect(requestOf(form, 'CNY')).toBeNull();
    expect(requestOf(withTemplate(form, LAUNCH), 'CNY')).toMatchObject({ template: 'launch' });
  });

  it('asks for nothing while a date is half typed', () => {
    for (const d0 of ['', '2026-12', '2026-02-30']) expect(requestOf(formOf({ d0 }), 'CNY')).toBeNull();
    expect(requestOf(formOf({ d0: '2026-12-20', hasLastDay: true, d1: '2026-13-01' }), 'CNY')).toBeNull();
  });

  it('sends what was typed, trimmed, numbers as numbers, a budget with its currency', () => {
    const form = formOf({ d0: '2026-12-20', eventName: ' Launch ', venue: ' ', headcount: '120', budget: '80000.5', calendar: 'weekdays' });
    expect(requestOf(form, 'EUR')).toEqual({
      template: 'launch',
      d0: '2026-12-20',
      language: 'en',
      eventName: 'Launch',
      headcount: 120,
      budgetTotal: 80_000.5,
      currency: 'EUR',
      calendar: 'weekdays',
    });
  });

  it('sends the leads that have a name or an address, and the sheets only when they are not the usual ones', () => {
    const leads = { PROMO: { name: ' Lee ', email: '' }, TECH: { name: '', email: ' ' } };
    expect(requestOf(formOf({ d0: '2026-12-20', leads, without: [...SHEETS_ON_REQUEST, 'budget', 'review'] }), 'CNY')).toMatchObject({
      leads: [{ group: 'PROMO', name: 'Lee', email: '' }],
      sheets: ['master', 'resources', 'runOfShow', 'risks', 'improvements'],
    });
    expect(requestOf(formOf({ d0: '2026-12-20' }), 'CNY')).not.toHaveProperty('sheets');
    const withIssues = SHEETS_ON_REQUEST.filter((kind) => kind !== 'issues');
    expect(requestOf(formOf({ d0: '2026-12-20', without: withIssues }), 'CNY')).toMatchObject({
      sheets: ['master', 'budget', 'resources', 'runOfShow', 'risks', 'review', 'issues', 'improvements'],
    });
  });

  it('offers the sheets the workbook has, and starts with those a plan starts with', () => {
    expect(OPTIONAL_SHEETS).toEqual(OPTIONAL_KINDS);
    expect(OPTIONAL_SHEETS.filter((kind) => !SHEETS_ON_REQUEST.includes(kind))).toEqual(STARTING_KINDS);
  });

  it('gives an event of several days its last day, which moves with the first and keeps its length', () => {
    const fair = withTemplate(formOf({ d0: '2026-12-30' }), FAIR);
    expect(fair).toMatchObject({ hasLastDay: true, d1: '2027-01-01' });
    const longer = { ...fair, d1: '2027-01-03' };
    expect(withFirstDay(longer, '2027-03-01', 3)).toMatchObject({ d0: '2027-03-01', d1: '2027-03-05' });
    expect(withFirstDay({ ...fair, d0: '', d1: '' }, '2027-03-01', 3)).toMatchObject({ d1: '2027-03-03' });
    expect(withFirstDay(formOf(), '2027-03-01', 1)).toMatchObject({ d0: '2027-03-01', d1: '' });
  });

  it('forgets the leads of another template, whose groups are others', () => {
    const form = formOf({ leads: { PROMO: { name: 'Lee', email: '' } } });
    expect(withTemplate(form, FAIR).leads).toEqual({});
  });
});

describe('the leads of the groups', () => {
  it('are all but the lead of the event', () => {
    expect(groupsToLead(LAUNCH).map(({ code }) => code)).toEqual(['PROMO', 'TECH']);
  });

  it('become a table in the language of the plan; an address alone is named after its first part', () => {
    const leads = { PROMO: { name: ' 李敏 ', email: 'limin@example.com' }, TECH: { name: '', email: 'gao@example.com' } };
    expect(leadRows({ leads, language: 'zh-CN' }, LAUNCH)).toEqual([
      ['group', 'name', 'role', 'email'],
      ['宣传组', '李敏', '组长', 'limin@example.com'],
      ['技术组', 'gao', '组长', 'gao@example.com'],
    ]);
  });

  it('are no table when nobody is named', () => {
    expect(leadRows({ leads: { PROMO: { name: ' ', email: '' } }, language: 'en' }, LAUNCH)).toBeNull();
  });
});

describe('the template cards', () => {
  it.each([
    ['', ['launch', 'fair']],
    ['  FAIR ', ['fair']],
    ['发布', ['launch', 'fair']],
    ['产品', ['launch']],
    ['publicity trade', ['fair']],
    ['wedding', []],
  ])('searched for %j are %j', (search, ids) => expect(matching([LAUNCH, FAIR], search).map(({ id }) => id)).toEqual(ids));

  it.each(['企业内部', 'company EVENTS'])('are found by their category, %s', (search) => {
    expect(matching([LAUNCH, GALA], search)).toEqual([GALA]);
  });

  it('stand under one heading as long as they share a category', () => {
    const shelves = byCategory([GALA, LAUNCH, FAIR]).map(({ name, cards }) => `${name.en}: ${cards.map(({ id }) => id).join(' ')}`);
    expect(shelves).toEqual(['Company events: gala', 'Marketing: launch fair']);
    expect(byCategory([])).toEqual([]);
  });

  it('tell the usual budget in the currency of the spreadsheet only', () => {
    expect(usualBudget(LAUNCH, 'CNY')).toBe(500_000);
    expect(usualBudget(LAUNCH, 'GBP')).toBeNull();
  });
});
