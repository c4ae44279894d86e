import { useEffect } from 'preact/hooks';
import type { InsertRequest } from '../../state/event-form';
import { type Call, useCall } from '../use-call';

/** Pause in typing after which a preview is asked for. */
const PAUSE_MS = 400;

/** What would be inserted, asked for whenever the request has stood still for a moment; forgotten when there is none. */
export function useLatePreview(request: InsertRequest | null): Call<'previewEvent'> {
  const preview = useCall('previewEvent');
  const { ask, forget } = preview;
  const text = request === null ? '' : JSON.stringify(request);
  useEffect(() => {
    if (text === '') {
      forget();
      return;
    }
    const timer = setTimeout(() => ask(JSON.parse(text) as InsertRequest), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [ask, forget, text]);
  return preview;
}
