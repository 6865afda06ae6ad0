import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock } from '@zhiqin/kernel';
import { usePrivacyKey } from '@zhiqin/privacy';
import type { TestDatabase } from '@zhiqin/testing';
import { expect } from 'vitest';

const program = path.join(import.meta.dirname, 'mortal-jobs.ts');
const key = Buffer.alloc(32, 7);

/** The product's job loop in a process of its own, which may be killed, by a clock that it shares with the test. */
export interface MortalWorker {
  clock: Clock;
  /** Sets the clock; it goes on from there. */
  goTo(instant: string): void;
  pass(minutes: number): void;
  /** Up again; at once where it lives. */
  start(): Promise<void>;
  /** kill -9, whatever it was doing. */
  kill(): Promise<void>;
  /** What the job is about to write is held up; in the middle of its transaction its process is killed. */
  killInMidJob(table: string, fallsDue: () => void): Promise<void>;
  end(): void;
}

export function mortalWorker(database: TestDatabase): MortalWorker {
  usePrivacyKey(key);
  const folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-jobs-'));
  let child: ChildProcess | undefined;
  let offsetMs = 0;
  const tell = () => {
    if (child?.connected) child.send({ offsetMs });
  };
  const kill = async () => {
    if (!child) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    child = undefined;
    await ended;
  };
  const waitsFor = async (table: string) =>
    (
      await database.owner<{ pid: number }[]>`
        select pid from pg_locks where relation = ${table}::regclass and not granted`
    ).length;
  return {
    clock: { now: () => new Date(Date.now() + offsetMs) },
    goTo(instant) {
      offsetMs = Date.parse(instant) - Date.now();
      tell();
    },
    pass(minutes) {
      offsetMs += minutes * 60_000;
      tell();
    },
    async start() {
      if (child) return;
      child = spawn(process.execPath, [program], {
        env: {
          ...process.env,
          DATABASE_URL: database.ownerUrl,
          ZHIQIN_DATA: folder,
          ZHIQIN_KEY: key.toString('base64url'),
          NODE_ENV: 'production',
          MORTAL_CLOCK_OFFSET_MS: String(offsetMs),
        },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      await once(child, 'message');
    },
    kill,
    async killInMidJob(table, fallsDue) {
      await database.owner.begin(async (tx) => {
        await tx`lock table ${tx(table)} in share row exclusive mode`;
        fallsDue();
        await expect.poll(() => waitsFor(table), { timeout: 30_000 }).toBeGreaterThan(0);
        await kill();
      });
      await expect.poll(() => waitsFor(table), { timeout: 30_000 }).toBe(0);
    },
    end() {
      child?.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
