import { failure } from '../../app/failure';
import type { Ports } from '../../app/ports';
import { freeTitle } from '../../app/sheet-titles';
import { forgetSelfTest, PROBE_KEY, readState, type SelfTestRecord, type StoredState, writeSelfTest } from '../../app/stored-state';
import type { Language } from '../../domain/language';
import { translate } from '../../i18n/translate';
import type { Operation } from '../../workbook/operations';
import type { Surface } from '../surface';
import { Bench, type Outcome } from './bench';
import { awaitClock } from './clock-point';
import { CHECKS, CLOCK_POINT } from './points';
import { fillResults, pointsIn, type ResultLine, type Status } from './result-sheet';
import { lockIsGiven } from './service-points';

/** How many points ended in each way. */
export type SelfTestCounts = { readonly [S in Status]: number };

/** Google ends an execution after six minutes; points not begun after four are told as not reached, and the results are still written. */
const LAST_START_MS = 240_000;

/** Longest message of a failed point, in characters. */
const MESSAGE_LENGTH = 120;

/**
 * Carries out docs/live-checklist.md as far as a program can, in hidden sheets of its own that go again, and leaves one visible sheet with the
 * results. Touches no other sheet. A run that was killed is cleared away by the next. Throws a Failure `busy` when somebody else holds the lock.
 */
export function runSelfTest(surface: Surface, ports: Ports, language: Language): SelfTestCounts {
  const lock = attempt(() => lockIsGiven(surface));
  const counts = ports.lock.within(() => {
    const state = readState(ports.properties);
    return carryOut(surface, ports, state, lock, begin(ports, state, language));
  });
  if (counts === null) throw failure('busy');
  return counts;
}

/** Clears away what a killed run has left, and writes down that this one has begun and how its sheets are called. */
function begin(ports: Ports, { selfTest, raw }: StoredState, language: Language): SelfTestRecord {
  if (selfTest?.unfinished) removeSheets(ports, selfTest.unfinished.prefix, selfTest.unfinished.sheetId);
  if (raw[PROBE_KEY] !== undefined) ports.properties.delete(PROBE_KEY);
  const record: SelfTestRecord = {
    unfinished: { prefix: `~sr ${ports.ids.next()}`, sheetId: null },
    waiting: (selfTest?.waiting ?? []).filter((sheetId) => ports.workbook.sheetIds().includes(sheetId)),
    madeTrigger: selfTest?.madeTrigger ?? false,
    triggerId: selfTest?.triggerId ?? null,
    language,
  };
  writeSelfTest(ports.properties, record);
  return record;
}

/** Deletes the sheets whose title begins with `prefix`, and that of `sheetId`. */
function removeSheets({ workbook }: Ports, prefix: string, sheetId: number | null): void {
  const left = [...workbook.titles()].filter(([id, title]) => id === sheetId || title.startsWith(prefix));
  workbook.apply(left.map(([id]): Operation => ({ do: 'delete', sheetId: id })));
  workbook.settle();
}

/** Carries out every point and shows the results; how many ended in each way. */
function carryOut(surface: Surface, ports: Ports, state: StoredState, lock: Outcome, begun: SelfTestRecord): SelfTestCounts {
  const prefix = begun.unfinished?.prefix ?? '';
  const bench = scratch(surface, ports, prefix, lock);
  const began = ports.clock.elapsed();
  let record = begun;
  const lines = pointsIn(begun.language).map(({ number, words }): ResultLine => {
    if (number === CLOCK_POINT) {
      const { ok, seen } = attempt(() => {
        record = awaitClock(surface, ports, state, record);
        return { ok: true, seen: '' };
      });
      return { number, words, status: ok ? 'waiting' : 'fail', seen };
    }
    const check = CHECKS[number];
    if (!check) return { number, words, status: 'hand', seen: '' };
    const { ok, seen } = attempt(() => {
      if (ports.clock.elapsed() - began > LAST_START_MS) throw new Error('not reached');
      return check(bench);
    });
    // What a point has written and not applied must not fail in the next.
    const isApplied = bench.refusal(() => undefined) === 'accepted';
    return { number, words, status: ok === false || !isApplied ? 'fail' : ok ? 'pass' : 'noted', seen };
  });
  removeSheets(ports, prefix, null);
  showResults(ports, record, prefix, lines);
  const counts = { pass: 0, fail: 0, noted: 0, hand: 0, waiting: 0 };
  for (const { status } of lines) counts[status] += 1;
  return counts;
}

function scratch(surface: Surface, ports: Ports, prefix: string, lock: Outcome): Bench {
  const sheetId = ports.workbook.createSheet(`${prefix} a`, ports.workbook.sheetIds().length);
  const sheets = surface.SpreadsheetApp.getActiveSpreadsheet()?.getSheets();
  const sheet = sheets?.find((each) => each.getSheetId() === sheetId);
  if (!sheet) throw failure('error.noSpreadsheet');
  return new Bench(surface, ports, prefix, sheetId, sheet, lock);
}

/** Writes the results into a hidden sheet and shows it; from the moment it has its own title the record names it by id. */
function showResults(ports: Ports, record: SelfTestRecord, prefix: string, lines: readonly ResultLine[]): void {
  const { workbook, properties } = ports;
  const { language } = record;
  const sheetId = workbook.createSheet(`${prefix} r`, workbook.sheetIds().length);
  const facts = {
    version: ports.version,
    locale: workbook.locale(),
    zone: workbook.timeZone(),
    script: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    date: ports.clock.now().day,
  };
  workbook.apply(fillResults(sheetId, language, facts, lines));
  workbook.settle();
  writeSelfTest(properties, { ...record, unfinished: { prefix, sheetId } });
  const title = freeTitle(translate(language, 'selfTest.title'), workbook.titles().values());
  workbook.apply([
    { do: 'rename', sheetId, title },
    { do: 'show', sheetId },
  ]);
  workbook.settle();
  workbook.activate(sheetId);
  const isWaiting = lines.some(({ status }) => status === 'waiting');
  const waiting = isWaiting ? [...record.waiting, sheetId] : record.waiting;
  if (waiting.length > 0) writeSelfTest(properties, { ...record, unfinished: null, waiting });
  else forgetSelfTest(properties);
}

/** What `check` says, or a failure with its shortened message; addresses are left out of it. */
function attempt(check: () => Outcome): Outcome {
  try {
    return check();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, seen: message.replace(/\S+@\S+/g, '…').slice(0, MESSAGE_LENGTH) };
  }
}
