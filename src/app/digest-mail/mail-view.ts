import type { CivilDate } from '../../domain/civil-date';
import type { Heading } from '../../domain/digest-types';
import type { Finding } from '../../domain/finding';
import type { Language } from '../../domain/language';

/** What a mail says beside the digest itself. */
export interface DigestContext {
  /** Of the words of the mail: the language of the first plan it speaks of. */
  readonly language: Language;
  readonly today: CivilDate;
  readonly workbookTitle?: string;
  /** Who switched reminders on: an address or a name. */
  readonly switchedOnBy: string;
  /** The workbook as a whole; null when it has no address. */
  readonly sheetUrl: string | null;
  /** Where an answer goes; null when it goes to the sender. */
  readonly leadReplyTo: string | null;
  /** Whether the reader has never had a mail before. */
  readonly isFirst?: boolean | undefined;
  /** What keeps mails from going out: for leads. */
  readonly troubles?: readonly Finding[] | undefined;
}

/** How much a mail may hold; code points of cell text, and numbers of lines. */
export interface Limits {
  readonly items: number;
  readonly task: number;
  readonly detail: number;
  readonly name: number;
  readonly groups: number;
  readonly plans: number;
}

/** One task, or row of another sheet, as a mail words it. */
export interface ItemView {
  /** The plan's name in a mail over several plans, else ''. */
  readonly plan: string;
  /** `宣传`, `付款`: what it is, when it is no task; '' for a task. */
  readonly kind: string;
  readonly title: string;
  /** Its row in the sheet; null when the workbook has no address. */
  readonly link: string | null;
  /** '' where there is no date. */
  readonly due: string;
  /** `滞后 2 个工作日`; '' when not late. */
  readonly late: string;
  /** '' where none is typed. */
  readonly status: string;
  readonly blocked: boolean;
  /** Why it comes to this reader, or whose it is; '' for the reader's own. */
  readonly whose: string;
  /** Deliverable or reason, who waits for it. */
  readonly notes: readonly string[];
}

/** Tasks under a heading. */
export interface SectionView {
  readonly kind: Heading | 'waiting';
  readonly title: string;
  /** `2 项` */
  readonly count: string;
  readonly items: readonly ItemView[];
  /** `另有 7 项`; '' when all are shown. */
  readonly more: string;
  readonly moreLink: string | null;
  /** A line under the items; '' when there is none. */
  readonly note: string;
}

/** A row of the table of groups. */
export interface GroupRow {
  readonly group: string;
  readonly open: number;
  readonly late: number;
  readonly dueSoon: number;
  readonly done: number;
}

/** The state of one plan. */
export interface LeadView {
  /** With the plan's name when the mail is about several. */
  readonly title: string;
  /** Colour word and reason. */
  readonly health: string;
  /** What needs the lead: tasks without owner, late work nobody hears of, too much on one day. */
  readonly notices: readonly string[];
  /** What the lead should know: high risks, what is escalated to others. */
  readonly lines: readonly string[];
  /** Group, open, late, due soon, done. */
  readonly columns: readonly [string, string, string, string, string];
  readonly rows: readonly GroupRow[];
  readonly total: GroupRow;
}

/** Lines under a title, for the lead. */
export interface NoticeView {
  readonly title: string;
  readonly lines: readonly string[];
  readonly more: string;
}

/** All words of a mail, in order, in one line each and free of control characters; what is left is to lay them out. */
export interface DigestView {
  readonly language: Language;
  readonly subject: string;
  /** What a list of mails shows after the subject. */
  readonly preheader: string;
  readonly about: string;
  /** `滞后 2 项`, `今日 1 项` */
  readonly headline: readonly string[];
  /** `12月10日 周四`, `距活动 10 天`, `活动日 12月20日 周日` */
  readonly dates: readonly string[];
  /** Who has added the reader, and why: in the first mail alone. */
  readonly intro: readonly string[];
  /** What the lead must see before all else. */
  readonly alerts: readonly string[];
  readonly sections: readonly SectionView[];
  readonly teams: readonly LeadView[];
  readonly longLate: SectionView | null;
  readonly fixes: NoticeView | null;
  readonly button: { readonly text: string; readonly link: string } | null;
  readonly footer: readonly string[];
}
