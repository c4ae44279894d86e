import { eventDates, type MovePreview, moveDate, previewMove } from '../app/move-date';
import { previewUndo, type UndoPreview, undoLast } from '../app/undo-last';
import type { DateMove, EventDates } from '../domain/reschedule';
import type { MessageKey } from '../i18n/translate';
import { agrees, asks, atDesk, type Desk, isSettled, sentencesOf, shortened, tell, typedDates } from './menu-desk';
import type { Surface } from './surface';

/** Asks for the new date, shows what would move and why, moves it after a yes. A date typed into 设置 is offered. */
export function menuMoveDate(surface: Surface): void {
  atDesk(surface, (desk) => {
    if (!isSettled(desk)) return;
    const { eventName, scheduled, typed, plan } = eventDates(desk.ports, null);
    const isTyped = typed.d0 !== scheduled.d0 || typed.d1 !== scheduled.d1;
    const title = desk.say('move.title');
    const answer = asks(desk, title, [
      desk.say('move.prompt', { name: eventName, dates: span(scheduled) }),
      isTyped ? desk.say('move.offer', { dates: span(typed) }) : '',
    ]);
    if (answer === null) return;
    const [d0 = '', d1] = answer === '' && isTyped ? [typed.d0, typed.d1] : typedDates(answer);
    const request = { plan, d0, ...(d1 === undefined ? {} : { d1 }) };
    const preview = previewMove(desk.ports, request);
    if (!agrees(desk, title, previewLines(desk, preview))) return;
    const done = moveDate(desk.ports, { ...request, hash: preview.hash });
    tell(desk, title, [desk.say('move.done', { dates: span(done.to), n: done.moves.length }), done.undo ? desk.say('move.undoHint') : '']);
  });
}

/** `2026-12-20`, or both days. */
function span({ d0, d1 }: EventDates): string {
  return d0 === d1 ? d0 : `${d0} – ${d1}`;
}

function previewLines(desk: Desk, { from, to, moves, kept, unchanged, others, findings, undo }: MovePreview): string[] {
  const byHand = kept.filter(({ reason }) => reason === 'manual' || reason === 'handSet' || reason === 'noOffset').length;
  const closed = kept.length - byHand;
  return [
    desk.say('move.preview', { from: span(from), to: span(to), n: moves.length, closed, byHand, unchanged }),
    shortened(
      desk.language,
      moves.map((move) => moveLine(desk, move)),
    ).join('\n'),
    others.map((sheet) => desk.say('move.others', sheet)).join('\n'),
    sentencesOf(desk.language, findings).join('\n'),
    undo ? '' : desk.say('move.noUndo'),
    desk.say('move.ask'),
  ];
}

function moveLine(desk: Desk, { task, from, to, reason }: DateMove): string {
  const facts = { task, from: from.due, to: to.due, reason: desk.say(`move.reason.${reason}` as MessageKey) };
  return desk.say('move.line', facts);
}

/** Says what the last change was, and takes it back after a yes. */
export function menuUndo(surface: Surface): void {
  atDesk(surface, (desk) => {
    const title = desk.say('undo.title');
    const { change, cells, findings } = previewUndo(desk.ports);
    if (
      !agrees(desk, title, [whatChanged(desk, change), desk.say('undo.ask', { n: cells }), sentencesOf(desk.language, findings).join('\n')])
    )
      return;
    tell(desk, title, [desk.say('undo.done', { n: undoLast(desk.ports).cells })]);
  });
}

function whatChanged(desk: Desk, { day, move, imported, carried, approved }: UndoPreview['change']): string {
  if (approved !== undefined) return desk.say('undo.approve', { day, version: approved });
  if (move) return desk.say('undo.move', { day, from: span(move.from), to: span(move.to) });
  if (carried) return desk.say('undo.carry', { day, n: carried.ids.length });
  if (!imported) return desk.say('undo.repair', { day });
  return desk.say(imported.kind === 'people' ? 'undo.people' : 'undo.tasks', { day, n: imported.rows });
}
