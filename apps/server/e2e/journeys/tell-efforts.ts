import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { reportFigure } from '@zhiqin/testing';
import type { Walked } from '../house/guard-walk.ts';
import { secondsAKey, secondsATap } from '../house/hand.ts';

/** Kept when asked for (`ZHIQIN_KEEP_JOURNEYS=1`), so that a test leaves the tree as it was. */
const kept = path.join(import.meta.dirname, '../../../../infra/bench/journeys');

/** A line for each journey; those with a promise also stand in the figures of a full run. */
export function tellEfforts(
  walked: readonly Walked[],
  { part, language }: { part: string; language: string },
): void {
  const width = Math.max(...walked.map(({ name }) => name.length));
  const head = ['journey'.padEnd(width), 'taps to form', 'taps', 'keys', 'swipes', 'seconds', 'at most'];
  const lines = walked.map(({ name, tapsToForm, taps, keys, swipes, seconds, limitSeconds }) =>
    [name.padEnd(width), tapsToForm, taps, keys, swipes, seconds, limitSeconds ?? ''].join(' | '),
  );
  console.log([head.join(' | '), ...lines].join('\n'));
  for (const { name, seconds, taps, keys, limitSeconds } of walked)
    if (limitSeconds !== null)
      reportFigure(`${name} (${language})`, `${seconds} s of ${limitSeconds} s: ${taps} taps, ${keys} keys`);
  if (process.env.ZHIQIN_KEEP_JOURNEYS !== '1') return;
  const journeys = walked.map((one) => ({ ...one, kinds: one.kinds.join(' ') }));
  const told = { secondsATap, secondsAKey, language, journeys };
  writeFileSync(path.join(kept, `${part}.json`), `${JSON.stringify(told, null, 2)}\n`);
}
