import type { UseContext } from '@zhiqin/access';
import { deviceVerifier } from '@zhiqin/access/rules';
import { type device, pinCredential, site, tenant } from '@zhiqin/access/schema';
import { bindingsInForce, ordersForSite } from '@zhiqin/adoption';
import { addDays, canonicalBytes, DomainError, dayOf, sha256, toHex } from '@zhiqin/kernel';
import { controlByCode, resolveParameters } from '@zhiqin/regulations/rules';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { patrolTimesOf, phrasesOf, registersVersion } from '@zhiqin/sites';
import { circumstancesOf } from '@zhiqin/sites/rules';
import { checkpoint, patrolRoute, post } from '@zhiqin/sites/schema';
import { siteBarsOf } from '@zhiqin/workforce';
import { isCertifiedOn } from '@zhiqin/workforce/rules';
import { certificate, guard } from '@zhiqin/workforce/schema';
import { and, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm';
import { gateAtHand } from './gate-at-hand.ts';
import { gateRegistersAtHand } from './gate-registers-at-hand.ts';
import { incidentsAtHand } from './incidents-at-hand.ts';
import { invitationsAtHand } from './invitations-at-hand.ts';
import { openVisitsOf } from './open-visits-of.ts';
import { ordersAtHand } from './orders/orders-at-hand.ts';
import { postLifeAtHand } from './post-life-at-hand.ts';
import { preparednessAtHand } from './preparedness-at-hand.ts';
import { roundsAtHand } from './rounds-at-hand.ts';
import { presenceSpan } from './schema.ts';
import type { SitePack } from './site-pack.ts';
import { trainingAtHand } from './training-at-hand.ts';
import { upkeepAtHand } from './upkeep-at-hand.ts';
import { passHours, requiredVisitFieldsByKind } from './visit-fields.ts';

type DeviceRow = typeof device.$inferSelect;

/** An own phone is its owner's alone; a site device is for everybody of the site. */
const mayUse = (source: DeviceRow, guardId: string) =>
  source.kind !== 'own' || source.ownerPersonId === guardId;

/**
 * Everything a phone needs of its site for 72 hours without a network: one query per table, in one flight. The
 * version is the hash of the rest, so a phone that has it is sent nothing. The gate's registers are opened only for a
 * phone that has not this version of them.
 */
export async function packOf(
  ctx: UseContext,
  source: DeviceRow,
  has: { packVersion?: string | null; registersVersion?: string } = {},
): Promise<SitePack> {
  const { tx, tenantId, now } = ctx;
  const { siteId } = source;
  const [siteRow] = await tx
    .select()
    .from(site)
    .where(and(eq(site.tenantId, tenantId), eq(site.id, siteId)));
  if (!siteRow) throw new DomainError('not-found');
  const today = dayOf(now, siteRow.zone);
  const days = [addDays(today, -2), addDays(today, 4)] as const;
  const inSite = <T extends typeof post | typeof checkpoint | typeof patrolRoute>(table: T) =>
    and(eq(table.tenantId, tenantId), eq(table.siteId, siteId), isNull(table.retiredAt));
  const atSite = sql`${siteId}::uuid`;
  const [
    tenants,
    posts,
    checkpoints,
    routes,
    guards,
    certificates,
    pins,
    shifts,
    presence,
    visits,
    rounds,
    orders,
    bindings,
    gate,
    newestRegisters,
    phrases,
    setTimes,
  ] = await Promise.all([
    tx
      .select({ id: tenant.id, name: tenant.name, nameEn: tenant.nameEn })
      .from(tenant)
      .where(eq(tenant.id, tenantId)),
    tx.select().from(post).where(inSite(post)).orderBy(asc(post.sortOrder), asc(post.code)),
    tx.select().from(checkpoint).where(inSite(checkpoint)).orderBy(asc(checkpoint.code)),
    tx.select().from(patrolRoute).where(inSite(patrolRoute)).orderBy(asc(patrolRoute.code)),
    tx
      .select()
      .from(guard)
      .where(
        and(
          eq(guard.tenantId, tenantId),
          sql`${guard.siteIds} @> array[${atSite}]`,
          or(isNull(guard.leftOn), gte(guard.leftOn, today)),
        ),
      )
      .orderBy(asc(guard.staffNo)),
    tx
      .select()
      .from(certificate)
      .where(and(eq(certificate.tenantId, tenantId), sql`${certificate.siteIds} @> array[${atSite}]`)),
    tx
      .select({ id: pinCredential.id, salt: pinCredential.salt, verifier: pinCredential.verifier })
      .from(pinCredential)
      .where(and(eq(pinCredential.tenantId, tenantId), sql`${pinCredential.siteIds} @> array[${atSite}]`)),
    shiftsOf(ctx, siteId, days),
    tx
      .select({ postId: presenceSpan.postId, personId: presenceSpan.personId, fromAt: presenceSpan.fromAt })
      .from(presenceSpan)
      .where(
        and(eq(presenceSpan.tenantId, tenantId), eq(presenceSpan.siteId, siteId), isNull(presenceSpan.toAt)),
      )
      .orderBy(asc(presenceSpan.fromAt)),
    openVisitsOf(ctx, siteId),
    roundsAtHand(ctx, source),
    ordersForSite(ctx, siteId, today, 3),
    bindingsInForce(ctx, siteId, today),
    gateAtHand(ctx, siteId),
    registersVersion(ctx, siteId, today),
    phrasesOf(ctx, siteId),
    patrolTimesOf(ctx, siteId, today, days[1]),
  ]);
  const parameter = (code: string, name: string, postId?: string) => {
    const control = controlByCode(code);
    const bound = bindings.find(
      (one) => one.controlCode === code && (!postId || one.postIds === null || one.postIds.includes(postId)),
    );
    if (!control) throw new Error(`control ${code} is not in the catalogue`);
    return (
      resolveParameters(control, circumstancesOf(siteRow, today), bound?.parameters ?? {}).values[name] ?? 0
    );
  };
  const askedAt = (code: string, name: string, postId: string) =>
    bindings.some((one) => one.controlCode === code && (one.postIds?.includes(postId) ?? true))
      ? parameter(code, name, postId)
      : null;
  const pinOf = new Map(pins.map((row) => [row.id, row]));
  const certificatesOf = Map.groupBy(certificates, (row) => row.guardId);
  const users = guards.filter((person) => mayUse(source, person.id));
  const [standing, training, incidents, preparedness, upkeep, invitations] = await Promise.all([
    siteBarsOf(
      ctx,
      { siteId, kinds: posts.map((one) => one.kind), passScore: parameter('P04', 'passScore') },
      users.map((person) => person.id),
      [0, 1, 2, 3, 4].map((ahead) => addDays(today, ahead)),
    ),
    trainingAtHand(ctx, siteId),
    incidentsAtHand(ctx, siteId),
    preparednessAtHand(ctx, siteId, ctx.now),
    upkeepAtHand(ctx, siteId),
    invitationsAtHand(ctx, siteId),
  ]);
  const people = await Promise.all(
    users.map(async (person) => {
      const pin = pinOf.get(person.id);
      return {
        id: person.id,
        staffNo: person.staffNo,
        name: person.name,
        rank: person.rank,
        squadId: person.squadId,
        salt: pin?.salt ?? null,
        verifier: pin ? await deviceVerifier(pin.verifier, source.verifierSalt) : null,
        certified: isCertifiedOn(certificatesOf.get(person.id) ?? [], today),
        bars: standing.get(person.id)?.bars ?? [],
        inducted: standing.get(person.id)?.isInducted ?? false,
      };
    }),
  );
  const pack: Omit<SitePack, 'version' | 'registers'> = {
    tenant: tenants[0] as SitePack['tenant'],
    site: {
      id: siteRow.id,
      code: siteRow.code,
      name: siteRow.name,
      nameEn: siteRow.nameEn,
      zone: siteRow.zone,
    },
    device: {
      id: source.id,
      kind: source.kind as SitePack['device']['kind'],
      label: source.label,
      postId: source.postId,
    },
    posts: posts.map(
      ({ id, code, name, nameEn, kind, registersVisitors, shiftPattern, instructions, instructionsEn }) => ({
        id,
        code,
        name,
        nameEn,
        kind,
        registersVisitors,
        shiftPattern,
        instructions,
        instructionsEn,
      }),
    ),
    people,
    deviceSalt: source.verifierSalt,
    shifts,
    checkpoints: checkpoints.map(
      ({ id, code, name, nameEn, labelCode, isCritical, isFireLane, checkItems }) => ({
        id,
        code,
        name,
        nameEn,
        label: labelCode,
        isCritical,
        isFireLane,
        checkItems,
      }),
    ),
    routes: routes.map(({ id, postId, name, nameEn, isOrdered, roundsPerShift, checkpointIds }) => ({
      id,
      postId,
      name,
      nameEn,
      isOrdered,
      roundsPerShift,
      checkpointIds,
      setTimes: setTimes
        .filter((one) => one.routeId === id)
        .map(({ checkpointId, at }) => ({ checkpointId, at })),
    })),
    openVisits: visits,
    presence: presence
      .filter((row): row is typeof row & { personId: string } => row.personId !== null)
      .map((row) => ({ postId: row.postId, personId: row.personId, since: row.fromAt.toISOString() })),
    rounds,
    gate: { ...gate, registersVersion: newestRegisters },
    orders,
    ...(await ordersAtHand(ctx, siteId, today)),
    postLife: await postLifeAtHand(ctx, source, posts, askedAt, (postId) =>
      parameter('F06', 'logEveryHours', postId),
    ),
    training,
    incidents,
    invitations,
    ...(preparedness ? { preparedness } : {}),
    ...(upkeep ? { upkeep } : {}),
    phrases,
    parameters: {
      roundsPerShift: Object.fromEntries(
        routes.map((route) => [
          route.id,
          Math.max(route.roundsPerShift, parameter('T01', 'minimumPerShift', route.postId)),
        ]),
      ),
      earlyReliefMinutes: parameter('H01', 'minutesBefore'),
      passHours,
      requiredVisitFields: requiredVisitFieldsByKind(circumstancesOf(siteRow, today).profile),
    },
  };
  const version = toHex(await sha256(canonicalBytes(pack)));
  const isKnown = has.packVersion === version || has.registersVersion === newestRegisters;
  const registers = isKnown
    ? null
    : await gateRegistersAtHand(ctx, siteId, source.verifierSalt, newestRegisters);
  return { version, ...pack, registers };
}

async function shiftsOf(
  { tx, tenantId }: UseContext,
  siteId: string,
  [from, to]: readonly [string, string],
): Promise<SitePack['shifts']> {
  const rows = await tx
    .select({
      id: shift.id,
      postId: shift.postId,
      day: shift.day,
      code: shift.code,
      startsAt: shift.startsAt,
      endsAt: shift.endsAt,
      guardId: assignment.guardId,
    })
    .from(shift)
    .leftJoin(
      assignment,
      and(
        eq(assignment.tenantId, shift.tenantId),
        eq(assignment.shiftId, shift.id),
        isNull(assignment.withdrawnAt),
      ),
    )
    .where(
      and(eq(shift.tenantId, tenantId), eq(shift.siteId, siteId), gte(shift.day, from), lte(shift.day, to)),
    )
    .orderBy(asc(shift.startsAt), asc(shift.id), asc(assignment.guardId));
  return [...Map.groupBy(rows, (row) => row.id).values()].map((group) => {
    const first = group[0] as (typeof rows)[number];
    return {
      id: first.id,
      postId: first.postId,
      day: first.day,
      code: first.code,
      startsAt: first.startsAt.toISOString(),
      endsAt: first.endsAt.toISOString(),
      guardIds: group.map((row) => row.guardId).filter((id) => id !== null),
    };
  });
}
