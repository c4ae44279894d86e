import { PROJECT_ROOT } from '../../../scripts/build/bundle';
import { say, WrongArguments } from '../../../src/local/cli/cli-words';
import { type DemoArguments, demoArguments } from '../../../src/local/cli/demo-arguments';

/** 23:30 on 9 December in London, 07:30 on the 10th in Shanghai, 18:30 on the 9th in New York. */
const NOW = new Date('2026-12-09T23:30:00Z');

const given = (...argv: string[]): DemoArguments | null => demoArguments(argv, { now: NOW, locale: 'zh-CN' });

function refusal(...argv: string[]): WrongArguments {
  try {
    given(...argv);
  } catch (error) {
    if (error instanceof WrongArguments) return error;
    throw error;
  }
  throw new Error(`${argv.join(' ')} was accepted`);
}

describe('the arguments of the demo', () => {
  it('all have a default; today is the day in the zone of the spreadsheet, the event 40 days later', () => {
    expect(given()).toEqual({
      template: 'product-launch',
      date: '2027-01-19',
      today: '2026-12-10',
      locale: 'zh-CN',
      spreadsheetLocale: 'zh_CN',
      timeZone: 'Asia/Shanghai',
      days: 1,
      people: `${PROJECT_ROOT}examples/people.zh-CN.csv`,
      onlyFittingPeople: false,
      tasks: `${PROJECT_ROOT}examples/tasks.zh-CN.csv`,
      out: null,
    });
    expect(given('--locale', 'en')).toMatchObject({
      today: '2026-12-09',
      spreadsheetLocale: 'en_US',
      timeZone: 'America/New_York',
      people: `${PROJECT_ROOT}examples/people.en.csv`,
    });
  });

  it('are taken as given', () => {
    const argv =
      '--template=mine.json --date 2026-12-20 --today 2026-12-10 --locale en --days 0 --people none --tasks my.csv --out o ' +
      '--spreadsheet-locale tr_TR --time-zone Europe/Istanbul';
    expect(given(...argv.split(' '))).toEqual({
      template: 'mine.json',
      date: '2026-12-20',
      today: '2026-12-10',
      locale: 'en',
      spreadsheetLocale: 'tr_TR',
      timeZone: 'Europe/Istanbul',
      days: 0,
      people: null,
      onlyFittingPeople: false,
      tasks: 'my.csv',
      out: 'o',
    });
  });

  it('takes from the example of the launch only what fits another template, unless files are given', () => {
    const people = `${PROJECT_ROOT}examples/people.zh-CN.csv`;
    expect(given('--template', 'academic-lecture')).toMatchObject({ people, onlyFittingPeople: true, tasks: null });
    expect(given('--template', 'mine.json')).toMatchObject({ people, onlyFittingPeople: true, tasks: null });
    expect(given('--template', 'product-launch')).toEqual(given());
    const files = ['--people', 'p.csv', '--tasks', 't.csv'];
    expect(given('--template', 'mine.json', ...files)).toMatchObject({ people: 'p.csv', onlyFittingPeople: false, tasks: 't.csv' });
    expect(given('--template', 'mine.json', '--people', 'none')).toMatchObject({ people: null, onlyFittingPeople: false, tasks: null });
  });

  it('may ask for help, even beside what is missing', () => {
    expect(given('--help')).toBeNull();
    expect(given('-h', '--days', '3')).toBeNull();
  });

  it.each([
    [['--days', '-1'], 'badDays', '-1'],
    [['--days', '401'], 'badDays', '401'],
    [['--days', '1.5'], 'badDays', '1.5'],
    [['--days', '1e1'], 'badDays', '1e1'],
    [['--date', '20.12.2026'], 'badDate', '20.12.2026'],
    [['--date', '2026-02-30'], 'badDate', '2026-02-30'],
    [['--today', 'tomorrow'], 'badDate', 'tomorrow'],
    [['--locale', 'fr'], 'badLocale', 'fr'],
    [['--spreadsheet-locale', 'xx_XX'], 'badSpreadsheetLocale', 'xx_XX'],
    [['--time-zone', 'Mars/Olympus'], 'badTimeZone', 'Mars/Olympus'],
  ])('%j is refused as %s', (argv, word, text) => {
    const { word: said, facts } = refusal(...argv);
    expect([said, facts.text]).toEqual([word, text]);
  });

  it.each([
    [['--frobnicate'], 'unknownOption', '--frobnicate'],
    [['--frobnicate', '7'], 'unknownOption', '--frobnicate'],
    [['launch'], 'unknownOption', 'launch'],
    [['--out'], 'noValue', '--out'],
    [['--out='], 'noValue', '--out'],
    [['--out', '--days', '3'], 'noValue', '--out'],
  ])('%j is refused as %s of %s', (argv, word, option) => {
    const { word: said, facts } = refusal(...argv);
    expect([said, facts.option]).toEqual([word, option]);
  });

  it('are answered by one line in either language', () => {
    const { word, facts } = refusal('--days', '-1');
    expect(say('en', word, facts)).toBe('--days takes a whole number from 0 to 400, not "-1".');
    expect(say('zh-CN', word, facts)).toBe('--days 请填 0 到 400 的整数，不能是“-1”。');
  });
});
