/** An error of Node itself, which names its kind by a code; not by `instanceof`, since Node's errors may come from another realm than ours. */
export function isNodeError(error: unknown): error is { readonly code: string; readonly message: string } {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && 'message' in error;
}
