/**
 * `google.script` for a page of the add-on. It runs in a frame of an opaque origin and speaks to the workbench's page by messages; what may cross
 * is checked here as Google checks it (platform reference §7.2).
 */
import { ClientValueError, crossToClient } from '../../host/client-values';
import type { FromFrame, ToFrame } from './frame-messages';

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

/** Calls Google runs at a time for a page; more wait. */
const AT_A_TIME = 10;

/** Puts `google.script` in place; `functionNames` are the script's functions a page may call. */
function showrunnerBridge(functionNames: readonly string[]): void {
  const open = new Map<number, Handlers>();
  const queue: { readonly id: number; readonly functionName: string; readonly args: unknown[] }[] = [];
  let counter = 0;
  let running = 0;

  const post = (message: FromFrame): void => window.parent.postMessage(message, '*');

  const pump = (): void => {
    while (running < AT_A_TIME) {
      const next = queue.shift();
      if (next === undefined) return;
      running += 1;
      post({ showrunner: 'run', ...next });
    }
  };

  const call = (functionName: string, handlers: Handlers, args: readonly unknown[]): void => {
    const sent = args.map((arg, index) => {
      try {
        return crossToClient(arg, String(index)) ?? null;
      } catch (error) {
        throw error instanceof ClientValueError ? new TypeError(`Failed due to illegal value in property: ${index}`) : error;
      }
    });
    counter += 1;
    open.set(counter, handlers);
    queue.push({ id: counter, functionName, args: sent });
    pump();
  };

  const runner = (handlers: Handlers): object => {
    const own: { [name: string]: unknown } = {
      withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
      withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
      withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
    };
    for (const name of functionNames) own[name] = (...args: unknown[]) => call(name, handlers, args);
    return own;
  };

  window.addEventListener('message', (event: MessageEvent<ToFrame>) => {
    if (event.source !== window.parent || event.data?.showrunner !== 'reply') return;
    const { id, ok, value, error } = event.data;
    const handlers = open.get(id);
    if (handlers === undefined) return;
    open.delete(id);
    running -= 1;
    pump();
    if (ok) handlers.success?.(value ?? null, handlers.userObject);
    else if (handlers.failure !== undefined) handlers.failure(new Error(error), handlers.userObject);
    else console.error(error);
  });

  const host = {
    close: () => post({ showrunner: 'close' }),
    setWidth: (pixels: number) => post({ showrunner: 'size', width: Number(pixels) }),
    setHeight: (pixels: number) => post({ showrunner: 'size', height: Number(pixels) }),
    editor: { focus: () => post({ showrunner: 'focus' }) },
  };
  Object.assign(window, { google: { script: { run: runner({}), host } } });
}

Object.assign(globalThis, { showrunnerBridge });
