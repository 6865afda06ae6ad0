import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { daySeconds, type Simulation } from './simulation.ts';

type Kept = Simulation['state'];

/** What an earlier run left; undefined where there is nothing, or nothing that can be read. */
export function keptIn(file: string): Kept | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}

/** Writes the state soon after it changed: beside the old file first, so that a kill leaves one of the two. */
export function keepIn(file: string): { touched(state: Kept): void; now(state: Kept): void } {
  let timer: NodeJS.Timeout | undefined;
  const write = (state: Kept) => {
    clearTimeout(timer);
    timer = undefined;
    forgetOld(state);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  };
  return {
    touched(state) {
      timer ??= setTimeout(() => write(state), 300).unref();
    },
    now: write,
  };
}

/** Events are listed for thirty days and keys kept for one, as at Stripe: the file stays small. */
function forgetOld(state: Kept): void {
  for (const books of Object.values(state.books)) {
    const newest = Math.max(0, ...Object.values(books.events).map((event) => event.created));
    for (const [id, event] of Object.entries(books.events))
      if (event.created < newest - 30 * daySeconds) delete books.events[id];
    for (const [key, answer] of Object.entries(books.answers))
      if (answer.at < newest - daySeconds) delete books.answers[key];
  }
}
