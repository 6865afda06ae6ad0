import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withinReach } from './within-reach.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-reach-'));
  mkdirSync(path.join(folder, 'native/bin'), { recursive: true });
  writeFileSync(path.join(folder, 'native/bin/postgres'), 'server', { mode: 0o755 });
  writeFileSync(path.join(folder, 'native/bin/initdb'), 'maker', { mode: 0o755 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const binaries = () => ({
  initdb: path.join(folder, 'native/bin/initdb'),
  postgres: path.join(folder, 'native/bin/postgres'),
});

describe('programs within reach', () => {
  it('are those installed, unless nobody must run them', () => {
    expect(withinReach(binaries(), 'none', path.join(folder, 'copy'))).toEqual(binaries());
    expect(withinReach(binaries(), 'namespace', path.join(folder, 'copy'))).toEqual(binaries());
  });

  it('are those installed where everybody may pass', () => {
    chmodSync(folder, 0o755);
    expect(withinReach(binaries(), 'nobody', path.join(folder, 'copy'))).toEqual(binaries());
  });

  it('are copied out of a private folder, once', () => {
    const first = withinReach(binaries(), 'nobody', path.join(folder, 'copy'));
    expect(first.postgres).not.toBe(binaries().postgres);
    expect(readFileSync(first.postgres, 'utf8')).toBe('server');
    expect(existsSync(first.initdb)).toBe(true);
    writeFileSync(first.postgres, 'kept');
    const again = withinReach(binaries(), 'nobody', path.join(folder, 'copy'));
    expect(again).toEqual(first);
    expect(readFileSync(again.postgres, 'utf8')).toBe('kept');
  });

  it('are not taken from a folder others may write to', () => {
    const { postgres } = withinReach(binaries(), 'nobody', path.join(folder, 'copy'));
    chmodSync(path.resolve(postgres, '../..'), 0o777);
    expect(() => withinReach(binaries(), 'nobody', path.join(folder, 'copy'))).toThrow('is in the way');
  });
});
