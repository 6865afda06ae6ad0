import { hash } from 'node:crypto';
import type { NewResult } from './store-results.ts';

/** Half of a SHA-256 is enough to tell a result from what it said before. */
const digestLength = 22;

/**
 * What a reader sees of a result as one short text. The same text means the same result; another one may still be the
 * same told in another order, which only comparing them shows.
 */
export function digestOf({ asked, verdict, measure, missing, evidence }: NewResult): string {
  const { controlVersion, parameters, isTrial } = asked;
  const seen = JSON.stringify([controlVersion, parameters, isTrial, verdict, measure, missing, evidence]);
  return hash('sha256', seen, 'base64url').slice(0, digestLength);
}
