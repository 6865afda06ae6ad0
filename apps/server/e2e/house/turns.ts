import { createHash } from 'node:crypto';
import { type Language, languages } from '@zhiqin/i18n';

const seed = process.env.ZHIQIN_TEST_SEED ?? 'browser';

/** In which languages a journey runs: both in the full run, else one, and another for another journey or seed. */
export function turnsOf(journey: string): readonly Language[] {
  if (process.env.ZHIQIN_TEST_SIZE === 'full') return languages;
  const first = createHash('sha256').update(`${seed}/${journey}`).digest().readUInt8(0);
  return [languages[first % languages.length] ?? 'zh-CN'];
}
