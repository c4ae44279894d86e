/** The words with which 总体状态 begins, in both languages: a list of several events may hold either. */
export const HEALTH_WORDS = {
  red: ['红', 'Red'],
  amber: ['黄', 'Amber'],
  green: ['绿', 'Green'],
} as const;
