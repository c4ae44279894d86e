import { TIER_LEAD_DAYS } from '../../src/domain/template';
import { shippedTemplate, shippedTemplateIds } from '../support/preset/shipped-template';

/** Invariants 1 and 2 of domain reference §8, for every template that ships. */

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const IDS = shippedTemplateIds();

it('there are thirteen templates to look at', () => {
  expect(IDS).toHaveLength(13);
});

describe.each(IDS)('invariant 1: the preset %s', (id) => {
  const { budget, goals, tasks, tier, leadDays } = shippedTemplate(id);

  it('spends 100 %, 10 to 15 of them on its one reserve', () => {
    expect(sum(budget.lines.map(({ share }) => share))).toBe(100);
    const [reserve, ...others] = budget.lines.filter(({ category }) => category === 'reserve');
    expect(others).toEqual([]);
    expect(reserve?.share).toBeGreaterThanOrEqual(10);
    expect(reserve?.share).toBeLessThanOrEqual(15);
  });

  it('weighs its goals at 100 % together', () => {
    expect(sum(goals.map(({ weight }) => weight))).toBe(100);
  });

  it('begins no earlier than the lead of its tier, and nothing starts after it is due', () => {
    expect(leadDays).toBe(TIER_LEAD_DAYS[tier]);
    expect(Math.min(...tasks.map(({ start }) => start))).toBeGreaterThanOrEqual(0 - leadDays);
    expect(tasks.filter(({ start, due }) => start > due)).toEqual([]);
  });

  it('has the full rehearsal and the final check on the day before, fixed', () => {
    const onTheEve = ['C11', 'C12'].map((wanted) => {
      const task = tasks.find((each) => each.id === wanted || each.replaces === wanted);
      return [wanted, task?.start, task?.due, task?.rule];
    });
    expect(onTheEve).toEqual([
      ['C11', -1, -1, 'fixed'],
      ['C12', -1, -1, 'fixed'],
    ]);
  });

  it('has something to do in each of the four phases', () => {
    expect([...new Set(tasks.map(({ phase }) => phase))].sort()).toEqual(['execute', 'plan', 'review', 'track']);
  });
});

/** Minutes after the opening beyond which people who sit through a show need a pause. */
const LONGEST_WITHOUT_PAUSE = 180;
const PAUSE = /茶歇|午餐|晚宴|用餐|补水|休整/;
/** Visitors of these come and go as they like: no pause is put into the day for them. */
const OPEN_HOUSES = ['brand-experience-day', 'campus-culture-festival', 'charity-sale', 'club-recruitment'];

describe.each(IDS)('invariant 2: the run of show of %s', (id) => {
  const cues = shippedTemplate(id).runOfShow;

  it('has every cue start where the one before ends', () => {
    const apart = cues.slice(1).flatMap((cue, index) => {
      const before = cues[index];
      const end = before ? before.at + before.minutes : cue.at;
      return cue.at === end ? [] : [`${cue.segment['zh-CN']}: ${cue.at - end} minutes`];
    });
    expect(apart).toEqual([]);
    expect(cues.filter(({ minutes }) => minutes <= 0)).toEqual([]);
  });

  it('pauses for food or rest where people sit for more than three hours', () => {
    const last = cues[cues.length - 1];
    const length = last ? last.at + last.minutes : 0;
    const pauses = cues.filter(({ at, segment }) => at >= 0 && PAUSE.test(segment['zh-CN']));
    expect(pauses.length > 0 || length <= LONGEST_WITHOUT_PAUSE || OPEN_HOUSES.includes(id)).toBe(true);
  });
});
