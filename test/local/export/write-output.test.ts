import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MANIFEST, OutputRefused, writeOutput } from '../../../src/local/export/write-output';

let base = '';
let out = '';

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'showrunner-output-'));
  out = join(base, 'out');
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

const files = (entries: Record<string, string>) => new Map(Object.entries(entries));
const read = (path: string) => readFileSync(join(out, path), 'utf8');

async function refusal(work: Promise<void>): Promise<OutputRefused> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof OutputRefused)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe('writeOutput', () => {
  it('makes the folder with all files and leaves nothing beside it', async () => {
    await writeOutput(out, files({ 'plan.xlsx': 'x', 'mail/a.eml': 'a' }));
    expect(readdirSync(out).sort()).toEqual([MANIFEST, 'mail', 'plan.xlsx']);
    expect(read('mail/a.eml')).toBe('a');
    expect(readdirSync(base)).toEqual(['out']);
  });

  it('replaces an earlier run: new bytes, stale mails gone, strangers untouched', async () => {
    await writeOutput(out, files({ 'plan.xlsx': 'old', 'mail/a.eml': 'a', 'mail/b.eml': 'b' }));
    writeFileSync(join(out, 'mail', 'mine.txt'), 'mine');
    await writeOutput(out, files({ 'plan.xlsx': 'new', 'mail/b.eml': 'b2' }));
    expect(read('plan.xlsx')).toBe('new');
    expect(readdirSync(join(out, 'mail')).sort()).toEqual(['b.eml', 'mine.txt']);
    expect(read('mail/mine.txt')).toBe('mine');
    await writeOutput(out, files({ 'plan.xlsx': 'newer' }));
    expect(readdirSync(join(out, 'mail'))).toEqual(['mine.txt']);
    expect(JSON.parse(read(MANIFEST))).toEqual({ writtenBy: 'showrunner', files: ['plan.xlsx'] });
    expect(readdirSync(base)).toEqual(['out']);
  });

  it('removes a folder of its own that became empty', async () => {
    await writeOutput(out, files({ 'mail/a.eml': 'a' }));
    await writeOutput(out, files({ 'plan.xlsx': 'x' }));
    expect(existsSync(join(out, 'mail'))).toBe(false);
  });

  it('writes into a folder that exists and holds other things', async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'notes.txt'), 'mine');
    await writeOutput(out, files({ 'plan.xlsx': 'x' }));
    expect(read('notes.txt')).toBe('mine');
    expect(read('plan.xlsx')).toBe('x');
  });

  it('refuses to replace a file it did not make, and changes nothing', async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'plan.xlsx'), 'mine');
    const error = await refusal(writeOutput(out, files({ 'plan.xlsx': 'x', 'report.html': 'y' })));
    expect([error.code, error.files]).toEqual(['output.foreignFile', ['plan.xlsx']]);
    expect(readdirSync(out)).toEqual(['plan.xlsx']);
    expect(readdirSync(base)).toEqual(['out']);
  });

  it('never leaves the folder: not by name, by manifest, or by link', async () => {
    writeFileSync(join(base, 'victim'), 'mine');
    for (const path of ['../victim', '/etc/x', 'a/../../victim', '']) {
      expect((await refusal(writeOutput(out, files({ [path]: 'x' })))).code).toBe('output.leavesFolder');
    }
    mkdirSync(out);
    writeFileSync(join(out, MANIFEST), JSON.stringify({ files: ['../victim', 7] }));
    await writeOutput(out, files({ 'plan.xlsx': 'x' }));
    expect(readFileSync(join(base, 'victim'), 'utf8')).toBe('mine');
    symlinkSync(base, join(out, 'mail'));
    expect((await refusal(writeOutput(out, files({ 'mail/a.eml': 'x' })))).code).toBe('output.leavesFolder');
  });

  it('refuses a file in place of the folder', async () => {
    writeFileSync(out, 'mine');
    expect((await refusal(writeOutput(out, files({ a: 'x' })))).code).toBe('output.notAFolder');
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });

  it('takes up after a run cut short: what it had claimed is its own, moved or not', async () => {
    await writeOutput(out, files({ 'plan.xlsx': 'x', 'mail/a.eml': 'a' }));
    // As it stands when a second run dies between two moves: all claimed, one file moved, one not yet, the stale one still there.
    writeFileSync(join(out, MANIFEST), JSON.stringify({ files: ['calls.json', 'mail/a.eml', 'plan.xlsx', 'report.html'] }));
    writeFileSync(join(out, 'calls.json'), 'y');
    await writeOutput(out, files({ 'plan.xlsx': 'y', 'report.html': 'z', 'calls.json': 'z' }));
    expect(readdirSync(out).sort()).toEqual([MANIFEST, 'calls.json', 'plan.xlsx', 'report.html']);
    expect(read('calls.json')).toBe('z');
  });

  it('refuses when a folder is in the way of a file', async () => {
    await writeOutput(out, files({ 'plan.xlsx': 'x' }));
    mkdirSync(join(out, 'report.html'));
    expect((await refusal(writeOutput(out, files({ 'plan.xlsx': 'y', 'report.html': 'z' })))).files).toEqual(['report.html']);
    expect(read('plan.xlsx')).toBe('x');
  });
});
