import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { usePrivacyKey } from './seal.ts';

const fileName = 'privacy.key';

/**
 * Chooses the key of this process: `ZHIQIN_KEY` (base64url, 32 bytes) where it is set, else a file in `folder`
 * that is made once, readable by its owner alone. Whoever has the database but not this key reads no personal value.
 * @throws Error with one plain line for a key of another size.
 */
export function openPrivacyKey(folder: string, env: Record<string, string | undefined>): void {
  const key = env.ZHIQIN_KEY ? Buffer.from(env.ZHIQIN_KEY, 'base64url') : keyInFile(folder);
  if (key.length !== 32) throw new Error('the privacy key must be 32 bytes in base64url (43 characters)');
  usePrivacyKey(key);
}

function keyInFile(folder: string): Buffer {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, fileName);
  try {
    // "wx": of two processes that start at once, one makes the key and both read it.
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
}
