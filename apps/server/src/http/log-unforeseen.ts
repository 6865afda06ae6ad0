import { domainCauseOf } from '@zhiqin/api';
import type { House } from './doors.ts';

/**
 * Logs what the product did not foresee. The message of a database error may quote a row, so only its code and
 * where it happened are written.
 */
export function logUnforeseen(
  house: Pick<House, 'log'>,
  error: unknown,
  about: { requestId: string; path: string },
): void {
  if (domainCauseOf(error).code !== 'internal') return;
  const causes: string[] = [];
  let stack: string | undefined;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: string };
    const isOurs = cause.constructor === Error || cause instanceof TypeError || cause instanceof RangeError;
    causes.push([cause.name, code, isOurs ? cause.message : undefined].filter(Boolean).join(' '));
    stack = cause.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' | ');
  }
  house.log({ level: 'error', event: 'unforeseen', ...about, causes, stack });
}
