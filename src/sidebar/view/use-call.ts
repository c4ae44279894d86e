import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../rpc-client';
import type { Method, Params, Value } from '../state/methods';
import { type Answer, answered, asked, forgotten, type Remote, unasked } from '../state/remote';

export interface Call<M extends Method> extends Remote<Value<M>> {
  /** Asks; a newer question makes the answers to older ones void. */
  readonly ask: (params: Params<M>) => Promise<Answer<Value<M>>>;
  /** Asks unless an answer is still awaited: for what writes, so that a second click does nothing. Null when it was not asked, or was refused. */
  readonly act: (params: Params<M>) => Promise<{ readonly value: Value<M> } | null>;
  /** The last question again. */
  readonly again: () => void;
  readonly forget: () => void;
}

/** A method of the script with what is known of its answer. */
export function useCall<M extends Method>(method: M): Call<M> {
  const [remote, setRemote] = useState<Remote<Value<M>>>(unasked);
  const newest = useRef({ request: 0, isBusy: false, params: null as Params<M> | null });

  const ask = useCallback(
    async (params: Params<M>): Promise<Answer<Value<M>>> => {
      const request = newest.current.request + 1;
      newest.current = { request, isBusy: true, params };
      setRemote((before) => asked(before, request));
      const answer = await call(method, params);
      if (newest.current.request === request) newest.current.isBusy = false;
      setRemote((before) => answered(before, request, answer));
      return answer;
    },
    [method],
  );
  const act = useCallback(
    async (params: Params<M>): Promise<{ readonly value: Value<M> } | null> => {
      if (newest.current.isBusy) return null;
      const answer = await ask(params);
      return 'value' in answer ? answer : null;
    },
    [ask],
  );
  const again = useCallback((): void => {
    if (newest.current.params !== null && !newest.current.isBusy) void ask(newest.current.params);
  }, [ask]);
  const forget = useCallback((): void => {
    setRemote((before) => {
      const next = forgotten(before);
      newest.current = { request: next.request, isBusy: false, params: null };
      return next;
    });
  }, []);
  return { ...remote, ask, act, again, forget };
}

/** Asks as soon as the part appears, and again whenever what it asks with is another. */
export function useAnswer<M extends Method>(method: M, params: Params<M>): Call<M> {
  const answer = useCall(method);
  const { ask } = answer;
  const text = JSON.stringify(params);
  useEffect(() => {
    void ask(JSON.parse(text) as Params<M>);
  }, [ask, text]);
  return answer;
}
