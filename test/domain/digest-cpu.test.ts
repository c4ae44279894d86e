import { addDays, civilDate as d } from '../../src/domain/civil-date';
import { composeDigests } from '../../src/domain/digest';
import type { Member, PlanFacts, TaskFacts } from '../../src/domain/plan-facts';
import { member, plan, task } from './digest-fixture';

const TODAY = d('2026-12-10');

/** A plan of `tasks` rows for `owners` people in ten groups; every third task is late, every seventh has no owner. */
function largePlan(tasks: number, owners: number): PlanFacts {
  const team: Member[] = Array.from({ length: owners }, (_, index) =>
    member(10 + index, `Owner ${index}`, `owner${index}@x.cn`, { group: `Group ${index % 10}`, role: index < 10 ? 'groupLead' : 'member' }),
  );
  const rows: TaskFacts[] = Array.from({ length: tasks }, (_, index) =>
    task(3 + index, addDays(TODAY, (index % 60) - 20), {
      owner: index % 7 === 0 ? '' : `Owner ${index % owners}`,
      group: `Group ${index % 10}`,
    }),
  );
  return plan(rows, team);
}

describe('a digest of 10,000 tasks and 200 owners', () => {
  it('takes well under a second, where walking the team for every task takes several', () => {
    const facts = largePlan(10_000, 200);
    composeDigests([facts], TODAY);
    const before = performance.now();
    const { digests } = composeDigests([facts], TODAY);
    const took = performance.now() - before;
    expect(digests).toHaveLength(201);
    expect(took).toBeLessThan(1000);
  });

  it('reads every task and every team row a fixed number of times', () => {
    const reads = (tasks: number, owners: number): number => {
      let count = 0;
      const counted = <T extends object>(row: T): T =>
        new Proxy(row, {
          get: (target, key, receiver) => {
            count += 1;
            return Reflect.get(target, key, receiver);
          },
        });
      const facts = largePlan(tasks, owners);
      composeDigests([{ ...facts, tasks: facts.tasks.map(counted), team: facts.team.map(counted) }], TODAY);
      return count;
    };
    const [small, large] = [reads(500, 50), reads(5000, 500)];
    expect(large).toBeLessThan(small * 10.5);
  });
});
