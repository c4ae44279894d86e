import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WrongArguments } from '../../cli/cli-words';

/** The only interface the server listens on: nothing else on the network reaches it. */
const LOOPBACK = '127.0.0.1';

const DEFAULT_PORT = 8460;

/** Ports tried after the wanted one before giving up. */
const MORE_PORTS = 20;

/** The port to try first: `PORT` of the environment, else the usual one. Throws {@link WrongArguments}. */
export function wantedPort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = /^\d+$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new WrongArguments('badPort', { text });
  return port;
}

/** Lets a server listen on loopback, on the first free port from `firstPort`. Returns its address. Throws {@link WrongArguments} when none is free. */
export async function listenOnLoopback(server: Server, firstPort: number): Promise<string> {
  const lastPort = Math.min(firstPort + MORE_PORTS, 65_535);
  let port = firstPort;
  while (!(await listens(server, port))) {
    if (port >= lastPort) throw new WrongArguments('noPort', { first: firstPort, last: lastPort });
    port += 1;
  }
  return `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`;
}

/** False when the port is taken or not ours to take. */
function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', fail);
    server.listen(port, LOOPBACK, () => {
      server.removeListener('error', fail);
      resolve(true);
    });
  });
}
