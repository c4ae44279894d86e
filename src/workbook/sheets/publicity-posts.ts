import { daysBetween } from '../../domain/civil-date';
import { inBoth, type Localized } from '../../domain/language';
import { type EnumValue, enumLabel } from '../enums';
import type { PlanContent } from '../plan-content';
import type { TableRow } from '../sheet-spec';

interface Post {
  readonly id: string;
  readonly wave: EnumValue<'wave'>;
  readonly channel: EnumValue<'channel'>;
  /** Days from D0 where negative, from D1 where positive. */
  readonly offset: number;
  readonly topic: Localized;
}

function post(id: string, wave: Post['wave'], channel: Post['channel'], offset: number, zh: string, en: string): Post {
  return { id, wave, channel, offset, topic: inBoth(zh, en) };
}

/** Six waves: prepared by T-14, warmed up from T-7, at its height from T-5 to T-3 (domain reference §2.2 E2c, §2.3), told afterwards. */
const POSTS: readonly Post[] = [
  post('P1', 'teaser', 'website', -14, '活动预告：主题、时间、地点', 'Teaser: theme, date and place'),
  post('P2', 'signUp', 'email', -10, '报名开启与议程', 'Sign-up opens, with the agenda'),
  post('P3', 'signUp', 'community', -7, '报名提醒与常见问题', 'Reminder to sign up; questions answered'),
  post('P4', 'highlight', 'account', -5, '亮点揭晓：嘉宾与看点', 'Highlights: who comes and what to see'),
  post('P5', 'highlight', 'press', -4, '媒体邀请与新闻资料', 'Press invitation and press kit'),
  post('P6', 'countdown', 'community', -3, '倒计时 3 天：交通与签到', 'Three days to go: getting there, check-in'),
  post('P7', 'countdown', 'sms', -1, '明天见：时间、地点、入场方式', 'See you tomorrow: time, place, entry'),
  post('P8', 'live', 'video', 0, '现场图文与直播', 'Live from the event'),
  post('P9', 'recap', 'account', 1, '精彩回顾与致谢', 'Recap and thanks'),
  post('P10', 'recap', 'press', 3, '媒体报道汇总', 'What the press wrote'),
];

/** The posts a plan starts with; none before the day it was planned on. */
export function startingPosts({ template, language, d0, scheduledOn }: PlanContent): TableRow[] {
  const notice = Math.max(0, daysBetween(scheduledOn, d0));
  const group = template.groups.find(({ code }) => code === 'PROMO');
  return POSTS.map(({ id, wave, channel, offset, topic }) => ({
    id,
    topic: topic[language],
    wave: enumLabel('wave', wave, language),
    channel: enumLabel('channel', channel, language),
    offset: offset < 0 ? 0 - Math.min(0 - offset, notice) : offset,
    asset: enumLabel('asset', 'notMade', language),
    owner: group?.name[language] ?? null,
  }));
}
