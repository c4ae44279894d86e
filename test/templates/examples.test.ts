import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { PROJECT_ROOT } from '../../scripts/build/bundle';
import { parseCivilDate } from '../../src/domain/civil-date';
import { LANGUAGES, type Language } from '../../src/domain/language';
import { parseTemplate } from '../../src/domain/template-parser';
import { templateFindings as en } from '../../src/i18n/en/template-findings';
import { translate } from '../../src/i18n/translate';
import { templateFindings as zhCN } from '../../src/i18n/zh-CN/template-findings';
import { readJson } from '../support/template-files';

const broken = parseTemplate(readJson('examples/templates/broken.json'));

describe('broken.json', () => {
  it('is refused with every fault that was put into it', () => {
    expect(broken.ok).toBe(false);
    expect(broken.findings.map(({ code, path }) => `${code} ${path}`).sort()).toEqual(
      [
        'template.unknownKey colour',
        'template.badFormat id',
        'template.badFormat version',
        'template.blank name.en',
        'template.leadNotTier leadDays',
        'template.wrongType headcount',
        'template.badFormat startTime',
        'template.duplicateId groups[1].code',
        'template.noLeadGroup groups',
        'template.unknownTask masterPlan[0].task',
        'template.weightsNot100 goals',
        'template.targetUnexplained goals[0].targetNote',
        'template.beforeLead tasks[0].start',
        'template.predecessorCycle tasks[0].predecessors',
        'template.predecessorLater tasks[0].predecessors[0]',
        'template.startAfterDue tasks[1].due',
        'template.unknownGroup tasks[1].group',
        'template.notAllowed tasks[1].priority',
        'template.notDayBefore tasks[2]',
        'template.missing tasks[3].name.en',
        'template.legalMissing tasks[3].legal',
        'template.noTaskInPhase tasks',
        'template.sharesNot100 budget.lines',
        'template.reserveOutside budget.lines[1].share',
        'template.unknownBudgetLine resources[0].budgetLine',
        'template.outOfRange risks[0].likelihood',
        'template.riskWithoutLimit risks[0]',
        'template.cueOverlap runOfShow[1].at',
        'template.missing kpis',
      ].sort(),
    );
  });

  it.each(LANGUAGES)('gets a whole sentence for each in %s', (language) => {
    for (const { code, facts } of broken.findings) {
      const said = translate(language, code, facts);
      expect(said).not.toMatch(/[{}]/);
      expect(said).toMatch(language === 'zh-CN' ? /\p{Script=Han}.*。$/su : /^[^\p{Script=Han}]*\.$/su);
    }
  });

  it('has sentences that use the same facts in both languages', () => {
    const holes = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();
    for (const [code, sentence] of Object.entries(en)) {
      expect([code, holes(zhCN[code as keyof typeof zhCN])]).toEqual([code, holes(sentence)]);
    }
  });

  it('is told in words a planner can act on', () => {
    const say = (language: Language, wanted: string): string | undefined => {
      const finding = broken.findings.find(({ code }) => code === wanted);
      return finding && translate(language, finding.code, finding.facts);
    };
    expect(say('en', 'template.sharesNot100')).toBe('The budget shares add up to 75 %, not 100 %.');
    expect(say('zh-CN', 'template.sharesNot100')).toBe('预算占比合计为 75%，应为 100%。');
    expect(say('en', 'template.predecessorCycle')).toBe('These tasks wait for one another, so none of them can start: C01, C03.');
    expect(say('zh-CN', 'template.predecessorCycle')).toBe('这些任务互为前置，谁也无法开始：C01、C03。');
  });
});

function rows(path: string): string[][] {
  return parse(readFileSync(join(PROJECT_ROOT, path)));
}

function launchGroups(language: Language): string[] {
  const result = parseTemplate(readJson('sheets-templates/product-launch.json'));
  return result.ok ? result.value.groups.map(({ name }) => name[language]) : [];
}

describe.each([
  ['zh-CN', '组别,姓名,角色,邮箱,接收提醒', '组长', '任务,组,负责人,完成时限,优先级,交付成果'],
  ['en', 'Group,Name,Role,Email,Digest', 'Group lead', 'Task,Group,Owner,Due,Priority,Deliverable'],
] as const)('people and tasks in %s', (language, peopleHeader, groupLead, tasksHeader) => {
  const [head, ...people] = rows(`examples/people.${language}.csv`);
  const [taskHead, ...tasks] = rows(`examples/tasks.${language}.csv`);
  const [leadGroup, ...otherGroups] = launchGroups(language);

  it('names one lead for every group but the first, whose lead is the user', () => {
    expect(head?.join()).toBe(peopleHeader);
    const leads = people.filter(([, , role]) => role === groupLead).map(([group]) => group);
    expect(leads).toEqual(otherGroups);
    expect(people.filter(([group]) => group === leadGroup || !otherGroups.includes(group ?? ''))).toEqual([]);
  });

  it('uses addresses nobody can have, each once', () => {
    const addresses = people.map(([, , , email]) => email ?? '');
    expect(addresses.filter((address) => !/^[a-z.]+@example\.(com|org)$/.test(address))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('adds tasks to known groups and people on real days', () => {
    expect(taskHead?.join()).toBe(tasksHeader);
    expect(tasks).toHaveLength(5);
    const names = ['', ...people.map(([, name]) => name)];
    for (const [task, group, owner, due] of tasks) {
      expect(task).not.toBe('');
      expect(otherGroups).toContain(group);
      expect(names).toContain(owner);
      expect(parseCivilDate(due ?? '')).not.toBeNull();
    }
  });
});
