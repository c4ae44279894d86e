import { answerLanguage, type Terminal, terminalLanguage } from '../../../src/local/cli/cli-language';

const terminal = (env: Terminal['env'], systemLocale = 'en-US'): Terminal => ({ env, systemLocale });

describe('the language of a terminal', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'en-US', 'zh-CN'],
    [{ LANG: 'en_GB.UTF-8' }, 'zh-CN', 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'zh-CN', 'en'],
    [{ LC_ALL: 'zh_TW.UTF-8', LANG: 'en_US.UTF-8' }, 'en-US', 'zh-CN'],
    [{ LC_ALL: '', LC_MESSAGES: 'en_US', LANG: 'zh_CN' }, 'zh-CN', 'en'],
    [{ LANG: 'C.UTF-8' }, 'zh-CN', 'zh-CN'],
    [{ LANG: 'POSIX' }, 'en-US', 'en'],
    [{}, 'zh-Hans-CN', 'zh-CN'],
    [{}, 'tr-TR', 'en'],
  ] as const)('%j with a system in %s is %s', (env, systemLocale, language) => {
    expect(terminalLanguage(terminal(env, systemLocale))).toBe(language);
  });

  it('gives way to --locale, wherever it stands, unless that is wrong itself', () => {
    const chinese = terminal({ LANG: 'zh_CN.UTF-8' });
    expect(answerLanguage(['--days', 'x', '--locale', 'en'], chinese)).toBe('en');
    expect(answerLanguage(['--locale=en'], chinese)).toBe('en');
    expect(answerLanguage(['--locale', 'fr'], chinese)).toBe('zh-CN');
    expect(answerLanguage(['--locale'], chinese)).toBe('zh-CN');
    expect(answerLanguage(['--language', 'en', '--locale', 'zh-CN'], chinese, '--language')).toBe('en');
  });
});
