import { troublesOf } from '../../src/app/digest-troubles';
import type { Reminders, StoredState } from '../../src/app/stored-state';
import { civilDate as d } from '../../src/domain/civil-date';
import { isMessageKey, translate } from '../../src/i18n/translate';

const ON: Reminders = {
  on: true,
  owner: 'hash',
  ownerShown: 'l…d@x.cn',
  triggerId: '1',
  hour: 8,
  spreadsheetId: 'abc',
  since: d('2026-12-01'),
};

const DAY = d('2026-12-10');
const codes = (over: Partial<StoredState>, quota = 100, mails = 5): string[] =>
  troublesOf({ reminders: ON, lastRun: '2026-12-09 08:10', raw: {}, ...over } as StoredState, { day: DAY, quota, mails }).map(
    ({ code }) => code,
  );

describe('what keeps mails from going out', () => {
  it('is nothing on an ordinary day, nor on the first', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ lastRun: null })).toEqual([]);
    expect(codes({ lastRun: '2026-12-10 08:10' })).toEqual([]);
  });

  it('is a trigger that missed a whole day, but not days on which reminders were off', () => {
    expect(codes({ lastRun: '2026-12-08 08:10' })).toEqual(['digest.wasSilent']);
    expect(codes({ lastRun: '2026-12-08 08:10', reminders: { ...ON, since: d('2026-12-10') } })).toEqual([]);
  });

  it('is an allowance that does not reach', () => {
    expect(codes({}, 5, 5)).toEqual([]);
    expect(codes({}, 4, 5)).toEqual(['digest.quotaShort']);
  });

  it('is reminders that are off, when somebody sends by hand', () => {
    expect(codes({ reminders: null })).toEqual(['digest.isOff']);
    expect(codes({ reminders: { ...ON, on: false }, lastRun: '2026-12-01 08:10' })).toEqual(['digest.isOff']);
  });

  it('is what failed or was never settled in the last run, counted', () => {
    const raw = {
      'sr.mail.2026-12-09.0': '{"a1":"s,480,1,0,0","a2":"f,480,1,0,0"}',
      'sr.mail.2026-12-09.1': '{"a3":"c,480,1,0,0"}',
      'sr.mail.2026-12-08.0': '{"a4":"f,480,1,0,0"}',
      'sr.mail.2026-12-10.0': '{"a5":"f,480,1,0,0"}',
    };
    const [trouble, ...others] = troublesOf({ reminders: ON, lastRun: '2026-12-09 08:10', raw } as StoredState & { raw: typeof raw }, {
      day: DAY,
      quota: 9,
      mails: 1,
    });
    expect([trouble, others]).toEqual([{ code: 'digest.notSent', path: '', facts: { day: '2026-12-09', n: 2 } }, []]);
  });

  it('has a sentence without holes in both languages', () => {
    const raw = { 'sr.mail.2026-12-08.0': '{"a1":"f,480,1,0,0"}' };
    const all = [
      ...troublesOf({ reminders: null, lastRun: null, raw: {} } as unknown as StoredState, { day: DAY, quota: 0, mails: 1 }),
      ...troublesOf({ reminders: ON, lastRun: '2026-12-08 08:10', raw } as unknown as StoredState, { day: DAY, quota: 9, mails: 1 }),
    ];
    expect(all).toHaveLength(4);
    for (const { code, facts } of all)
      for (const language of ['zh-CN', 'en'] as const) expect(isMessageKey(code) && translate(language, code, facts)).not.toMatch(/[{}]/);
  });
});
