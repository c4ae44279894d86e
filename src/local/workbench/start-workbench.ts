import type { Language } from '../../domain/language';
import { shippedBundle, shippedFile } from '../cli/shipped-bundle';
import { buildWorkbench } from './build-page';
import { WorkbenchServer } from './server/http-server';
import { listenOnLoopback } from './server/loopback';
import { StateLock } from './state-lock';
import { DeskClient } from './thread/desk-client';

export interface WorkbenchOptions {
  /** File the state is saved in. */
  readonly stateFile: string;
  readonly firstPort: number;
  /** True: a saved state is put aside and a new start made. */
  readonly reset: boolean;
  /** Language of a new start; null: the first browser's. */
  readonly language: Language | null;
  /** Language until a browser tells its own. */
  readonly guess: Language;
  /** Arguments of the demo for a new start. */
  readonly argv: readonly string[];
  /** Folder of the built script project; `dist` by default. */
  readonly dist?: string;
}

/** A workbench that runs. */
export interface RunningWorkbench {
  readonly address: string;
  /** Settles when the spreadsheet stands; StartRefused when a new start cannot be made. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Another workbench has the state file open; it is at this address. */
export class AlreadyOpen extends Error {
  constructor(readonly address: string) {
    super(address);
    this.name = 'AlreadyOpen';
  }
}

/**
 * Starts a workbench: the page answers at once, the spreadsheet as soon as it stands. Throws WrongArguments when no port
 * is free or `dist/` is missing, and {@link AlreadyOpen}.
 */
export async function startWorkbench(options: WorkbenchOptions): Promise<RunningWorkbench> {
  const lock = new StateLock(options.stateFile);
  const holder = lock.holder();
  if (holder !== null) throw new AlreadyOpen(holder);
  const shipped = options.dist === undefined ? shippedBundle() : shippedBundle(options.dist);
  const built = await buildWorkbench(shippedFile('.'));
  const { stateFile, reset, argv, guess, language } = options;
  const data = { stateFile, reset, argv, language: language ?? guess, ...shipped };
  const desk: DeskClient = new DeskClient(built.thread, data, (json) => workbench.tell(json));
  const workbench = new WorkbenchServer({ page: built.page, bundle: shipped.bundle, sidebar: shipped.files.Sidebar, language }, desk);
  try {
    const address = await listenOnLoopback(workbench.server, options.firstPort);
    lock.take(address);
    return {
      address,
      ready: desk.ready,
      close: async () => {
        await workbench.close();
        await desk.close();
        lock.release();
      },
    };
  } catch (error) {
    await desk.close();
    throw error;
  }
}
