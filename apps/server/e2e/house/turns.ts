import { createHash } from 'node:crypto';
import { type Language, languages } from '@zhiqin/i18n';

const seed = process.env.ZHIQIN_TEST_SEED ?? 'browser';
const told = languages.find((language) => language === process.env.ZHIQIN_TEST_LANGUAGE);

/**
 * In which language a journey runs: the one told, else one of them, and another for another journey or seed. A list,
 * so that a journey is written as a loop: the full run tells each language once, each with a product of its own.
 */
export function turnsOf(journey: string): readonly Language[] {
  if (told) return [told];
  const first = createHash('sha256').update(`${seed}/${journey}`).digest().readUInt8(0);
  return [languages[first % languages.length] ?? 'zh-CN'];
}
