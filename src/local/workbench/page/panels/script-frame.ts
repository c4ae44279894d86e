import type { FromFrame, ToFrame } from '../../frame/frame-messages';
import type { App } from '../app-context';
import { h } from '../dom';

export interface ScriptFrameHandlers {
  readonly close: () => void;
  readonly size?: (size: { readonly width?: number; readonly height?: number }) => void;
}

/**
 * A page of the add-on in its own frame. Its origin is opaque: it reaches nothing here but by messages, and of those only calls of the script's
 * functions and the few wishes of `google.script.host` are heard.
 */
export function scriptFrame(
  app: App,
  address: string,
  title: string,
  handlers: ScriptFrameHandlers,
): { element: HTMLIFrameElement; stop: () => void } {
  const element = h('iframe', {
    class: 'script-frame',
    src: address,
    sandbox: 'allow-scripts allow-forms allow-popups allow-downloads allow-modals',
    title,
  });
  const onMessage = (event: MessageEvent<FromFrame>): void => {
    if (event.source !== element.contentWindow || event.source === null) return;
    const message = event.data;
    if (message?.showrunner === 'run') void run(message);
    else if (message?.showrunner === 'close') handlers.close();
    else if (message?.showrunner === 'focus') app.focusGrid();
    else if (message?.showrunner === 'size') handlers.size?.(message);
  };
  const run = async ({ id, functionName, args }: Extract<FromFrame, { showrunner: 'run' }>): Promise<void> => {
    let reply: ToFrame;
    try {
      const outcome = await app.server.act({ do: 'run', functionName: String(functionName), args: Array.isArray(args) ? args : [] });
      reply = outcome.ok
        ? { showrunner: 'reply', id, ok: true, value: outcome.value }
        : { showrunner: 'reply', id, ok: false, error: outcome.refusal.facts?.reason ?? outcome.refusal.word };
    } catch (error) {
      reply = { showrunner: 'reply', id, ok: false, error: error instanceof Error ? error.message : String(error) };
    }
    // An opaque origin has no name to address.
    element.contentWindow?.postMessage(reply, '*');
  };
  addEventListener('message', onMessage);
  return { element, stop: () => removeEventListener('message', onMessage) };
}
