import { useCallback, useEffect, useState } from 'preact/hooks';
import { call } from '../rpc-client';

/** Longest wait for the first answer. With several accounts in one browser Google may let the call fail, or never answer it (platform reference §7.3). */
const PATIENCE_MS = 10_000;

/** Whether the script can be reached at all, found out on load. */
export function useReach(): { readonly isLost: boolean; readonly again: () => void } {
  const [isLost, setLost] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setLost(false);
    const timer = setTimeout(() => isCurrent && setLost(true), PATIENCE_MS);
    void call('ping', {}).then((answer) => {
      if (!isCurrent) return;
      clearTimeout(timer);
      setLost('problem' in answer && answer.problem.code === 'unreachable');
    });
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [attempt]);
  return { isLost, again: useCallback(() => setAttempt((count) => count + 1), []) };
}
