import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localFolder, sha256Of } from './file-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Buffer.from('五时四十分，北门，无异常');
const hash = sha256Of(bytes);
const place = () => path.join(folder, 'a', hash.slice(0, 2), hash);

describe('the local folder', () => {
  it('gives back what it was given, to that tenant alone', async () => {
    const store = localFolder(folder);
    await store.put('a', hash, bytes);
    expect(await store.get('a', hash)).toEqual(bytes);
    await expect(store.get('b', hash)).rejects.toThrow('file.damaged');
  });

  it('bears the same bytes at the same moment, and leaves no half file', async () => {
    const store = localFolder(folder);
    await Promise.all(Array.from({ length: 20 }, () => store.put('a', hash, bytes)));
    expect(readdirSync(path.dirname(place()))).toEqual([hash]);
  });

  it('notices a changed byte, a short file and a missing one', async () => {
    const store = localFolder(folder);
    await store.put('a', hash, bytes);
    writeFileSync(place(), Buffer.from(bytes.map((byte, at) => (at === 3 ? byte ^ 1 : byte))));
    await expect(store.get('a', hash)).rejects.toThrow('file.damaged');
    writeFileSync(place(), bytes.subarray(1));
    await expect(store.get('a', hash)).rejects.toThrow('file.damaged');
    await store.put('a', hash, bytes);
    expect(await store.get('a', hash)).toEqual(bytes);
    await store.remove('a', hash);
    await store.remove('a', hash);
    await expect(store.get('a', hash)).rejects.toThrow('file.damaged');
  });

  it('is closed to other users of the machine', async () => {
    await localFolder(folder).put('a', hash, bytes);
    expect(statSync(place()).mode & 0o077).toBe(0);
  });
});
