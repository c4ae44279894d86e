import { freeTitle, freeTitles } from '../../src/app/sheet-titles';
import type { SheetSpec } from '../../src/workbook/sheet-spec';

const specs = [
  { title: { 'zh-CN': '任务分解表', en: 'Tasks' } },
  { title: { 'zh-CN': '预算', en: 'Budget' } },
] as unknown as readonly SheetSpec[];

describe('titles of new sheets', () => {
  it('are their own when free', () => {
    expect(freeTitles(specs, ['工作表1'], 'zh-CN')).toEqual(['任务分解表', '预算']);
  });

  it('carry one number for the whole plan, the first that is free for all', () => {
    expect(freeTitles(specs, ['Tasks', 'Budget 2'], 'en')).toEqual(['Tasks 3', 'Budget 3']);
  });

  it('are compared as the spreadsheet does, without regard to case', () => {
    expect(freeTitles(specs, ['TASKS'], 'en')).toEqual(['Tasks 2', 'Budget 2']);
    expect(freeTitle('Tasks', ['tasks', 'TASKS 2'])).toBe('Tasks 3');
    expect(freeTitle('Tasks', ['Task'])).toBe('Tasks');
  });
});
