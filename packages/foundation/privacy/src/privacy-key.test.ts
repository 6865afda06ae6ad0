import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPrivacyKey } from './privacy-key.ts';
import { seal, unseal } from './seal.ts';

const tenant = '01900000-0000-7000-8000-00000000000a';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the privacy key', () => {
  it('is made once, for its owner alone, and found again', () => {
    openPrivacyKey(path.join(folder, 'keys'), {});
    const sealed = seal(tenant, '周国庆');
    openPrivacyKey(path.join(folder, 'keys'), {});
    expect(unseal(tenant, sealed)).toBe('周国庆');
    expect(statSync(path.join(folder, 'keys/privacy.key')).mode & 0o777).toBe(0o600);
  });

  it('is the one in the environment where there is one', () => {
    const key = Buffer.alloc(32, 3).toString('base64url');
    openPrivacyKey(folder, { ZHIQIN_KEY: key });
    const sealed = seal(tenant, '周国庆');
    openPrivacyKey(folder, {});
    expect(() => unseal(tenant, sealed)).toThrow();
  });

  it('is refused in another size', () => {
    expect(() => openPrivacyKey(folder, { ZHIQIN_KEY: 'c2hvcnQ' })).toThrow('32 bytes');
  });
});
