import type { Language, Localized } from '../domain/language';
import { DIGEST_CHOICES, ROLES, STATUSES } from '../domain/plan-facts';
import { BUDGET_BASES, DATE_RULES, PHASES, PRIORITIES, RESOURCE_CATEGORIES, RESOURCE_CHANNELS, RISK_CATEGORIES } from '../domain/template';
import { nameKey } from '../domain/visible-text';

/**
 * Closed enums: values that rules and formulas compare. Their labels are fixed for the language of a plan; code accepts the label of either
 * language, trimmed, and anything else is a finding (design §2.5). Order is the order of the drop-down.
 */
const LABELS = {
  status: {
    notStarted: { 'zh-CN': '未开始', en: 'Not started' },
    inProgress: { 'zh-CN': '进行中', en: 'In progress' },
    done: { 'zh-CN': '已完成', en: 'Done' },
    blocked: { 'zh-CN': '受阻', en: 'Blocked' },
    cancelled: { 'zh-CN': '已取消', en: 'Cancelled' },
  },
  phase: {
    plan: { 'zh-CN': '策划', en: 'Plan' },
    execute: { 'zh-CN': '执行', en: 'Prepare' },
    track: { 'zh-CN': '跟踪', en: 'Run' },
    review: { 'zh-CN': '复盘', en: 'Review' },
  },
  dateRule: {
    float: { 'zh-CN': '随活动日', en: 'Follows event' },
    fixed: { 'zh-CN': '固定', en: 'Fixed' },
    manual: { 'zh-CN': '手工', en: 'By hand' },
    legal: { 'zh-CN': '法定', en: 'Legal' },
  },
  priority: {
    high: { 'zh-CN': '高', en: 'High' },
    medium: { 'zh-CN': '中', en: 'Medium' },
    low: { 'zh-CN': '低', en: 'Low' },
  },
  role: {
    lead: { 'zh-CN': '总负责人', en: 'Lead' },
    groupLead: { 'zh-CN': '组长', en: 'Group lead' },
    member: { 'zh-CN': '组员', en: 'Member' },
    vendor: { 'zh-CN': '外部供应商', en: 'Vendor' },
  },
  digest: {
    daily: { 'zh-CN': '每日', en: 'Daily' },
    lateOnly: { 'zh-CN': '仅滞后', en: 'Late only' },
    weekly: { 'zh-CN': '每周', en: 'Weekly' },
    none: { 'zh-CN': '不接收', en: 'None' },
  },
  side: {
    expense: { 'zh-CN': '支出', en: 'Cost' },
    income: { 'zh-CN': '收入', en: 'Income' },
  },
  basis: {
    fixed: { 'zh-CN': '固定', en: 'Fixed' },
    perHead: { 'zh-CN': '按人头', en: 'Per head' },
    perDay: { 'zh-CN': '按天', en: 'Per day' },
  },
  payment: {
    unpaid: { 'zh-CN': '未付', en: 'Unpaid' },
    deposit: { 'zh-CN': '已付定金', en: 'Deposit paid' },
    partly: { 'zh-CN': '部分支付', en: 'Partly paid' },
    settled: { 'zh-CN': '已结清', en: 'Settled' },
    cancelled: { 'zh-CN': '已取消', en: 'Cancelled' },
  },
  invoice: {
    missing: { 'zh-CN': '未开', en: 'Not issued' },
    received: { 'zh-CN': '已开', en: 'Issued' },
    notNeeded: { 'zh-CN': '不需要', en: 'Not needed' },
  },
  resourceCategory: {
    venue: { 'zh-CN': '场地', en: 'Venue' },
    equipment: { 'zh-CN': '设备', en: 'Equipment' },
    materials: { 'zh-CN': '物料', en: 'Materials' },
    people: { 'zh-CN': '人员', en: 'People' },
    guests: { 'zh-CN': '嘉宾', en: 'Guests' },
    vendors: { 'zh-CN': '供应商', en: 'Vendors' },
    permits: { 'zh-CN': '许可', en: 'Permits' },
  },
  resourceChannel: {
    own: { 'zh-CN': '自有', en: 'Own' },
    buy: { 'zh-CN': '采购', en: 'Buy' },
    rent: { 'zh-CN': '租赁', en: 'Rent' },
    sponsor: { 'zh-CN': '赞助', en: 'Sponsored' },
    borrow: { 'zh-CN': '借用', en: 'Borrow' },
    invite: { 'zh-CN': '邀请', en: 'Invite' },
    approve: { 'zh-CN': '审批', en: 'Approval' },
  },
  resourceStatus: {
    notContacted: { 'zh-CN': '未联系', en: 'Not contacted' },
    ordered: { 'zh-CN': '已下单', en: 'Ordered' },
    inTransit: { 'zh-CN': '运输中', en: 'In transit' },
    inPlace: { 'zh-CN': '已到位', en: 'In place' },
    accepted: { 'zh-CN': '已验收', en: 'Accepted' },
    problem: { 'zh-CN': '异常', en: 'Problem' },
  },
  tested: {
    tested: { 'zh-CN': '已调试', en: 'Tested' },
    untested: { 'zh-CN': '未调试', en: 'Untested' },
    notNeeded: { 'zh-CN': '不适用', en: 'Not needed' },
  },
  afterEvent: {
    giveBack: { 'zh-CN': '归还', en: 'Return' },
    store: { 'zh-CN': '入库', en: 'Store' },
    donate: { 'zh-CN': '捐赠', en: 'Donate' },
    scrap: { 'zh-CN': '报废', en: 'Scrap' },
    usedUp: { 'zh-CN': '已消耗', en: 'Used up' },
  },
  cueStart: {
    follows: { 'zh-CN': '顺延', en: 'Follows' },
    fixed: { 'zh-CN': '定点', en: 'Fixed' },
  },
  riskCategory: {
    people: { 'zh-CN': '人员', en: 'People' },
    venue: { 'zh-CN': '场地设备', en: 'Venue & equipment' },
    supply: { 'zh-CN': '物料供应', en: 'Supply' },
    flow: { 'zh-CN': '流程', en: 'Run of show' },
    publicity: { 'zh-CN': '宣传舆情', en: 'Publicity' },
    money: { 'zh-CN': '资金', en: 'Money' },
    safety: { 'zh-CN': '安全医疗', en: 'Safety & medical' },
    weather: { 'zh-CN': '天气', en: 'Weather' },
    compliance: { 'zh-CN': '合规', en: 'Compliance' },
  },
  riskStep: {
    one: { 'zh-CN': '1', en: '1' },
    two: { 'zh-CN': '2', en: '2' },
    three: { 'zh-CN': '3', en: '3' },
    four: { 'zh-CN': '4', en: '4' },
    five: { 'zh-CN': '5', en: '5' },
  },
  riskLevel: {
    high: { 'zh-CN': '高', en: 'High' },
    medium: { 'zh-CN': '中', en: 'Medium' },
    low: { 'zh-CN': '低', en: 'Low' },
  },
  riskStatus: {
    monitored: { 'zh-CN': '监控中', en: 'Monitored' },
    triggered: { 'zh-CN': '已触发', en: 'Triggered' },
    closed: { 'zh-CN': '已关闭', en: 'Closed' },
  },
  format: {
    onSite: { 'zh-CN': '线下', en: 'On site' },
    online: { 'zh-CN': '线上', en: 'Online' },
    hybrid: { 'zh-CN': '混合', en: 'Hybrid' },
  },
  raci: {
    responsible: { 'zh-CN': 'R', en: 'R' },
    accountable: { 'zh-CN': 'A', en: 'A' },
    both: { 'zh-CN': 'A/R', en: 'A/R' },
    consulted: { 'zh-CN': 'C', en: 'C' },
    informed: { 'zh-CN': 'I', en: 'I' },
  },
  severity: {
    severe: { 'zh-CN': '严重', en: 'Severe' },
    normal: { 'zh-CN': '一般', en: 'Normal' },
    minor: { 'zh-CN': '轻微', en: 'Minor' },
  },
  issueStatus: {
    open: { 'zh-CN': '待处理', en: 'Open' },
    inProgress: { 'zh-CN': '处理中', en: 'In progress' },
    solved: { 'zh-CN': '已解决', en: 'Solved' },
    improvement: { 'zh-CN': '转改进', en: 'To improve' },
  },
  timeliness: {
    inTime: { 'zh-CN': '按时', en: 'In time' },
    overdue: { 'zh-CN': '超时', en: 'Overdue' },
  },
  goalKind: {
    goal: { 'zh-CN': '目标', en: 'Goal' },
    kpi: { 'zh-CN': '指标', en: 'KPI' },
  },
  direction: {
    up: { 'zh-CN': '越高越好', en: 'Higher' },
    down: { 'zh-CN': '越低越好', en: 'Lower' },
  },
  goalResult: {
    met: { 'zh-CN': '达成', en: 'Met' },
    nearly: { 'zh-CN': '基本达成', en: 'Nearly met' },
    missed: { 'zh-CN': '未达成', en: 'Missed' },
    toFill: { 'zh-CN': '待填', en: 'To fill in' },
  },
  wave: {
    teaser: { 'zh-CN': '预告', en: 'Teaser' },
    signUp: { 'zh-CN': '报名', en: 'Sign-up' },
    highlight: { 'zh-CN': '亮点揭晓', en: 'Highlights' },
    countdown: { 'zh-CN': '倒计时', en: 'Countdown' },
    live: { 'zh-CN': '现场', en: 'Live' },
    recap: { 'zh-CN': '回顾', en: 'Recap' },
  },
  channel: {
    account: { 'zh-CN': '公众号', en: 'WeChat' },
    video: { 'zh-CN': '视频号', en: 'WeChat Channels' },
    red: { 'zh-CN': '小红书', en: 'Xiaohongshu' },
    douyin: { 'zh-CN': '抖音', en: 'Douyin' },
    weibo: { 'zh-CN': '微博', en: 'Weibo' },
    community: { 'zh-CN': '社群', en: 'Community' },
    email: { 'zh-CN': '邮件', en: 'Email' },
    sms: { 'zh-CN': '短信', en: 'Text message' },
    poster: { 'zh-CN': '海报/电梯', en: 'Posters' },
    press: { 'zh-CN': '媒体', en: 'Press' },
    website: { 'zh-CN': '官网', en: 'Website' },
  },
  asset: {
    notMade: { 'zh-CN': '未制作', en: 'Not made' },
    inProgress: { 'zh-CN': '制作中', en: 'In progress' },
    inReview: { 'zh-CN': '待审核', en: 'In review' },
    approved: { 'zh-CN': '已通过', en: 'Approved' },
    published: { 'zh-CN': '已发布', en: 'Published' },
  },
  guestKind: {
    guest: { 'zh-CN': '嘉宾', en: 'Guest' },
    speaker: { 'zh-CN': '讲者', en: 'Speaker' },
    host: { 'zh-CN': '主持', en: 'Host' },
    press: { 'zh-CN': '媒体', en: 'Press' },
    client: { 'zh-CN': '客户', en: 'Client' },
    volunteer: { 'zh-CN': '志愿者', en: 'Volunteer' },
    crew: { 'zh-CN': '工作人员', en: 'Crew' },
    vendor: { 'zh-CN': '供应商', en: 'Vendor' },
  },
  invitation: {
    notInvited: { 'zh-CN': '未邀请', en: 'Not invited' },
    invited: { 'zh-CN': '已邀请', en: 'Invited' },
    confirmed: { 'zh-CN': '已确认', en: 'Confirmed' },
    declined: { 'zh-CN': '已婉拒', en: 'Declined' },
    reserve: { 'zh-CN': '候补', en: 'Reserve' },
  },
  improvementKind: {
    keep: { 'zh-CN': '保持', en: 'Keep' },
    improve: { 'zh-CN': '改进', en: 'Improve' },
    start: { 'zh-CN': '开始', en: 'Start' },
    stop: { 'zh-CN': '停止', en: 'Stop' },
  },
  dimension: {
    goal: { 'zh-CN': '目标', en: 'Goal' },
    process: { 'zh-CN': '流程', en: 'Process' },
    resource: { 'zh-CN': '资源', en: 'Resource' },
    team: { 'zh-CN': '团队', en: 'Team' },
    external: { 'zh-CN': '外部', en: 'External' },
  },
  improvementStatus: {
    toDo: { 'zh-CN': '待办', en: 'To do' },
    inProgress: { 'zh-CN': '进行中', en: 'In progress' },
    done: { 'zh-CN': '已完成', en: 'Done' },
    cancelled: { 'zh-CN': '已取消', en: 'Cancelled' },
  },
  landsIn: {
    task: { 'zh-CN': '任务', en: 'Task' },
    budget: { 'zh-CN': '预算', en: 'Budget' },
    risk: { 'zh-CN': '风险', en: 'Risk' },
    resource: { 'zh-CN': '物料', en: 'Resource' },
    cue: { 'zh-CN': '流程', en: 'Run of show' },
    goal: { 'zh-CN': '目标', en: 'Goal' },
  },
  verdict: {
    highlight: { 'zh-CN': '亮点', en: 'Highlight' },
    shortfall: { 'zh-CN': '不足', en: 'Shortfall' },
  },
  holiday: {
    off: { 'zh-CN': '休', en: 'Off' },
    work: { 'zh-CN': '班', en: 'Work' },
  },
  calendar: {
    china: { 'zh-CN': '中国大陆', en: 'Mainland China' },
    weekdays: { 'zh-CN': '周一至周五', en: 'Monday–Friday' },
    table: { 'zh-CN': '自定义表', en: 'Own table' },
  },
  approval: {
    draft: { 'zh-CN': '初稿', en: 'Draft' },
    inReview: { 'zh-CN': '评审中', en: 'In review' },
    approved: { 'zh-CN': '已定稿', en: 'Approved' },
  },
  language: {
    'zh-CN': { 'zh-CN': '中文', en: '中文' },
    en: { 'zh-CN': 'English', en: 'English' },
  },
} as const satisfies { readonly [name: string]: { readonly [value: string]: Localized } };

export type EnumName = keyof typeof LABELS;
export type EnumValue<E extends EnumName> = keyof (typeof LABELS)[E] & string;

/** Proof at compile time that the enums of the domain have a label for every value. */
const DOMAIN_ENUMS: {
  readonly status: readonly EnumValue<'status'>[];
  readonly phase: readonly EnumValue<'phase'>[];
  readonly dateRule: readonly EnumValue<'dateRule'>[];
  readonly priority: readonly EnumValue<'priority'>[];
  readonly role: readonly EnumValue<'role'>[];
  readonly digest: readonly EnumValue<'digest'>[];
  readonly basis: readonly EnumValue<'basis'>[];
  readonly resourceCategory: readonly EnumValue<'resourceCategory'>[];
  readonly resourceChannel: readonly EnumValue<'resourceChannel'>[];
  readonly riskCategory: readonly EnumValue<'riskCategory'>[];
} = {
  status: STATUSES,
  phase: PHASES,
  dateRule: DATE_RULES,
  priority: PRIORITIES,
  role: ROLES,
  digest: DIGEST_CHOICES,
  basis: BUDGET_BASES,
  resourceCategory: RESOURCE_CATEGORIES,
  resourceChannel: RESOURCE_CHANNELS,
  riskCategory: RISK_CATEGORIES,
};

/** The values of an enum, in the order of its drop-down. */
export function enumValues<E extends EnumName>(name: E): readonly EnumValue<E>[] {
  const fromDomain = (DOMAIN_ENUMS as { readonly [name: string]: readonly string[] | undefined })[name];
  return (fromDomain ?? Object.keys(LABELS[name])) as readonly EnumValue<E>[];
}

/** The label of `value` in the language of the plan. */
export function enumLabel<E extends EnumName>(name: E, value: EnumValue<E>, language: Language): string {
  const labels = LABELS[name] as { readonly [value: string]: Localized };
  const label = labels[value];
  if (!label) throw new RangeError(`no ${name} called ${value}`);
  return label[language];
}

/** All labels of an enum in one language. */
export function enumLabels(name: EnumName, language: Language): string[] {
  return enumValues(name).map((value) => enumLabel(name, value, language));
}

/** The value a person's text stands for, in either language, without regard to case, width and spaces; null when it is none of them. */
export function parseEnum<E extends EnumName>(name: E, text: string): EnumValue<E> | null {
  const wanted = nameKey(text);
  for (const value of enumValues(name)) {
    const label = (LABELS[name] as { readonly [value: string]: Localized })[value];
    if (label && (label['zh-CN'].toLowerCase() === wanted || label.en.toLowerCase() === wanted)) return value;
  }
  return null;
}
