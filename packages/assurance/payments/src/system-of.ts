import { type DoorContext, type Environment, systemActor } from '@zhiqin/access';

/** The steps of a door around its questions to Stripe: each a transaction of its own, on the contractor's behalf. */
export function systemOf({ db, clock, language, requestId, tenantId }: DoorContext): Environment {
  return { db, clock, language, requestId, actor: systemActor(tenantId) };
}
