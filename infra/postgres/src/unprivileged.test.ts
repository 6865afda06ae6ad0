import { describe, expect, it } from 'vitest';
import { chooseDisguise, commandLine } from './unprivileged.ts';

const root = { isRoot: true, hasName: true };

describe('running PostgreSQL as root or as a bare number', () => {
  it('needs nothing for an ordinary user, and then asks the machine nothing', () => {
    const ask = () => {
      throw new Error('asked');
    };
    expect(chooseDisguise({ isRoot: false, hasName: true }, ask)).toBe('none');
    expect(commandLine('none', ['postgres', '-D', 'x'], false)).toEqual(['postgres', '-D', 'x']);
  });

  it('prefers a user namespace and falls back to nobody', () => {
    expect(chooseDisguise(root, () => true)).toBe('namespace');
    expect(chooseDisguise(root, () => false)).toBe('nobody');
  });

  it('gives a bare number a name where the machine allows it', () => {
    const bare = { isRoot: false, hasName: false };
    expect(chooseDisguise(bare, () => true)).toBe('namespace');
    expect(chooseDisguise(bare, () => false)).toBe('none');
  });

  it('asks to die with the parent after credentials have changed, since the kernel forgets it before', () => {
    for (const disguise of ['namespace', 'nobody'] as const) {
      const line = commandLine(disguise, ['postgres'], true);
      expect(line.slice(-4)).toEqual(['setpriv', '--pdeathsig', 'INT', 'postgres']);
      expect(line.length).toBeGreaterThan(4);
    }
  });
});
