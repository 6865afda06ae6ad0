import { DomainError } from '@zhiqin/kernel';

/** SQLSTATE of an exclusion constraint: the referee found a guard in two places (R09). */
const exclusionViolation = '23P01';

/** Runs a write; where the database refuses it because a guard would stand twice, says so with his name. */
export async function orDoubleBooked<T>(
  write: PromiseLike<T>,
  nameOf: (guardId: string | null) => string,
): Promise<T> {
  try {
    return await write;
  } catch (error) {
    const cause = (error as { cause?: unknown }).cause ?? error;
    const { code, detail } = cause as { code?: string; detail?: string };
    if (code !== exclusionViolation) throw error;
    // Key (tenant_id, guard_id, tstzrange(…))=(<tenant>, <guard>, …): the second uuid is the guard.
    const guardId = detail?.match(/=\([0-9a-f-]{36}, ([0-9a-f-]{36})/)?.[1] ?? null;
    throw new DomainError('roster.double-booked', { name: nameOf(guardId) });
  }
}
