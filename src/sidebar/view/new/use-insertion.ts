import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import { call } from '../../rpc-client';
import type { InsertRequest } from '../../state/event-form';
import { type Insertion, type InsertionEvent, insertionAfter, NOT_INSERTING, type Progress } from '../../state/insertion';
import type { Answer, Problem } from '../../state/remote';

export interface InsertionControl {
  readonly state: Insertion;
  readonly begin: (request: InsertRequest) => void;
  readonly resume: () => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/**
 * Drives an insertion (design §2.12): one step a call, the next when the last is answered. `unfinished`: one that somebody has begun and not finished,
 * to be continued or taken back.
 */
export function useInsertion(unfinished: Progress | null): InsertionControl {
  const [state, dispatch] = useReducer<Insertion, InsertionEvent>(insertionAfter, NOT_INSERTING);
  const loop = useRef({ isRunning: false, isCancelled: false });
  useEffect(() => {
    if (unfinished !== null) dispatch({ type: 'found', progress: unfinished });
  }, [unfinished]);

  const run = useCallback(async (first: () => Promise<Answer<Progress>>, known: string | null): Promise<void> => {
    if (loop.current.isRunning) return;
    loop.current = { ...loop.current, isRunning: true };
    try {
      let plan = known;
      let answer: Answer<Progress> | null = loop.current.isCancelled ? null : await first();
      while (answer !== null && 'value' in answer && !answer.value.finished && !loop.current.isCancelled) {
        plan = answer.value.plan;
        dispatch({ type: 'step', answer });
        answer = await call('insertStep', { plan });
      }
      if (answer !== null && 'value' in answer) plan = answer.value.plan;
      const isOver = answer !== null && 'value' in answer && answer.value.finished;
      if (loop.current.isCancelled && !isOver) dispatch({ type: 'cancelled', problem: plan === null ? null : await takeBack(plan) });
      else if (answer !== null) dispatch({ type: 'step', answer });
    } finally {
      loop.current = { ...loop.current, isRunning: false, isCancelled: false };
    }
  }, []);
  const progress = state.phase === 'running' || state.phase === 'stopped' ? state.progress : null;
  return {
    state,
    begin: (request) => {
      if (loop.current.isRunning) return;
      dispatch({ type: 'begin' });
      void run(() => call('insertBegin', request), null);
    },
    resume: () => {
      if (progress === null) return;
      dispatch({ type: 'resume' });
      void run(() => call('insertStep', { plan: progress.plan }), progress.plan);
    },
    cancel: () => {
      loop.current = { ...loop.current, isCancelled: true };
      dispatch({ type: 'cancel' });
      if (progress !== null) void run(() => call('insertStep', { plan: progress.plan }), progress.plan);
    },
    dismiss: () => dispatch({ type: 'dismiss' }),
  };
}

async function takeBack(plan: string): Promise<Problem | null> {
  const answer = await call('insertCancel', { plan });
  return 'problem' in answer ? answer.problem : null;
}
