import { inBoth } from '../../domain/language';

/** The words with which 总体状态 begins: their colours go by them, in a list of several events in either language. */
export const HEALTH_WORDS = { red: inBoth('红', 'Red'), amber: inBoth('黄', 'Amber'), green: inBoth('绿', 'Green') } as const;
