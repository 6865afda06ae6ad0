import type { UseContext } from '@zhiqin/access';
import { type PhoneHeard, phonesHeard, silentOf } from '@zhiqin/duty';

/** Phones in use not heard for an hour, the longest silence first. */
export async function silentPhones(ctx: UseContext): Promise<PhoneHeard[]> {
  return silentOf(await phonesHeard(ctx, null), ctx.now);
}
