import type { Environment } from '@zhiqin/access';
import type { createCaller } from '@zhiqin/api';
import type { Database } from '@zhiqin/db';
import type { Language } from '@zhiqin/i18n';
import type { Clock } from '@zhiqin/kernel';

export type FlagValues = Record<string, string | boolean | undefined>;

/** What a command may reach. */
export interface Surroundings {
  db: Database;
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
}

/** One file under `commands/`, one line in `commands/index.ts`. */
export interface Command {
  /** `noun verb`, or one word. */
  name: string;
  flags: Record<string, FlagSpec>;
  run(surroundings: Surroundings): Promise<Outcome>;
}

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
