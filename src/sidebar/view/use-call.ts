import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../rpc-client';
import type { Method, Params, Value } from '../state/methods';
import { answered, asked, forgotten, type Remote, unasked } from '../state/remote';

export interface Call<M extends Method> extends Remote<Value<M>> {
  /** Asks; a newer question makes the answers to older ones void. */
  readonly ask: (params: Params<M>) => void;
  /** Asks unless an answer is still awaited: for what writes, so that a second click does nothing. `after` gets the value, also of a later try. */
  readonly act: (params: Params<M>, after?: (value: Value<M>) => void) => void;
  /** The last question again, with what was to follow. */
  readonly again: () => void;
  readonly forget: () => void;
}

interface Newest<M extends Method> {
  readonly request: number;
  readonly isBusy: boolean;
  readonly params: Params<M> | null;
  readonly after: ((value: Value<M>) => void) | undefined;
}

/** A method of the script with what is known of its answer. */
export function useCall<M extends Method>(method: M): Call<M> {
  const [remote, setRemote] = useState<Remote<Value<M>>>(unasked);
  const newest = useRef<Newest<M>>({ request: 0, isBusy: false, params: null, after: undefined });

  const send = useCallback(
    async (params: Params<M>, after?: (value: Value<M>) => void): Promise<void> => {
      const request = newest.current.request + 1;
      newest.current = { request, isBusy: true, params, after };
      setRemote((before) => asked(before, request));
      const answer = await call(method, params);
      setRemote((before) => answered(before, request, answer));
      if (newest.current.request !== request) return;
      newest.current = { ...newest.current, isBusy: false };
      if ('value' in answer) after?.(answer.value);
    },
    [method],
  );
  const ask = useCallback((params: Params<M>): void => void send(params), [send]);
  const act = useCallback(
    (params: Params<M>, after?: (value: Value<M>) => void): void => {
      if (!newest.current.isBusy) void send(params, after);
    },
    [send],
  );
  const again = useCallback((): void => {
    const { params, isBusy, after } = newest.current;
    if (params !== null && !isBusy) void send(params, after);
  }, [send]);
  const forget = useCallback((): void => {
    newest.current = { request: newest.current.request + 1, isBusy: false, params: null, after: undefined };
    setRemote(forgotten);
  }, []);
  return { ...remote, ask, act, again, forget };
}

/** Asks as soon as the part appears, and again whenever what it asks with is another. */
export function useAnswer<M extends Method>(method: M, params: Params<M>): Call<M> {
  const answer = useCall(method);
  const { ask } = answer;
  const text = JSON.stringify(params);
  useEffect(() => {
    ask(JSON.parse(text) as Params<M>);
  }, [ask, text]);
  return answer;
}
