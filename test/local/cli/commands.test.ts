import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../scripts/build/bundle';
import { builtDist } from '../../support/dist';

const TSX = ['--import', join(PROJECT_ROOT, 'node_modules/tsx/dist/loader.mjs')];
const DEMO = join(PROJECT_ROOT, 'src/local/cli/demo.ts');
const START = join(PROJECT_ROOT, 'src/local/cli/start.ts');

let folder: string;

beforeAll(async () => {
  await builtDist();
  folder = mkdtempSync(join(tmpdir(), 'showrunner-commands-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the demo in the scratch folder, as someone whose terminal is set to `lang`. */
function demo(argv: readonly string[], lang = 'en_US.UTF-8', zone = 'UTC'): { status: number | null; stdout: string; stderr: string } {
  const env = { PATH: process.env.PATH, LANG: lang, TZ: zone };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...TSX, DEMO, ...argv], { cwd: folder, encoding: 'utf8', env });
  return { status, stdout, stderr };
}

/** Every file of a folder with its bytes. */
function content(out: string): { [name: string]: string } {
  const names = readdirSync(join(folder, out), { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, out, name)).toString('base64')]));
}

const PEOPLE = 'Name;Email;Role\n\nAnn Lee;not-an-address;King\nBob Ray;bob@example.org;Member\n;nobody@example.org;\n';

describe('npm run demo', () => {
  it('takes a template and a people file by path, tells what is wrong in the people, and gives the same bytes again', () => {
    cpSync(join(PROJECT_ROOT, 'examples/templates/book-club.json'), join(folder, 'mine.json'));
    writeFileSync(join(folder, 'people.csv'), PEOPLE);
    const argv = ['--template', 'mine.json', '--people', 'people.csv', '--date', '2026-12-20', '--today', '2026-12-10'];

    const first = demo([...argv, '--out', 'first']);
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toContain('people.csv: rows taken over: 2.');
    expect(first.stdout).toMatch(/people\.csv: Line 3\b.*King/);
    expect(first.stdout).toMatch(/people\.csv: Line 3\b.*not-an-address/);
    expect(first.stdout).toMatch(/people\.csv: Line 5\b.*nobody@example\.org/);
    expect(readFileSync(join(folder, 'first/workbook.json'), 'utf8')).toContain('Bob Ray');

    const broken = ['--template', join(PROJECT_ROOT, 'examples/templates/broken.json'), '--locale', 'zh-CN', '--out', 'first'];
    const before = content('first');
    const refused = demo(broken);
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    const lines = refused.stderr.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(line).toMatch(/^[\w$.[\]-]+：.+/);
    expect(content('first')).toEqual(before);

    expect(demo([...argv, '--out', 'second'], 'en_US.UTF-8', 'America/New_York').status).toBe(0);
    expect(content('second')).toEqual(before);
  }, 60_000);

  it('answers wrong arguments by one line in the language of the terminal, and writes nothing', () => {
    const wrong = demo(['--days', '-1', '--out', 'none'], 'zh_CN.UTF-8');
    expect(wrong).toEqual({ status: 2, stdout: '', stderr: '--days 请填 0 到 400 的整数，不能是“-1”。\n' });
    const past = demo(['--date', '2026-12-10', '--today', '2026-12-10', '--out', 'none']);
    expect(past).toEqual({
      status: 2,
      stdout: '',
      stderr: 'The event date 2026-12-10 is not after today (2026-12-10). Please type a later date.\n',
    });
    expect(existsSync(join(folder, 'none'))).toBe(false);
  }, 60_000);

  it('ends with its own status when its reader leaves early', async () => {
    const argv = [...TSX, DEMO, '--today', '2026-12-10', '--date', '2026-12-20', '--days', '0', '--out', 'unread'];
    const child = spawn(process.execPath, argv, { cwd: folder, env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8' } });
    child.stdout.destroy();
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, said]).toEqual([0, '']);
    expect(existsSync(join(folder, 'unread/plan.xlsx'))).toBe(true);
  }, 60_000);

  it('explains itself', () => {
    const { status, stdout, stderr } = demo(['--help']);
    expect([status, stderr]).toEqual([0, '']);
    for (const option of ['template', 'date', 'today', 'days', 'locale', 'people', 'tasks', 'out', 'spreadsheet-locale', 'time-zone'])
      expect(stdout).toContain(`--${option}`);
  }, 60_000);
});

describe('npm run templates:check', () => {
  function check(argv: readonly string[], lang: string): [status: number | null, stdout: string, stderr: string] {
    const env = { PATH: process.env.PATH, LANG: lang };
    const options = { cwd: PROJECT_ROOT, encoding: 'utf8', env } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [...TSX, 'src/local/cli/templates-check.ts', ...argv], options);
    return [status, stdout, stderr];
  }

  it('ends with 0 when all is in order, 1 when there is something to mend, in the language of the terminal or the one named', () => {
    const [fine, said, silence] = check(['examples/templates/book-club.json'], 'zh_CN.UTF-8');
    expect([fine, silence]).toEqual([0, '']);
    expect(said).toMatch(/^examples\/templates\/book-club\.json：没有问题，试插入 4 份方案。\n/);
    expect(said).toMatch(/没有问题：1 个；需要修改：0 个。各字段的说明见 docs\/templates\.zh-CN\.md。\n$/);

    const [mend, told] = check(['examples/templates', '--language', 'en'], 'zh_CN.UTF-8');
    expect(mend).toBe(1);
    expect(told).toContain('\nexamples/templates/broken.json: to mend: 29.\n');
    expect(told).toMatch(/In order: 2\. To mend: 1\. docs\/templates\.md explains every field\.\n$/);
  }, 120_000);

  it('ends with 2 and one line for what it cannot use', () => {
    expect(check(['none.json'], 'en_US.UTF-8')).toEqual([2, '', 'The file none.json cannot be read.\n']);
    expect(check(['--language=fr'], 'zh_CN.UTF-8')).toEqual([2, '', '--language 只能是 zh-CN 或 en，不能是“fr”。\n']);
  }, 60_000);

  it('explains itself', () => {
    const [status, said] = check(['--help', '--language', 'zh-CN'], 'en_US.UTF-8');
    expect([status, said.split('\n')[0]]).toEqual([0, 'npm run templates:check -- [文件.json | 文件夹 …] [--language zh-CN|en]']);
  }, 60_000);
});

describe('npm start', () => {
  it('opens the workbench in the language of the terminal, says its address once more when it is open, and ends quietly on Ctrl+C', async () => {
    const env = { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8', TMPDIR: folder, PORT: '18460' };
    const argv = [...TSX, START, '--state', 'workbench/state.json', '--date', '2026-12-20', '--today', '2026-12-10'];
    const child = spawn(process.execPath, argv, { cwd: folder, env });
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let said = '';
        child.stdout.setEncoding('utf8').on('data', (part: string) => {
          said += part;
          const open = /请在浏览器中打开 (http:\/\/127\.0\.0\.1:\d+\/) /.exec(said);
          if (open?.[1]) resolve(open[1]);
        });
        child.on('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
      });
      const page = await (await fetch(address, { headers: { 'accept-language': 'zh-CN' } })).text();
      expect(page).toContain('<html lang="zh-CN">');
      const { status, stdout } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8', env });
      expect([status, stdout]).toEqual([0, `工作台已经打开：${address}\n`]);
    } finally {
      child.kill('SIGINT');
    }
    expect(await new Promise((resolve) => child.on('exit', (code) => resolve(code)))).toBe(0);
  }, 60_000);

  it('answers wrong arguments by one line, status 2', () => {
    const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8' };
    for (const [argv, line] of [
      [['--out', 'x'], 'There is no option --out. --help lists them.\n'],
      [['--state'], '--state needs a value. --help shows how.\n'],
      [['--template', 'nothing', '--state', 'none/state.json'], /^There is no template "nothing"\./],
    ] as const) {
      const { status, stderr } = spawnSync(process.execPath, [...TSX, START, ...argv], { cwd: folder, encoding: 'utf8', env });
      expect([argv, status]).toEqual([argv, 2]);
      expect(stderr).toEqual(typeof line === 'string' ? line : expect.stringMatching(line));
    }
    expect(existsSync(join(folder, 'none/state.json'))).toBe(false);
  }, 60_000);
});
