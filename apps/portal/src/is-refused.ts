import { isDomainError } from '@zhiqin/kernel';

/** Whether a question was refused by this code: for pages that say it themselves in place of the error page. */
export function isRefused(error: unknown, code: string): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if (isDomainError(cause)) return cause.code === code;
  return false;
}
