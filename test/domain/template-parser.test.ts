import fc from 'fast-check';
import { parseTemplate } from '../../src/domain/template-parser';
import { type NodePath, readJson, without, withValue } from '../support/template-files';

// Indexes below are those of this file: tasks[0] C01, [1] C03, [2] B01, [3] B02, [4] C06, [8] C11, [9] C12; groups[0] LEAD.
const bookClub = readJson('examples/templates/book-club.json');

/** Findings of the book club with these nodes changed, as `code path {facts}`. */
function findingsWith(...changes: (readonly [NodePath, unknown])[]): string[] {
  const data = changes.reduce((all, [path, value]) => withValue(all, path, value), bookClub);
  return parseTemplate(data).findings.map(({ code, path, facts }) => `${code} ${path} ${JSON.stringify(facts)}`);
}

describe('parseTemplate', () => {
  it('reads a whole template and fills in what was left out', () => {
    const result = parseTemplate(bookClub);
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    expect(result.findings).toEqual([]);
    expect(result.value.tasks[3]).toEqual({
      id: 'B02',
      phase: 'execute',
      name: { 'zh-CN': '导读与讨论题', en: 'Write introduction and questions' },
      group: 'READ',
      start: -18,
      due: -8,
      rule: 'float',
      legal: null,
      deliverable: { 'zh-CN': '导读稿、八道讨论题', en: 'Introduction; eight questions' },
      priority: 'medium',
      minimal: false,
      predecessors: ['B01'],
      replaces: null,
    });
    expect(result.value.goals[0]).toMatchObject({ targetNote: null, direction: 'up' });
    expect(Object.keys(result.value)).not.toContain('$schema');
  });

  it('does not need $schema, and puts resources without a day a week before the event', () => {
    const result = parseTemplate(without(without(bookClub, ['$schema']), ['resources', 0, 'due']));
    expect(result.ok && result.value.resources[0]?.due).toBe(-7);
  });

  it('tells all faults at once, in shape, rules and references', () => {
    expect(
      findingsWith(
        [['tasks', 0, 'name', 'en'], ' '],
        [['tasks', 1, 'due'], 'soon'],
        [['goals', 0, 'weight'], 50],
        [['risks', 0, 'group'], 'X'],
      ),
    ).toEqual([
      'template.blank tasks[0].name.en {}',
      'template.wrongType tasks[1].due {"expected":"integer","found":"string"}',
      'template.weightsNot100 goals {"sum":110}',
      'template.unknownGroup risks[0].group {"group":"X"}',
    ]);
  });

  it('never throws and never accepts what is not a template', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        const result = parseTemplate(data);
        return !result.ok && result.findings.length > 0;
      }),
    );
  });

  it('never throws when any part of a template is replaced by anything', () => {
    const part = fc.constantFrom('groups', 'masterPlan', 'goals', 'tasks', 'budget', 'resources', 'risks', 'runOfShow', 'kpis', 'leadDays');
    fc.assert(
      fc.property(part, fc.anything(), fc.nat(20), (key, data, index) => {
        parseTemplate(withValue(bookClub, [key], data));
        parseTemplate(withValue(bookClub, ['tasks', index % 13], data));
      }),
    );
  });
});

describe('days', () => {
  it('keeps the tier and the lead days together', () => {
    expect(findingsWith([['tier'], 'M'])).toEqual(['template.leadNotTier leadDays {"tier":"M","expected":49,"found":28}']);
  });

  it('starts nothing before the lead: the first day is allowed, the day before it is not', () => {
    expect(findingsWith([['tasks', 0, 'start'], -28])).toEqual([]);
    expect(findingsWith([['tasks', 0, 'start'], -29])).toEqual(['template.beforeLead tasks[0].start {"offset":-29,"leadDays":28}']);
    expect(findingsWith([['resources', 0, 'due'], -29])).toEqual(['template.beforeLead resources[0].due {"offset":-29,"leadDays":28}']);
    expect(findingsWith([['risks', 1, 'decideBy'], -30])).toEqual(['template.beforeLead risks[1].decideBy {"offset":-30,"leadDays":28}']);
  });

  it('wants start before due, the same day allowed, across the event too', () => {
    expect(findingsWith([['tasks', 3, 'start'], -8])).toEqual([]);
    expect(findingsWith([['tasks', 3, 'start'], -7])).toEqual(['template.startAfterDue tasks[3].due {"start":-7,"due":-8}']);
    expect(findingsWith([['tasks', 12, 'start'], 8])).toEqual(['template.startAfterDue tasks[12].due {"start":8,"due":7}']);
  });

  it('keeps rehearsal and final check on the day before', () => {
    expect(findingsWith([['tasks', 8, 'rule'], 'float'])).toEqual(['template.notDayBefore tasks[8] {"task":"C11"}']);
    expect(findingsWith([['tasks', 9, 'start'], -2])).toEqual(['template.notDayBefore tasks[9] {"task":"C12"}']);
    expect(parseTemplate(without(withValue(bookClub, ['tasks', 9, 'predecessors'], ['C08']), ['tasks', 8])).ok).toBe(true);
  });

  it('wants a task in each of the four phases', () => {
    expect(findingsWith([['tasks', 10, 'phase'], 'execute'])).toEqual(['template.noTaskInPhase tasks {"phase":"track"}']);
  });

  it('ties legal details to legal tasks and their latest day', () => {
    const note = { 'zh-CN': '以当地主管部门要求为准', en: 'The local authority decides' };
    expect(findingsWith([['tasks', 3, 'rule'], 'legal'])).toEqual(['template.legalMissing tasks[3].legal {}']);
    expect(findingsWith([['tasks', 3, 'legal'], { latest: -8, note }])).toEqual([
      'template.legalUnexpected tasks[3].legal {"rule":"float"}',
    ]);
    expect(findingsWith([['tasks', 3, 'rule'], 'legal'], [['tasks', 3, 'legal'], { latest: -8, note }])).toEqual([]);
    expect(findingsWith([['tasks', 3, 'rule'], 'legal'], [['tasks', 3, 'legal'], { latest: -9, note }])).toEqual([
      'template.legalTooLate tasks[3].due {"due":-8,"latest":-9}',
    ]);
  });
});

describe('sums', () => {
  it('adds shares up to 100, fractions too', () => {
    // 30 + 30 + 20 + 7.5 + 12.5; then 29.9 + 30.1 with the rest, which floating point makes 100.00000000000001 or less.
    expect(findingsWith([['budget', 'lines', 0, 'share'], 29.9], [['budget', 'lines', 1, 'share'], 30.1])).toEqual([]);
    expect(findingsWith([['budget', 'lines', 0, 'share'], 29.9])).toEqual(['template.sharesNot100 budget.lines {"sum":99.9}']);
  });

  it('holds the reserve between 10 and 15 percent, ends included', () => {
    const shares = (room: number, reserve: number) =>
      findingsWith([['budget', 'lines', 0, 'share'], room], [['budget', 'lines', 4, 'share'], reserve]);
    expect(shares(32.5, 10)).toEqual([]);
    expect(shares(27.5, 15)).toEqual([]);
    expect(shares(32.6, 9.9)).toEqual(['template.reserveOutside budget.lines[4].share {"share":9.9,"min":10,"max":15}']);
    expect(shares(27.4, 15.1)).toEqual(['template.reserveOutside budget.lines[4].share {"share":15.1,"min":10,"max":15}']);
  });

  it('wants exactly one reserve', () => {
    expect(findingsWith([['budget', 'lines', 4, 'category'], 'other'])).toEqual(['template.notOneReserve budget.lines {"count":0}']);
    expect(findingsWith([['budget', 'lines', 0, 'category'], 'reserve'], [['budget', 'lines', 0, 'share'], 30])).toEqual([
      'template.notOneReserve budget.lines {"count":2}',
      'template.reserveOutside budget.lines[0].share {"share":30,"min":10,"max":15}',
    ]);
  });

  it('says nothing about a sum of which a part could not be read', () => {
    expect(findingsWith([['goals', 0, 'weight'], null])).toEqual([
      'template.wrongType goals[0].weight {"expected":"number","found":"null"}',
    ]);
    expect(findingsWith([['budget', 'lines', 4, 'category'], 'spare'])).toHaveLength(1);
  });

  it('adds weights up to 100 and wants a reason for an open target', () => {
    expect(findingsWith([['goals', 1, 'weight'], 34])).toEqual(['template.weightsNot100 goals {"sum":99}']);
    expect(findingsWith([['goals', 2, 'targetNote'], null])).toEqual(['template.targetUnexplained goals[2].targetNote {}']);
  });
});

describe('risks and run of show', () => {
  it('wants a time limit or a decision day', () => {
    expect(findingsWith([['risks', 0, 'limitMinutes'], null])).toEqual(['template.riskWithoutLimit risks[0] {}']);
    expect(findingsWith([['risks', 0, 'decideBy'], -1])).toEqual([]);
  });

  it('lets no cue start before the one above it ends; a gap is fine', () => {
    expect(findingsWith([['runOfShow', 1, 'at'], -1])).toEqual(['template.cueOverlap runOfShow[1].at {"at":-1,"free":0}']);
    expect(findingsWith([['runOfShow', 0, 'minutes'], 10])).toEqual([]);
  });
});

describe('references', () => {
  it('wants unique ids everywhere', () => {
    expect(findingsWith([['groups', 3, 'code'], 'READ'])).toContain(
      'template.duplicateId groups[3].code {"id":"READ","first":"groups[1]"}',
    );
    expect(findingsWith([['masterPlan', 1, 'key'], 'name'])).toEqual([
      'template.duplicateId masterPlan[1].key {"id":"name","first":"masterPlan[0]"}',
    ]);
    expect(findingsWith([['tasks', 4, 'id'], 'B02'])).toEqual(['template.duplicateId tasks[4].id {"id":"B02","first":"tasks[3]"}']);
    expect(findingsWith([['kpis', 1, 'key'], 'att'])).toEqual(['template.duplicateId kpis[1].key {"id":"att","first":"kpis[0]"}']);
    expect(findingsWith([['risks', 1, 'id'], 'reader-absent'])).toHaveLength(1);
    expect(findingsWith([['goals', 1, 'id'], 'attendance'])).toHaveLength(1);
    expect(findingsWith([['budget', 'lines', 3, 'id'], 'room'])).toHaveLength(1);
    expect(findingsWith([['resources', 1, 'id'], 'room'])).toHaveLength(1);
  });

  it('wants the lead group and every group in use', () => {
    expect(findingsWith([['groups', 0, 'code'], 'BOSS'])).toContain('template.noLeadGroup groups {"group":"LEAD"}');
    for (const path of [
      ['tasks', 2],
      ['budget', 'lines', 0],
      ['resources', 0],
      ['risks', 0],
      ['runOfShow', 0],
    ]) {
      const place = path
        .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
        .join('')
        .slice(1);
      expect(findingsWith([[...path, 'group'], 'SHOW'])).toEqual([`template.unknownGroup ${place}.group {"group":"SHOW"}`]);
    }
  });

  it('leads every reference somewhere', () => {
    expect(findingsWith([['masterPlan', 0, 'task'], 'C02'])).toEqual(['template.unknownTask masterPlan[0].task {"task":"C02"}']);
    expect(findingsWith([['tasks', 3, 'predecessors'], ['B09']])).toEqual(['template.unknownTask tasks[3].predecessors[0] {"task":"B09"}']);
    expect(findingsWith([['resources', 0, 'budgetLine'], 'hall'])).toEqual([
      'template.unknownBudgetLine resources[0].budgetLine {"line":"hall"}',
    ]);
    expect(findingsWith([['tasks', 3, 'replaces'], 'C10'])).toEqual(['template.replacedPresent tasks[3].replaces {"task":"C10"}']);
  });

  it('finds circles and names only the tasks in them', () => {
    // C01 (due −26) ← C03 (due −21) is given; B01 also waits for C01 and stands outside the circle.
    expect(findingsWith([['tasks', 0, 'predecessors'], ['C03']], [['tasks', 1, 'due'], -26])).toEqual([
      'template.predecessorCycle tasks[0].predecessors {"tasks":["C01","C03"]}',
    ]);
    expect(findingsWith([['tasks', 3, 'predecessors'], ['B02']])).toEqual([
      'template.predecessorCycle tasks[3].predecessors {"tasks":["B02"]}',
    ]);
  });

  it('lets no task be due before what it waits for', () => {
    expect(
      findingsWith([
        ['tasks', 3, 'predecessors'],
        ['C06', 'C10'],
      ]),
    ).toEqual(['template.predecessorLater tasks[3].predecessors[1] {"task":"C10","theirs":-3,"own":-8}']);
  });

  it('settles the densest web of predecessors the limits allow', () => {
    const tasks = Array.from({ length: 500 }, (_, index) => ({
      ...((bookClub as { tasks: object[] }).tasks[3] as object),
      id: `X${index}`,
      predecessors: Array.from({ length: 20 }, (_, back) => `X${index - back - 1}`).filter((id) => !id.startsWith('X-')),
    }));
    expect(findingsWith([['tasks'], tasks]).some((line) => line.startsWith('template.predecessorCycle'))).toBe(false);
  });
});
