import type { TemplateCard } from '../../src/app/rpc-sidebar';
import { categoryName } from '../../src/app/template-category';
import { inBoth, type Localized } from '../../src/domain/language';

const GROUPS = [
  ['LEAD', '总负责人', 'Lead'],
  ['PLAN', '策划组', 'Planning'],
  ['CONT', '内容组', 'Content'],
  ['PROMO', '宣传组', 'Publicity'],
  ['TECH', '技术组', 'Tech'],
  ['EXEC', '执行组', 'Operations'],
  ['LOGI', '后勤组', 'Logistics'],
  ['SALES', '客户组', 'Sales'],
  ['FIN', '财务', 'Finance'],
] as const;

function card(id: string, name: Localized, summary: Localized, facts: Partial<TemplateCard>): TemplateCard {
  return {
    id,
    name,
    summary,
    category: categoryName('marketing'),
    headcount: 200,
    days: 1,
    startTime: '14:00',
    leadDays: 70,
    tasks: 27,
    groups: GROUPS.map(([code, chinese, english]) => ({ code, name: inBoth(chinese, english) })),
    totals: [
      { currency: 'CNY', amount: 500_000 },
      { currency: 'USD', amount: 70_000 },
    ],
    ...facts,
  };
}

/** As many templates as make a list to search. */
export const TEMPLATE_CARDS: readonly TemplateCard[] = [
  card(
    'product-launch',
    inBoth('产品发布会', 'Product launch'),
    inBoth(
      '面向媒体、客户与合作伙伴发布新品：现场约 200 人并同步直播，以意向线索和媒体曝光为核心目标。',
      'Present a new product to press, customers and partners: about 200 people in the room plus a live stream.',
    ),
    {},
  ),
  card(
    'conference',
    inBoth('行业会议', 'Conference'),
    inBoth('两天、多会场的专业会议，含征稿、赞助与展位。', 'Two days in several rooms, with a call for papers, sponsors and booths.'),
    { days: 2, leadDays: 120, tasks: 42, headcount: 400 },
  ),
  card(
    'trade-fair',
    inBoth('参展', 'Trade fair'),
    inBoth('展位、物料、值班表与线索跟进。', 'Booth, materials, rota and following up leads.'),
    {
      days: 3,
      leadDays: 90,
      tasks: 35,
    },
  ),
  card(
    'team-building',
    inBoth('团建活动', 'Team day'),
    inBoth('一天的户外团建，交通、保险和备选方案都在内。', 'A day outdoors with transport, insurance and a plan B.'),
    {
      category: categoryName('internal'),
      leadDays: 30,
      tasks: 18,
      headcount: 60,
    },
  ),
  card(
    'annual-party',
    inBoth('年会', 'Annual party'),
    inBoth('节目、抽奖、颁奖与晚宴，从征集到收尾。', 'Programme, raffle, awards and dinner, from call to wrap-up.'),
    {
      category: categoryName('internal'),
      leadDays: 60,
      tasks: 31,
      headcount: 300,
    },
  ),
];
