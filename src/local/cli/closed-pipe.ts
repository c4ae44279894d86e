import { isNodeError } from './node-error';

/**
 * Lets the reader of our output leave early, as `| head` does: what is said after that goes nowhere and the command ends with the status it
 * earned. Node would end it with a stack trace.
 */
export function outlivePipe(streams: readonly NodeJS.WriteStream[] = [process.stdout, process.stderr]): void {
  for (const stream of streams) {
    stream.on('error', (error: unknown) => {
      if (!isNodeError(error) || error.code !== 'EPIPE') throw error;
    });
  }
}
