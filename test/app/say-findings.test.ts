import { sayFinding } from '../../src/app/say-findings';

describe('a finding as a sentence', () => {
  it('names its place when a person can go there', () => {
    const finding = { code: 'digest.badAddress', path: '团队与分工!4', facts: { addresses: 'x', tasks: 2 } };
    expect(sayFinding('zh-CN', finding)).toBe('团队与分工!4：邮箱无法使用：x。请更正；涉及 2 项未完成任务。');
    expect(sayFinding('en', { ...finding, path: 'Team!4' })).toMatch(/^Team!4: This is not a usable address: x\./);
  });

  it('names no argument and no line of a template', () => {
    expect(sayFinding('zh-CN', { code: 'insert.badDate', path: 'd0', facts: { text: 'x' } })).toMatch(/^“x”不是日期/);
    const missed = { code: 'schedule.legalMissed', path: 'tasks[3].due', facts: { task: '报批', limit: '2026-12-01' } };
    expect(sayFinding('zh-CN', missed)).toMatch(/^法定期限已过：“报批”/);
  });

  it('is one short line, whatever a cell holds', () => {
    const text = `\u202Ea\r\nb${'x'.repeat(50_000)}`;
    const said = sayFinding('en', { code: 'task.badDate', path: 'Tasks!E3', facts: { text } });
    expect(said).toBe(`Tasks!E3: “a b${'x'.repeat(76)}…” is not a date. Please type year-month-day.`);
    const addresses = sayFinding('en', { code: 'digest.badAddress', path: '', facts: { addresses: [text, 'y'], tasks: 1 } });
    expect(addresses).toContain(`a b${'x'.repeat(76)}…, y. Please`);
  });

  it('shows a code that has no sentence as it is', () => {
    expect(sayFinding('en', { code: 'no.such.code', path: '', facts: {} })).toBe('no.such.code');
  });
});
