import { withoutPeople } from '../../src/domain/personal-words';

const PEOPLE = [
  { name: '张伟', instead: '宣传组' },
  { name: '张伟民', instead: '后勤组' },
  { name: 'Ann', instead: 'Logistics' },
  { name: 'Mary Ann Lee (PR)', instead: 'Publicity' },
  { name: '李', instead: '财务' },
];

const clean = (text: string): string => withoutPeople(text, PEOPLE, '…');

describe('texts without people', () => {
  it.each([
    ['请张伟通知媒体', '请宣传组通知媒体'],
    ['张伟民和张伟', '后勤组和宣传组'],
    ['Ask Ann for the annual Annex key', 'Ask Logistics for the annual Annex key'],
    ['Mary Ann  Lee (PR) writes', 'Publicity writes'],
    // A surname alone is in too many words.
    ['行李寄存', '行李寄存'],
  ])('%s', (text, without) => {
    expect(clean(text)).toBe(without);
  });

  it.each([
    ['写信 zhang.wei+pr@example.com.cn，或电话', '写信 …，或电话'],
    ['(ann@example.com)', '(…)'],
    ['手机13800138000联系', '手机…联系'],
    ['+86 138 0013 8000 or 138-0013-8000', '… or …'],
    ['010-62345678、(0755)8234567', '…、…'],
    ['400-800-1234', '…'],
    ['+44 20 7946 0958; +1 (212) 555-0147', '…; …'],
    ['212-555-0147, (212) 555-0147', '…, …'],
  ])('loses the address or number of %s', (text, without) => {
    expect(clean(text)).toBe(without);
  });

  it.each(['2026-12-20 14:00', '100,000 元', '12345678', '¥1,380,013,800', '13:80 00', 'v1.2.3', '@everyone', '10 – 15 %', '20261220'])(
    'leaves %s alone',
    (text) => {
      expect(clean(text)).toBe(text);
    },
  );

  it('takes time in proportion to a hostile text', () => {
    for (const text of ['@'.repeat(50_000), 'a@'.repeat(25_000), '+1'.repeat(25_000), '1 '.repeat(25_000), 'x'.repeat(50_000)]) {
      const began = Date.now();
      clean(text);
      expect(Date.now() - began).toBeLessThan(1000);
    }
  });
});
