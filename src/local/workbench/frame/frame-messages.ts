/** Messages of a page of the add-on to the workbench's page. */
export type FromFrame =
  | { readonly showrunner: 'run'; readonly id: number; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly showrunner: 'close' | 'focus' }
  | { readonly showrunner: 'size'; readonly width?: number; readonly height?: number };

/** The reply to a call. */
export interface ToFrame {
  readonly showrunner: 'reply';
  readonly id: number;
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: string;
}
