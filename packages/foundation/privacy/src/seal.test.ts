import { describe, expect, it } from 'vitest';
import { seal, setMasterKeys, unseal } from './seal.ts';

describe('seal', () => {
  it('opens for its own tenant and key alone', () => {
    setMasterKeys(new Uint8Array(32).fill(1));
    const sealed = seal('tenant-a', '张伟 13800000000');
    expect(sealed).not.toContain('13800000000');
    expect(unseal('tenant-a', sealed)).toBe('张伟 13800000000');
    expect(() => unseal('tenant-b', sealed)).toThrow();
    setMasterKeys(new Uint8Array(32).fill(2));
    expect(() => unseal('tenant-a', sealed)).toThrow();
  });

  it('refuses a changed value', () => {
    setMasterKeys(new Uint8Array(32).fill(1));
    const sealed = seal('tenant-a', 'x');
    const changed = `${sealed.slice(0, -2)}${sealed.at(-2) === 'A' ? 'B' : 'A'}${sealed.at(-1)}`;
    expect(() => unseal('tenant-a', changed)).toThrow();
  });
});
