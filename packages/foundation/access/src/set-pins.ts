import { DomainError, toBase64Url } from '@zhiqin/kernel';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { command, type UseContext } from './command.ts';
import { hashSecret } from './password-hash.ts';
import { setPinInput, setPinsInput } from './people-input.ts';
import { derivePinVerifier } from './pin-rule.ts';
import type { MemberRole } from './roles.ts';
import { membership, pinCredential } from './schema.ts';

/**
 * A guard's PIN, set by captain or HR (or the guard's own first one, at the captain's desk). Ends the slow-down.
 * @throws DomainError `not-found` for a person who is not one of the actor's people.
 */
export const setPin = command({
  action: 'pin.set',
  input: setPinInput,
  async run(ctx, input) {
    await storePins(ctx, [input]);
    ctx.audit({ subjectId: input.personId });
    return { personId: input.personId };
  },
});

/** The same for many at once: a site's start, an import. The hashes take turns within the cap. */
export const setPins = command({
  action: 'pin.set',
  input: setPinsInput,
  async run(ctx, { people }) {
    await storePins(ctx, people);
    ctx.audit({ people: people.map((person) => person.personId) });
    return { count: people.length };
  },
});

interface NewPin {
  personId: string;
  pin: string;
}

async function storePins(ctx: UseContext, people: readonly NewPin[]): Promise<void> {
  const sites = await sitesOf(
    ctx,
    people.map((person) => person.personId),
  );
  const rows: (typeof pinCredential.$inferInsert)[] = [];
  const waiting = [...people];
  // Two at a time, as many as may be hashed at once: a long list never fills the queue that sign-ins wait in.
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      rows.push({
        ...(await credentialOf(next)),
        tenantId: ctx.tenantId,
        siteIds: sites.get(next.personId) ?? [],
        setBy: setter(ctx),
        setAt: ctx.now,
      });
    }
  };
  await Promise.all([work(), work()]);
  await ctx.tx
    .insert(pinCredential)
    .values(rows)
    .onConflictDoUpdate({
      target: [pinCredential.tenantId, pinCredential.id],
      set: {
        siteIds: sql`excluded.site_ids`,
        argon2: sql`excluded.argon2`,
        salt: sql`excluded.salt`,
        verifier: sql`excluded.verifier`,
        failures: 0,
        lockedUntil: null,
        setBy: sql`excluded.set_by`,
        setAt: sql`excluded.set_at`,
      },
    });
}

const setter = (ctx: UseContext) => (ctx.actor.kind === 'member' ? ctx.actor.membershipId : null);

async function credentialOf({ personId, pin }: NewPin) {
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  const [argon2, verifier] = await Promise.all([hashSecret(pin), derivePinVerifier(pin, salt)]);
  return { id: personId, argon2, salt, verifier };
}

/** HR may give a captain his PIN; nobody on site may, or he could sign in as his equal. */
function rolesWithin({ actor }: UseContext): MemberRole[] {
  const onSite = actor.role === 'captain' || actor.role === 'area_manager';
  return onSite ? ['guard', 'squad_leader'] : ['guard', 'squad_leader', 'captain'];
}

/** Sites of each person; a captain reaches only people of his own sites, and nobody's PIN above a squad leader's. */
async function sitesOf(ctx: UseContext, personIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await ctx.tx
    .select({ personId: membership.personId, siteIds: membership.siteIds })
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, ctx.tenantId),
        inArray(membership.personId, [...personIds]),
        inArray(membership.role, rolesWithin(ctx)),
        isNull(membership.endedAt),
      ),
    );
  const { actor } = ctx;
  const reach = actor.kind === 'member' && actor.sites !== 'all' ? actor.sites : undefined;
  const sites = new Map<string, string[]>();
  for (const { personId, siteIds } of rows) {
    if (personId && (!reach || siteIds.some((id) => reach.includes(id)))) sites.set(personId, siteIds);
  }
  if (personIds.some((id) => !sites.has(id))) throw new DomainError('not-found');
  return sites;
}
