import { mentions, tellable, withoutPrivate } from '../../../src/app/print/handout-text';

describe('text without what is private', () => {
  it.each([
    ['联系李工 13800138000', '联系李工 …'],
    ['call +86 138-0013-8000 first', 'call … first'],
    ['座机 (010) 6552 9988', '座机 (…'],
    ['１３８００１３８０００', '…'],
    ['write to li.gong+av@example.com.cn, please', 'write to …, please'],
    ['单价 1200 元/台', '…/台'],
    ['报价：8.8万元，含税', '…，含税'],
    ['共 3,500 元', '共 …'],
    ['¥12,000 定金', '… 定金'],
    ['USD 2,500 on delivery', '… on delivery'],
    ['Deposit of $500', '…'],
    ['预算 3 万', '…'],
  ])('%j becomes %j', (text, told) => expect(withoutPrivate(text)).toBe(told));

  it.each([
    '2026-12-20 14:00 进场',
    '主屏 1920×1080，两侧副屏',
    '头戴话筒 4 支、手持 6 支',
    '三元素背景，3 元素灯箱',
    '元旦前 2 天撤场',
    '专线上行不低于 50 Mbps',
    '14:00–14:05',
  ])('%j stays', (text) => expect(withoutPrivate(text)).toBe(text));
});

describe('what a text speaks of', () => {
  it.each([
    ['LED 大屏播放开场片', 'led大屏', false],
    ['ＬＥＤ 大屏 播放', 'LED 大屏', true],
    ['have a mic ready', 'AV', false],
    ['AV: walk-in music', 'av', true],
    ['话筒', '话', false],
  ])('%j of %j: %s', (text, name, does) => expect(mentions(text, [name])).toBe(does));
});

it('tells a vendor nothing that names another, though its own name may hold theirs', () => {
  const tell = tellable('声光公司', ['声光', '星河传媒']);
  expect(tell('声光公司：面光全开')).toBe('声光公司：面光全开');
  expect(tell('与星河传媒对接')).toBe('');
  expect(tell('声光公司与声光各一')).toBe('');
});
