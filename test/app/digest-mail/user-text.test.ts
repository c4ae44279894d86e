import fc from 'fast-check';
import { oneLine, userText, utf8Bytes } from '../../../src/app/digest-mail/user-text';

describe('cell text in a mail', () => {
  it('is one line without control characters', () => {
    expect(oneLine('  a\r\nb\tc\u0000d\u2028e\u0085f  ')).toBe('a b c d e f');
  });

  it('cannot turn round the text beside it', () => {
    expect(oneLine('invoice\u202Egpj.exe\u202C \u2066x\u2069\u200F')).toBe('invoicegpj.exe x');
  });

  it('holds nothing unseen but what joins emoji and scripts, and no tower of marks', () => {
    expect(oneLine('\uFEFFa\u200Bb\u00ADc\u2060d')).toBe('abcd');
    expect(oneLine('\u{1F468}\u200D\u{1F469} نامه\u200Cها')).toBe('\u{1F468}\u200D\u{1F469} نامه\u200Cها');
    expect(oneLine(`z${'\u0301'.repeat(60)}a`)).toBe(`z${'\u0301'.repeat(4)}a`);
  });

  it('has no half of a surrogate pair', () => {
    expect(oneLine('a\uD83Db')).toBe('a\uFFFDb');
    expect(oneLine('a\u{1F389}b')).toBe('a\u{1F389}b');
  });

  it('is cut to a number of characters with a sign that it was', () => {
    expect(userText('abcdef', 6)).toBe('abcdef');
    expect(userText('abcdefg', 6)).toBe('abcde…');
    expect(userText('\u{1F389}\u{1F389}\u{1F389}', 3)).toBe('\u{1F389}\u{1F389}\u{1F389}');
    expect(userText('\u{1F389}\u{1F389}\u{1F389}\u{1F389}', 3)).toBe('\u{1F389}\u{1F389}…');
    expect(userText(`ab${' '.repeat(100)}c`, 6)).toBe('ab…');
    expect(Array.from(userText('字'.repeat(50_000), 200))).toHaveLength(200);
  });

  it('is measured in bytes as it is sent', () => {
    expect(utf8Bytes('aé字\u{1F389}')).toBe(1 + 2 + 3 + 4);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => utf8Bytes(text) === Buffer.byteLength(text, 'utf8')));
  });
});
