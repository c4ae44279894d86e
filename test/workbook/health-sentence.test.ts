import { healthSentence } from '../../src/workbook/sheets/health';

describe('the sentence of a plan’s health', () => {
  it('counts late tasks as each language does', () => {
    const late = (count: number) => ({ colour: 'amber', reason: 'late', late: count }) as const;
    expect([1, 2].map((count) => healthSentence(late(count), 'en'))).toEqual(['Amber · 1 task late', 'Amber · 2 tasks late']);
    expect([1, 2].map((count) => healthSentence(late(count), 'zh-CN'))).toEqual(['黄 · 1 项任务滞后', '黄 · 2 项任务滞后']);
  });
});
