import { loadShipped } from './showrunner';
import { type Moment, observe } from './zone-scene';

/** Prints what is observed at the moments given as JSON: run it in a process of its own, whose zone is set by TZ. */
async function run(): Promise<void> {
  await loadShipped();
  const moments = JSON.parse(process.argv[2] ?? '[]') as Moment[];
  process.stdout.write(JSON.stringify({ zone: new Intl.DateTimeFormat().resolvedOptions().timeZone, observed: moments.map(observe) }));
}

void run();
