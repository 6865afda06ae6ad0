import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import webPush from 'web-push';

/** The pair by which browsers' push services know this installation (VAPID, RFC 8292). */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
  /** Whom a push service may write to, as `mailto:` or https address. */
  subject: string;
}

let chosen: PushKeys | null = null;

/**
 * Chooses the pair of this process: `ZHIQIN_PUSH_PUBLIC_KEY` and `ZHIQIN_PUSH_PRIVATE_KEY` where both are set (several
 * machines), else a file in `folder` that is made once, readable by its owner alone.
 */
export function openPushKeys(
  folder: string,
  env: Record<string, string | undefined>,
  subject = 'mailto:no-reply@localhost.localdomain',
): void {
  const { ZHIQIN_PUSH_PUBLIC_KEY: publicKey, ZHIQIN_PUSH_PRIVATE_KEY: privateKey } = env;
  chosen = { ...(publicKey && privateKey ? { publicKey, privateKey } : keysInFile(folder)), subject };
}

/** Null in a process that chose none: it offers no push. */
export const pushKeys = (): PushKeys | null => chosen;

function keysInFile(folder: string): Omit<PushKeys, 'subject'> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, 'push.json');
  try {
    // "wx": of two processes that start at once, one makes the pair and both read it.
    writeFileSync(file, JSON.stringify(webPush.generateVAPIDKeys()), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
