import { command, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { addRows, isAnyOf } from '@zhiqin/db';
import { addDays, canonicalJson, type Day, DomainError, dayOf, instantAt } from '@zhiqin/kernel';
import { and, eq, gte, lt, sql } from 'drizzle-orm';
import { entryProof } from '../schema.ts';
import { gradeScans, openSuspicionsOf, reachHours } from './grade-scans.ts';
import { learnWalking } from './learn-walking.ts';
import { gradeSiteDaysInput } from './proof-input.ts';
import { readFindings, readKnownSite, readScans } from './read-scans.ts';
import { roundKeyOf, type ScanForProof } from './scan-for-proof.ts';

/** The job that grades what a site's phones sent about some days. */
export const gradeTask = 'duty.grade';

const hourMs = 3_600_000;

/**
 * Grades the readings of labels about some days of a site, and those around them that late ones bear on. Doing it
 * again changes only what has changed; where a suspicion comes or goes the day is judged anew.
 * @throws DomainError `not-found`.
 */
export const gradeSiteDays = command({
  action: 'proof.grade',
  input: gradeSiteDaysInput,
  async run(ctx, { siteId, fromDay, toDay }) {
    const zone = await zoneOf(ctx, siteId);
    await learnWalking(ctx, siteId);
    const from = instantAt(fromDay, '00:00', zone);
    const to = instantAt(addDays(toDay, 1), '00:00', zone);
    const graded = await gradeAround(ctx, siteId, from, to, zone);
    ctx.audit({ siteId, fromDay, toDay, ...graded });
    return graded;
  },
});

export async function zoneOf({ tx, tenantId }: UseContext, siteId: string): Promise<string> {
  const [row] = await tx
    .select({ zone: site.zone })
    .from(site)
    .where(and(eq(site.tenantId, tenantId), eq(site.id, siteId)));
  if (!row) throw new DomainError('not-found');
  return row.zone;
}

/** Grades all that readings between two moments may bear on. */
export async function gradeAround(
  ctx: UseContext,
  siteId: string,
  from: Date,
  to: Date,
  zone: string,
): Promise<{ graded: number; changed: number }> {
  const { tx, tenantId } = ctx;
  // One grading of a site at a time; always after the site's own lock, where both are held.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${siteId}, 48171))`);
  const wider = (at: Date, hours: number) => new Date(at.getTime() + hours * hourMs);
  const [first, last] = [wider(from, -reachHours), wider(to, reachHours)];
  const scans = await readScans(ctx, siteId, wider(first, -reachHours), wider(last, reachHours));
  const findings = await readFindings(ctx, siteId, [...new Set(scans.map(roundKeyOf))]);
  const proofs = gradeScans(scans, await readKnownSite(ctx, siteId), findings);
  const rows = scans
    .filter((scan) => scan.at >= first.getTime() && scan.at < last.getTime())
    .map((scan): typeof entryProof.$inferInsert => {
      const proof = proofs.get(scan.id) as NonNullable<ReturnType<typeof proofs.get>>;
      const roundKey = roundKeyOf(scan);
      return {
        tenantId,
        id: scan.id,
        siteId,
        personId: scan.personId,
        roundKey,
        at: new Date(scan.at),
        ...proof,
        openSuspicions: openSuspicionsOf(proof, findings.get(roundKey) ?? []),
        metresOff: proof.reasons.map((one) => one.values.metres).find((n) => typeof n === 'number') ?? null,
      };
    });
  const before = await tx
    .select()
    .from(entryProof)
    .where(
      and(
        eq(entryProof.tenantId, tenantId),
        eq(entryProof.siteId, siteId),
        gte(entryProof.at, first),
        lt(entryProof.at, last),
      ),
    );
  const stored = new Map(before.map((row) => [row.id, row]));
  const changed = rows.filter((row) => sayOf(row) !== sayOf(stored.get(row.id)));
  if (changed.length === 0) return { graded: rows.length, changed: 0 };
  const ids = changed.map((row) => row.id);
  await tx.delete(entryProof).where(and(eq(entryProof.tenantId, tenantId), isAnyOf(entryProof.id, ids)));
  await addRows(tx, entryProof, changed);
  const isDoubted = (row: ProofRow | undefined) => row?.grade === 'D';
  const days = new Set(
    changed
      .filter((row) => isDoubted(row) !== isDoubted(stored.get(row.id)))
      .map((row) => dayOf(row.at, zone)),
  );
  await askAgain(ctx, siteId, days);
  await ctx.publish({ siteId, topic: 'duty' });
  return { graded: rows.length, changed: changed.length };
}

type ProofRow = typeof entryProof.$inferInsert;

const sayOf = (row: ProofRow | undefined): string =>
  row ? canonicalJson([row.roundKey, row.grade, row.reasons, row.openSuspicions, row.metresOff]) : '';

/** Asks for the days to be judged again, as receipt does. */
async function askAgain(ctx: UseContext, siteId: string, days: ReadonlySet<Day>): Promise<void> {
  for (const day of [...days].sort())
    await ctx.enqueue('compliance.rejudge', { siteId, day }, `rejudge:${siteId}:${day}`);
}

/** Asks for the readings among accepted entries to be graded, one job for each day of the site. */
export async function askForGrading(
  ctx: UseContext,
  { siteId, zone }: { siteId: string; zone: string },
  readings: readonly Pick<ScanForProof, 'at'>[],
): Promise<void> {
  const days = new Set(readings.map(({ at }) => dayOf(new Date(at), zone)));
  await Promise.all(
    [...days]
      .sort()
      .map((day) => ctx.enqueue(gradeTask, { siteId, fromDay: day, toDay: day }, `grade:${siteId}:${day}`)),
  );
}
