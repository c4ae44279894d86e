/** The part of gifenc that is used here; the package has no types of its own. */
export interface FrameOptions {
  /** Red, green, blue; only the first frame's is written when the others have none. */
  readonly palette?: readonly (readonly number[])[];
  readonly transparent?: boolean;
  readonly transparentIndex?: number;
  /** Milliseconds, written as hundredths of a second. */
  readonly delay?: number;
  /** 1 leaves the frame in place under the next. */
  readonly dispose?: number;
}

export interface Encoder {
  writeFrame(index: Uint8Array, width: number, height: number, options?: FrameOptions): void;
  finish(): void;
  bytes(): Uint8Array;
}

export function GIFEncoder(): Encoder;
