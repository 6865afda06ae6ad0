import type { Environment } from '@zhiqin/access';
import type { createCaller } from '@zhiqin/api';
import type { Database } from '@zhiqin/db';
import type { Language } from '@zhiqin/i18n';
import type { Clock } from '@zhiqin/kernel';

export type FlagValues = Record<string, string | boolean | undefined>;

/** What a command may reach. */
export interface Surroundings {
  db: Database;
  /** The same database for loading by COPY; whoever opens it closes it. */
  openBulk(): Database;
  clock: Clock;
  language: Language;
  flags: FlagValues;
  /** A required flag's text. */
  text(flag: string): string;
  /** For use cases that no page offers, as the same member. */
  environment(): Promise<Environment>;
  /** Procedures, as the member this command acts as; asks for one first. */
  caller(): Promise<ReturnType<typeof createCaller>>;
  /** Words of the `cli` context. */
  say(key: string, params?: Record<string, unknown>): string;
  /** A line on standard error. */
  progress(line: string): void;
  readInput(file: string): Promise<Buffer<ArrayBuffer>>;
  /** @returns the full path. */
  writeOutput(file: string, bytes: Uint8Array): Promise<string>;
}

export interface FlagSpec {
  /** `cli:flag.<meaning>` */
  meaning: string;
  required?: boolean;
  /** A flag without a value. */
  isSwitch?: boolean;
}

export interface Outcome {
  /** With --json: all of standard output. */
  json: unknown;
  /** Without: lines for a person. */
  text: readonly string[];
  /** 1 where what was looked at does not hold; 0 unless said. */
  exitCode?: 0 | 1;
}

interface Named {
  /** `noun verb`, or one word. */
  name: string;
  flags: Record<string, FlagSpec>;
  /** Name of the flag that is given without its name, as the word after the command: a file to read. */
  argument?: string;
}

/** What a command may reach that asks nothing of the database. */
export type OfflineSurroundings = Omit<Surroundings, 'db' | 'openBulk' | 'environment' | 'caller'>;

export interface OfflineCommand extends Named {
  isOffline: true;
  run(surroundings: OfflineSurroundings): Promise<Outcome>;
}

/** One file under `commands/`, one line in `commands/index.ts`. */
export type Command =
  | OfflineCommand
  | (Named & { isOffline?: false; run(surroundings: Surroundings): Promise<Outcome> });

/** Something the caller can put right; `key` is under `cli:problem`. */
export class CliProblem extends Error {
  readonly key: string;
  readonly params: Record<string, unknown>;

  constructor(key: string, params: Record<string, unknown> = {}) {
    super(key);
    this.name = 'CliProblem';
    this.key = key;
    this.params = params;
  }
}
