import { LANGUAGES, type Language } from '../../src/domain/language';
import { demoArguments } from '../../src/local/cli/demo-arguments';
import { runDemo } from '../../src/local/cli/demo-run';
import { builtDist } from '../support/dist';
import { shippedTemplate, shippedTemplateIds } from '../support/preset/shipped-template';

/**
 * Without SHOWRUNNER_LONG=1 the longest lead, the event of several days, the least of everything, and the one with the most legal rows: what can
 * go wrong in one template alone goes wrong in one of these.
 */
const SAMPLE = ['industry-summit', 'campus-culture-festival', 'general-event', 'community-volunteering'];
const CHOSEN = process.env.SHOWRUNNER_LONG === '1' ? shippedTemplateIds() : SAMPLE;

/** A working Monday in a year whose holidays are known; so are those of every task, 112 days before to 32 after. */
const D0 = '2026-09-14';

/** People in examples/people.*.csv by the Chinese name of their group: a template gets those whose group it has. */
const PEOPLE: { readonly [group: string]: number } = {
  策划组: 1,
  内容组: 1,
  宣传组: 2,
  技术组: 1,
  执行组: 2,
  后勤组: 2,
  客户组: 1,
  财务: 1,
};

/** The whole job for one event, nothing written: insert a week before the lead begins, import who fits, let a day pass. */
function demo(template: string, locale: Language, today: string) {
  const argv = ['--template', template, '--date', D0, '--today', today, '--locale', locale, '--tasks', 'none'];
  const args = demoArguments(argv, { now: new Date(0), locale });
  if (args === null) throw new Error('help is no demo');
  return runDemo(args);
}

function daysBefore(days: number): string {
  return new Date(Date.parse(`${D0}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

beforeAll(async () => {
  await builtDist();
});

describe.each(CHOSEN)('the demo of %s', (id) => {
  const { leadDays, tasks, groups } = shippedTemplate(id);
  const people = groups.reduce((sum, { name }) => sum + (PEOPLE[name['zh-CN']] ?? 0), 0);

  it.each(LANGUAGES)(
    'in %s makes a plan without a finding, an error cell or a failed execution',
    (language) => {
      const { host, story, executions } = demo(id, language, daysBefore(leadDays + 7));
      const made = language === 'zh-CN' ? `${tasks.length} 项任务` : `with ${tasks.length} tasks`;
      const imported = language === 'zh-CN' ? `people.zh-CN.csv：导入 ${people} 行。` : `people.en.csv: rows taken over: ${people}.`;
      expect(story).toEqual([expect.stringContaining(made), imported]);
      const wrong = host
        .render()
        .sheets.flatMap(({ title, cells }) => cells.flatMap((cell) => (cell.isError ? [`${title} ${cell.formula}`] : [])));
      expect(wrong).toEqual([]);
      expect(executions.flatMap(({ task, error }) => (error === null ? [] : [`${task}: ${error}`]))).toEqual([]);
    },
    60_000,
  );
});
