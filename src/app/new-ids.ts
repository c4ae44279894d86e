import type { Ports } from './ports';

/** Makes ids for rows of users: `U-3f2a91c0-1`, `U-3f2a91c0-2` …, from one call to the service that gives unique ids, made when the first is needed. */
export function newIds(ports: Pick<Ports, 'ids'>): () => string {
  let stem: string | null = null;
  let number = 0;
  return () => {
    stem ??= ports.ids.next();
    number += 1;
    return `U-${stem}-${number}`;
  };
}
