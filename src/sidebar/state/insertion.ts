import type { Value } from './methods';
import type { Answer, Problem } from './remote';

export type Progress = Value<'insertStep'>;
export type Outcome = NonNullable<Progress['outcome']>;

/** An insertion as the page drives it: the script does one step at a time, the page asks for the next. */
export type Insertion =
  | { readonly phase: 'idle'; readonly problem: Problem | null }
  | { readonly phase: 'running'; readonly progress: Progress | null; readonly isCancelling: boolean }
  /** A step was refused or lost; the plan can be continued or taken back. */
  | { readonly phase: 'stopped'; readonly progress: Progress; readonly problem: Problem | null }
  | { readonly phase: 'done'; readonly plan: string; readonly outcome: Outcome };

export const NOT_INSERTING: Insertion = { phase: 'idle', problem: null };

export type InsertionEvent =
  | { readonly type: 'begin' }
  | { readonly type: 'resume' }
  | { readonly type: 'cancel' }
  | { readonly type: 'step'; readonly answer: Answer<Progress> }
  | { readonly type: 'cancelled'; readonly problem: Problem | null }
  | { readonly type: 'found'; readonly progress: Progress }
  | { readonly type: 'dismiss' };

/** The next state. What does not fit the phase changes nothing, so a second click or a late reply does no harm. */
export function insertionAfter(state: Insertion, event: InsertionEvent): Insertion {
  switch (event.type) {
    case 'begin':
      return state.phase === 'idle' ? { phase: 'running', progress: null, isCancelling: false } : state;
    case 'found':
      return state.phase === 'idle' ? { phase: 'stopped', progress: event.progress, problem: null } : state;
    case 'resume':
      return state.phase === 'stopped' ? { phase: 'running', progress: state.progress, isCancelling: false } : state;
    case 'cancel':
      if (state.phase === 'stopped') return { phase: 'running', progress: state.progress, isCancelling: true };
      return state.phase === 'running' ? { ...state, isCancelling: true } : state;
    case 'cancelled':
      if (state.phase !== 'running') return state;
      return event.problem !== null && state.progress !== null
        ? { phase: 'stopped', progress: state.progress, problem: event.problem }
        : { phase: 'idle', problem: event.problem };
    case 'step':
      return state.phase === 'running' ? stepped(state, event.answer) : state;
    case 'dismiss':
      return state.phase === 'done' || state.phase === 'idle' ? NOT_INSERTING : state;
  }
}

function stepped(state: Extract<Insertion, { phase: 'running' }>, answer: Answer<Progress>): Insertion {
  if ('problem' in answer) {
    const { progress } = state;
    return progress === null ? { phase: 'idle', problem: answer.problem } : { phase: 'stopped', progress, problem: answer.problem };
  }
  const { plan, finished, outcome } = answer.value;
  return finished && outcome ? { phase: 'done', plan, outcome } : { ...state, progress: answer.value };
}

/** How far it is, 0 to 100; a begun insertion never shows nothing. */
export function percent(progress: Progress | null): number {
  if (progress === null || progress.total === 0) return 3;
  return Math.max(3, Math.min(100, Math.round((100 * progress.done) / progress.total)));
}
