import type { Language } from '../../domain/language';

const en = {
  usage:
    'npm run demo -- [--template product-launch | file.json] [--date 2026-12-20] [--today 2026-12-10] [--days 1] [--locale zh-CN|en]\n' +
    '                [--people people.csv|none] [--tasks tasks.csv|none] [--out out/] [--spreadsheet-locale de_DE] [--time-zone Europe/Berlin]\n' +
    'Plays the main job without a browser and writes plan.xlsx, workbook.json, calls.json, report.html and mail/*.eml into --out.\n' +
    'Without --people and --tasks, those of examples/: made for the product launch, so another template gets the people of the groups\n' +
    'it has too, and no tasks.\n' +
    'npm start -- takes the same, except --out, for a new start of the workbench, and: --reset puts the saved state aside and starts anew;\n' +
    '             --state file.json saves elsewhere than in .showrunner/workbench.json. PORT=8460 names another port.',
  unknownOption: 'There is no option {option}. --help lists them.',
  noValue: '{option} needs a value. --help shows how.',
  badLocale: '--locale takes zh-CN or en, not "{text}".',
  badDate: '{option} takes a date as year-month-day, for example 2026-12-20, not "{text}".',
  badDays: '--days takes a whole number from 0 to {most}, not "{text}".',
  badSpreadsheetLocale: '--spreadsheet-locale takes zh_CN, en_US, en_GB, de_DE, tr_TR or ar, not "{text}".',
  badTimeZone: '--time-zone takes a zone such as Europe/Berlin, not "{text}".',
  badPort: 'PORT takes a number from 1 to 65535, not "{text}".',
  noPort: 'The ports {first} to {last} are all in use. PORT=9000 npm start takes another.',
  noBundle: '{file} is missing. "npm run build" makes it.',
  noTemplate: 'There is no template "{template}". There are: {shipped}; or name a .json file.',
  notJson: '{file} is not JSON: {reason}',
  unreadable: 'The file {file} cannot be read.',
  notUtf8: '{file} is not UTF-8 text. Save it as UTF-8; in a spreadsheet program that is "CSV UTF-8".',
  openQuote: '{file} is not a CSV file: the quotation mark opened in line {line} is never closed.',
  notCsv: '{file} is not a CSV file: a quotation mark stands in the wrong place in line {line}.',
  'output.notAFolder': '{files} is a file, not a folder. Nothing was written.',
  'output.foreignFile': 'Files that Showrunner did not write are in the way: {files}. Nothing was written.',
  'output.leavesFolder': 'A link leads out of the folder: {files}. Nothing was written.',
  'output.failed': '{out} cannot be written: {reason}',
  made: 'Made {count} sheets ({titles}) with {tasks} tasks from {from} to {until}.',
  imported: '{file}: rows taken over: {count}.',
  mailed: '{day}: {count} mailed: {to}',
  nobodyMailed: 'No mail went out.',
  late: 'Late on {day}: {count}. {tasks}',
  nothingLate: 'Nothing is late on {day}.',
  wrote: '{out}: plan.xlsx, workbook.json, calls.json, report.html; files in mail/: {mails}',
  failedRun: '{entry} at {at} ended with an error: {reason}',
  open: 'Open {address} in a browser. Ctrl+C ends it.',
  alreadyOpen: 'The workbench is open already: {address}',
  checkUsage:
    'npm run templates:check -- [file.json | folder …] [--language zh-CN|en]\n' +
    'Checks template files, or those of a folder; without any, the ones that ship. It says what to mend and where, and inserts each sound\n' +
    'template into trial spreadsheets. Exit status: 0 in order, 1 something to mend, 2 a file or argument that cannot be used.',
  badLanguage: '--language takes zh-CN or en, not "{text}".',
  noTemplatesIn: '{folder} holds no template: there is no .json file in it but schema.json.',
  checkFine: '{file}: in order. Trial plans made: {count}.',
  checkMend: '{file}: to mend: {count}.',
  checkNote: 'note: {text}',
  checkFileName: 'To ship, the file must be named {name}, after the id of the template.',
  checkTrial: 'In a plan for {day} ({locale}): {text}',
  checkNoAmounts: 'There is no starting total in {currency}; a planner who uses it must type one.',
  checkErrorCell: '{sheet}!{cell} shows {value}. Formula: {formula}',
  checkSum: 'In order: {fine}. To mend: {broken}. {page} explains every field.',
};

type Words = { readonly [K in keyof typeof en]: string };
export type CliWord = keyof Words;
export type CliFacts = { readonly [name: string]: string | number | readonly string[] };

const zhCN: Words = {
  usage:
    'npm run demo -- [--template product-launch | 文件.json] [--date 2026-12-20] [--today 2026-12-10] [--days 1] [--locale zh-CN|en]\n' +
    '                [--people people.csv|none] [--tasks tasks.csv|none] [--out out/] [--spreadsheet-locale de_DE] [--time-zone Europe/Berlin]\n' +
    '不用浏览器跑完主流程，把 plan.xlsx、workbook.json、calls.json、report.html 和 mail/*.eml 写入 --out。\n' +
    '不给 --people 和 --tasks 时，使用 examples/ 中的示例；示例为产品发布会而做，换用其他模板时只导入其中组别相同的人员，不导入任务。\n' +
    'npm start -- 新建工作台时参数相同（没有 --out），另有：--reset 保留旧状态为另一文件并重新开始；\n' +
    '             --state 文件.json 把状态存到 .showrunner/workbench.json 以外的文件。PORT=8460 可换端口。',
  unknownOption: '没有 {option} 这个参数。用 --help 查看全部参数。',
  noValue: '{option} 需要一个值。用 --help 查看用法。',
  badLocale: '--locale 只能是 zh-CN 或 en，不能是“{text}”。',
  badDate: '{option} 请按 年-月-日 填写，例如 2026-12-20，不能是“{text}”。',
  badDays: '--days 请填 0 到 {most} 的整数，不能是“{text}”。',
  badSpreadsheetLocale: '--spreadsheet-locale 可选 zh_CN、en_US、en_GB、de_DE、tr_TR、ar，不能是“{text}”。',
  badTimeZone: '--time-zone 请填时区，例如 Asia/Shanghai，不能是“{text}”。',
  badPort: 'PORT 请填 1 到 65535 的数字，不能是“{text}”。',
  noPort: '端口 {first} 至 {last} 都被占用。可用 PORT=9000 npm start 换一个。',
  noBundle: '缺少 {file}。请先运行 npm run build。',
  noTemplate: '没有名为“{template}”的模板。现有：{shipped}；也可以给出 .json 文件。',
  notJson: '{file} 不是 JSON：{reason}',
  unreadable: '无法读取文件 {file}。',
  notUtf8: '{file} 不是 UTF-8 文本。请另存为 UTF-8；在表格软件中选“CSV UTF-8”。',
  openQuote: '{file} 不是 CSV 文件：第 {line} 行的引号没有闭合。',
  notCsv: '{file} 不是 CSV 文件：第 {line} 行的引号位置不对。',
  'output.notAFolder': '{files} 是文件，不是文件夹。没有写入任何内容。',
  'output.foreignFile': '文件夹里有不是活动管家写的同名文件：{files}。没有写入任何内容。',
  'output.leavesFolder': '有链接指向文件夹之外：{files}。没有写入任何内容。',
  'output.failed': '无法写入 {out}：{reason}',
  made: '已生成 {count} 张工作表（{titles}），{tasks} 项任务，{from} 至 {until}。',
  imported: '{file}：导入 {count} 行。',
  mailed: '{day} 发出 {count} 封邮件：{to}',
  nobodyMailed: '没有发出邮件。',
  late: '截至 {day} 滞后 {count} 项：{tasks}',
  nothingLate: '截至 {day} 没有滞后任务。',
  wrote: '{out}：plan.xlsx、workbook.json、calls.json、report.html，mail/ 中 {mails} 个文件',
  failedRun: '{entry} 在 {at} 因错误中止：{reason}',
  open: '请在浏览器中打开 {address} 。按 Ctrl+C 结束。',
  alreadyOpen: '工作台已经打开：{address}',
  checkUsage:
    'npm run templates:check -- [文件.json | 文件夹 …] [--language zh-CN|en]\n' +
    '检查模板文件，或某个文件夹里的全部模板；不指定时检查自带模板。逐条指出哪里要改、怎么改；没有问题的模板会插入几份试用表格再查一遍。\n' +
    '退出码：0 没有问题，1 有需要修改之处，2 文件或参数无法使用。',
  badLanguage: '--language 只能是 zh-CN 或 en，不能是“{text}”。',
  noTemplatesIn: '{folder} 中没有模板：除 schema.json 外没有 .json 文件。',
  checkFine: '{file}：没有问题，试插入 {count} 份方案。',
  checkMend: '{file}：需要修改 {count} 处。',
  checkNote: '提示：{text}',
  checkFileName: '要随插件发布，文件须以模板编号命名：{name}。',
  checkTrial: '{day} 的方案（{locale}）中：{text}',
  checkNoAmounts: '没有以 {currency} 计的起始总额，使用该币种时须自行填写。',
  checkErrorCell: '{sheet}!{cell} 显示 {value}，公式：{formula}',
  checkSum: '没有问题：{fine} 个；需要修改：{broken} 个。各字段的说明见 {page}。',
};

const WORDS: { readonly [L in Language]: Words } = { en, 'zh-CN': zhCN };

/** What the command line says: `{name}` is replaced by the fact of that name, lists joined by the language's own comma. */
export function say(language: Language, word: CliWord, facts: CliFacts = {}): string {
  return WORDS[language][word].replace(/\{(\w+)\}/g, (hole: string, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return hole;
    return Array.isArray(fact) ? fact.join(language === 'zh-CN' ? '、' : ', ') : String(fact);
  });
}

/** A command that cannot be carried out as given: one clear line for the person, exit status 2, nothing written. */
export class WrongArguments extends Error {
  constructor(
    readonly word: CliWord,
    readonly facts: CliFacts = {},
  ) {
    super(say('en', word, facts));
    this.name = 'WrongArguments';
  }
}
