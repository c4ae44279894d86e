import { type CellChange, packChanges, readLastChange, writeLastChange } from '../../src/app/last-change';
import type { PropertyPort } from '../../src/app/ports';

/** Bytes a document property takes on Google (platform reference §6.1). */
const PROPERTY_BYTES = 9 * 1024;

function store(): { readonly properties: PropertyPort; readonly held: { [key: string]: string } } {
  const held: { [key: string]: string } = {};
  const set = (key: string, value: string): void => {
    if (Buffer.byteLength(value) > PROPERTY_BYTES) throw new Error(`${key} is too long`);
    held[key] = value;
  };
  const setAll = (values: { readonly [key: string]: string }): void => {
    for (const [key, value] of Object.entries(values)) set(key, value);
  };
  const properties: PropertyPort = {
    all: () => held,
    set,
    setAll,
    delete: (key) => {
      delete held[key];
    },
  };
  return { properties, held };
}

const change = (row: string, from: string, to: string): CellChange => ({ kind: 'overview', row, columns: ['verdict'], from, to });

function keptAndRead(changes: readonly CellChange[]): readonly CellChange[] | undefined {
  const { properties, held } = store();
  const parts = packChanges(changes);
  if (parts === null) return undefined;
  writeLastChange(properties, { command: 'repair', plan: 'p1', day: '2026-12-10' as never }, parts);
  return readLastChange(held)?.changes;
}

describe('the list of a change that can be taken back', () => {
  it('comes back as it was, with a formula longer than a property and signs of four bytes', () => {
    const changes = [change('a', `=${'红'.repeat(6000)}`, `=${'🎪"'.repeat(3000)}`), change('b', '1', '2')];
    expect(keptAndRead(changes)).toEqual(changes);
  });

  it('is none when it would fill more than twenty properties of 8,000 bytes', () => {
    expect(packChanges([change('a', 'x'.repeat(159_000), '')])).toHaveLength(20);
    expect(packChanges([change('a', 'x'.repeat(161_000), '')])).toBeNull();
  });

  it('is none when a part of it is lost', () => {
    const { properties, held } = store();
    writeLastChange(
      properties,
      { command: 'repair', plan: 'p1', day: '2026-12-10' as never },
      packChanges([change('a', 'x'.repeat(9000), '')]) ?? [],
    );
    properties.delete('sr.undo.1');
    expect(readLastChange(held)).toBeNull();
  });
});
