import type { Language } from '../../domain/language';

/** Texts of `report.html`. */
export interface ReportWords {
  readonly product: string;
  readonly workbook: string;
  readonly outbox: string;
  readonly asOf: string;
  readonly sheets: string;
  readonly showHidden: string;
  readonly hiddenSheet: string;
  readonly emptySheet: string;
  readonly noMails: string;
  readonly mails: string;
  readonly from: string;
  readonly to: string;
  readonly replyTo: string;
  readonly sent: string;
  readonly asSeen: string;
  readonly plainText: string;
  readonly checked: string;
  readonly unchecked: string;
  readonly account: string;
}

export const REPORT_WORDS: { readonly [L in Language]: ReportWords } = {
  'zh-CN': {
    product: '活动管家 Showrunner',
    workbook: '工作簿',
    outbox: '发件箱',
    asOf: '今天是',
    sheets: '工作表',
    showHidden: '显示隐藏的工作表',
    hiddenSheet: '隐藏',
    emptySheet: '这张工作表是空的。',
    noMails: '没有发出邮件。',
    mails: '邮件',
    from: '发件人',
    to: '收件人',
    replyTo: '回复至',
    sent: '发送时间',
    asSeen: '邮件样式',
    plainText: '纯文本',
    checked: '已勾选',
    unchecked: '未勾选',
    account: '运行摘要',
  },
  en: {
    product: 'Showrunner',
    workbook: 'Workbook',
    outbox: 'Outbox',
    asOf: 'Today is',
    sheets: 'Sheets',
    showHidden: 'Show hidden sheets',
    hiddenSheet: 'hidden',
    emptySheet: 'This sheet is empty.',
    noMails: 'No mail was sent.',
    mails: 'Mails',
    from: 'From',
    to: 'To',
    replyTo: 'Reply to',
    sent: 'Sent',
    asSeen: 'As seen',
    plainText: 'Plain text',
    checked: 'checked',
    unchecked: 'not checked',
    account: 'What happened',
  },
};
