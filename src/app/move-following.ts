import { toSerial } from '../domain/civil-date';
import { type Following, moveFollowing } from '../domain/following-days';
import type { EventDates, ScheduleBasis } from '../domain/reschedule';
import type { WorkCalendar } from '../domain/working-days';
import type { SheetLayout } from '../workbook/layout';
import { locate } from '../workbook/locate';
import type { Operation } from '../workbook/operations';
import { planSpec } from '../workbook/plan-sheets';
import { FOLLOWING_SHEETS, type FollowingSheet, readFollowing } from '../workbook/read-following';
import type { SheetSnapshot } from '../workbook/snapshot';
import { writeColumn } from '../workbook/write-runs';
import { failure } from './failure';
import type { Ports } from './ports';
import type { PlanRecord } from './stored-state';

/** A sheet with its keys located; formulas in the shape of its values. */
export interface OpenSheet {
  readonly sheet: SheetSnapshot;
  readonly layout: SheetLayout;
  readonly formulas: readonly (readonly string[])[];
}

/** A sheet of the plan whose days move with the event. */
export interface OpenFollower extends OpenSheet {
  readonly spec: FollowingSheet;
}

/** What a move does to it. */
export interface FollowerDates extends Following {
  readonly follower: OpenFollower;
}

/** Ids of the sheets whose days move with the event, as far as the plan has them. */
export function followerIds({ sheets }: PlanRecord): number[] {
  return FOLLOWING_SHEETS.flatMap(({ kind }) => sheets[kind] ?? []);
}

/** Those among `sheets`. A plan can do without them; one that stands and cannot be read stops the move, as it would leave its dates behind. */
export function openFollowers(ports: Ports, record: PlanRecord, sheets: readonly SheetSnapshot[]): OpenFollower[] {
  return FOLLOWING_SHEETS.flatMap((spec): OpenFollower[] => {
    const sheet = sheets.find(({ sheetId }) => sheetId === record.sheets[spec.kind]);
    if (!sheet) return [];
    const layout = locate(sheet, planSpec(spec.kind), record.plan);
    if (!layout) throw failure('repair.keysLost', {}, sheet.title);
    const needed = [spec.name, spec.day, spec.offset, spec.scheduled, 'status'];
    if (needed.some((key) => !layout.columns.has(key))) throw failure('move.repairFirst', {}, sheet.title);
    return [{ spec, sheet, layout, formulas: ports.workbook.formulas(sheet.sheetId) }];
  });
}

/** The new days of each. */
export function followerDates(
  followers: readonly OpenFollower[],
  to: EventDates,
  frame: { readonly basis: ScheduleBasis; readonly calendar: WorkCalendar; readonly leadDays: number },
  isResumed: boolean,
): FollowerDates[] {
  const { basis, calendar, leadDays } = frame;
  return followers.map((follower) => {
    const rows = readFollowing(follower.spec, follower.sheet, follower.layout, follower.formulas);
    return { follower, ...moveFollowing(rows, to, { today: basis.day, calendar, leadDays }, isResumed) };
  });
}

/** The cells of a row that get its new day, visible first: by the one it shows, a move that died is taken up again. */
export function dayColumns({ spec }: OpenFollower): readonly [visible: string, remembered: string] {
  return [spec.day, spec.scheduled];
}

/** Writes of the new days. */
export function followerWrites({ follower, moves }: FollowerDates): Operation[] {
  const { layout } = follower;
  const days = new Map(moves.map(({ row, to }): [number, number] => [row, toSerial(to)]));
  return dayColumns(follower).flatMap((key) => writeColumn(layout.sheetId, layout.columns.get(key) ?? 0, days));
}
