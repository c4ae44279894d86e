import fc from 'fast-check';
import { addressKey, parseAddresses } from '../../src/domain/email-address';

describe('parseAddresses understands', () => {
  it.each([
    ['li@example.com', ['li@example.com']],
    ['  li@Example.COM ', ['li@example.com']],
    ['a@x.cn, b@x.cn;c@x.cn', ['a@x.cn', 'b@x.cn', 'c@x.cn']],
    ['a@x.cn、b@x.cn，c@x.cn；d@x.cn', ['a@x.cn', 'b@x.cn', 'c@x.cn', 'd@x.cn']],
    ['a@x.cn b@x.cn\nc@x.cn\r\n', ['a@x.cn', 'b@x.cn', 'c@x.cn']],
    ['张三 <zhang.san@x.cn>', ['zhang.san@x.cn']],
    ['"Li, Wei" <li@x.cn> Ann Lee <ann@x.cn>', ['li@x.cn', 'ann@x.cn']],
    ['mailto:li@x.cn?subject=hello', ['li@x.cn']],
    ["'li@x.cn'", ['li@x.cn']],
    ['ｌｉ＠ｘ．ｃｎ', ['li@x.cn']],
    ['li@x。cn', ['li@x.cn']],
    ['\u202Ali@x.cn\u202C\u200B', ['li@x.cn']],
    ["o'brien+plan@mail.x.co.uk", ["o'brien+plan@mail.x.co.uk"]],
    ['li@x.cn <Li@X.cn>', ['Li@x.cn']],
    ['li@xn--fiqs8s.xn--fiqs8s', ['li@xn--fiqs8s.xn--fiqs8s']],
    ['Li@x.cn, li@X.cn', ['Li@x.cn']],
  ])('%j', (text, addresses) => {
    expect(parseAddresses(text)).toEqual({ addresses, bad: [] });
  });

  it('nothing in nothing', () => {
    expect(parseAddresses(' ,、\n ')).toEqual({ addresses: [], bad: [] });
  });
});

describe('parseAddresses refuses', () => {
  it.each([
    ['zhang'],
    ['li@localhost'],
    ['li wei@x.cn'],
    ['li@x .cn'],
    ['li@@x.cn'],
    ['li@y@x.cn'],
    ['.li@x.cn'],
    ['li.@x.cn'],
    ['l..i@x.cn'],
    ['li@.x.cn'],
    ['li@x.cn.'],
    ['li@x..cn'],
    ['li@-x.cn'],
    ['li@10.0.0.1'],
    ['@x.cn'],
    ['li@'],
    ['"li wei"@x.cn'],
    ['Li <li@x.cn'],
    ['lead@x.cn <stranger@y.cn>'],
    ['-li@x.cn'],
    ['+li@x.cn'],
    ['=li@x.cn'],
    ["'li@x.cn"],
    ['{{email}}@x.cn'],
    ['a{1}@x.cn'],
    ['li|wei@x.cn'],
    ['li/wei@x.cn'],
    ['李@x.cn'],
    [`${'a'.repeat(65)}@x.cn`],
    [`a@${'x'.repeat(60)}.${'y'.repeat(60)}.${'z'.repeat(60)}.${'w'.repeat(60)}.${'v'.repeat(20)}.cn`],
  ])('%j', (text) => {
    expect(parseAddresses(text)).toEqual({ addresses: [], bad: [text] });
  });

  it('a header smuggled in behind a line break', () => {
    expect(parseAddresses('li@x.cn\r\nBcc: all@x.cn')).toEqual({ addresses: ['li@x.cn'], bad: ['Bcc: all@x.cn'] });
  });

  it('control characters, and does not repeat them', () => {
    expect(parseAddresses('li\u0000@x.cn')).toEqual({ addresses: [], bad: ['li@x.cn'] });
    expect(parseAddresses('li@x\u0085y.cn').bad).toEqual(['li@xy.cn']);
  });

  it('a pasted list of more people than one mail may have', () => {
    const list = (count: number): string => Array.from({ length: count }, (_, n) => `p${n}@x.cn`).join(', ');
    expect(parseAddresses(list(50)).addresses).toHaveLength(50);
    expect(parseAddresses(list(51))).toEqual({ addresses: [], bad: ['p0@x.cn … (51)'] });
    expect(parseAddresses(`li@x.cn,${'a,'.repeat(25_000)}`)).toEqual({ addresses: [], bad: ['a … (25000)'] });
  });

  it('only what is bad', () => {
    expect(parseAddresses('li@x.cn, wang, zhao@y.cn')).toEqual({ addresses: ['li@x.cn', 'zhao@y.cn'], bad: ['wang'] });
  });
});

it('whatever a cell holds, an address is one line with one @, and parses to itself', () => {
  const soup = fc
    .array(fc.constantFrom('a', 'Z', '9', '@', '.', '-', '<', '>', '"', "'", ',', ' ', '\n', '\t', '＠', '\u200B', 'mailto:', '例'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(soup, fc.emailAddress()), (text) => {
      const { addresses, bad } = parseAddresses(text);
      for (const address of addresses) {
        expect(address).toMatch(/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/);
        expect(parseAddresses(address)).toEqual({ addresses: [address], bad: [] });
      }
      expect(bad.join('')).not.toMatch(/[\r\n]/);
    }),
  );
});

it('addressKey: one mailbox, whatever the case', () => {
  expect(addressKey(' Li@X.cn ')).toBe(addressKey('li@x.cn'));
});
