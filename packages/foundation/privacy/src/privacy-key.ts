import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { usePrivacyKey } from './load-keys.ts';

const fileName = 'privacy.key';
const fileNameBefore = 'privacy-before.key';

/**
 * Chooses the master key of this process: `ZHIQIN_KEY` (base64url, 32 bytes) where it is set, else a file in `folder`
 * that is made once, readable by its owner alone. Whoever has the database but not this key reads no personal value.
 * While the master key is being changed the one of before is `ZHIQIN_KEY_BEFORE`, or `privacy-before.key` beside it.
 * @throws Error with one plain line for a key of another size.
 */
export function openPrivacyKey(folder: string, env: Record<string, string | undefined>): void {
  const key = env.ZHIQIN_KEY ? fromText(env.ZHIQIN_KEY) : keyInFile(folder);
  const before = env.ZHIQIN_KEY_BEFORE ? fromText(env.ZHIQIN_KEY_BEFORE) : keyOfBefore(folder);
  if (key.length !== 32 || (before && before.length !== 32))
    throw new Error('the privacy key must be 32 bytes in base64url (43 characters)');
  usePrivacyKey(key, before);
}

const fromText = (text: string) => Buffer.from(text.trim(), 'base64url');

function keyInFile(folder: string): Buffer {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, fileName);
  try {
    // "wx": of two processes that start at once, one makes the key and both read it.
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  return fromText(readFileSync(file, 'utf8'));
}

function keyOfBefore(folder: string): Buffer | undefined {
  try {
    return fromText(readFileSync(path.join(folder, fileNameBefore), 'utf8'));
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  }
}
