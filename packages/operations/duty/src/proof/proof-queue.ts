import { query, type UseContext } from '@zhiqin/access';
import { device, membership } from '@zhiqin/access/schema';
import { isAnyOf } from '@zhiqin/db';
import { checkpoint, patrolRoute, post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import { openedValues } from '../personal-values.ts';
import { entryProof, patrolRound, patrolScan, proofFinding } from '../schema.ts';
import { proofQueueInput } from './proof-input.ts';
import type { Grade, ProofReason } from './reasons.ts';

/** A reading of a label with its grade. */
export interface GradedReading {
  entryId: string;
  at: Date;
  /** What was read, where no point of the site has it. */
  label: string;
  pointName: string | null;
  pointNameEn: string | null;
  personName: string | null;
  deviceLabel: string;
  grade: Grade;
  reasons: ProofReason[];
}

/** A round, or a single reading outside any, that somebody should look at or has looked at. */
export interface DoubtedRound {
  roundKey: string;
  routeName: string | null;
  routeNameEn: string | null;
  postName: string;
  postNameEn: string | null;
  /** What is asked, or was decided about. */
  suspicions: string[];
  readings: GradedReading[];
  decided: {
    entryId: string;
    finding: 'genuine' | 'not-genuine';
    /** Null once erased. */
    why: unknown;
    byName: string | null;
    at: Date;
  } | null;
}

/** 存疑巡查: the rounds of a site whose readings wait for a person, newest first; or what was decided. */
export const proofQueue = query({
  action: 'proof.read',
  input: proofQueueInput,
  async run(ctx, { siteId, decided = false, limit = 20 }): Promise<DoubtedRound[]> {
    if (!decided) {
      const waiting = await waitingRounds(ctx, siteId, limit);
      const readings = await readingsOf(ctx, siteId, waiting);
      return waiting.flatMap((roundKey) => roundOf(roundKey, readings.get(roundKey) ?? [], null));
    }
    const findings = await decisionsOf(ctx, siteId, limit);
    const readings = await readingsOf(
      ctx,
      siteId,
      findings.map((one) => one.roundKey),
    );
    return findings.flatMap((one) => roundOf(one.roundKey, readings.get(one.roundKey) ?? [], one));
  },
});

// Whatever is open leaves a D: the index holds those alone.
const waits = and(eq(entryProof.grade, 'D'), ne(entryProof.openSuspicions, sql`'{}'::text[]`));

async function waitingRounds({ tx, tenantId }: UseContext, siteId: string, limit: number): Promise<string[]> {
  const rows = await tx
    .select({ roundKey: entryProof.roundKey })
    .from(entryProof)
    .where(and(eq(entryProof.tenantId, tenantId), eq(entryProof.siteId, siteId), waits))
    .groupBy(entryProof.roundKey)
    .orderBy(desc(sql`max(${entryProof.at})`), entryProof.roundKey)
    .limit(limit);
  return rows.map((row) => row.roundKey);
}

interface Decision extends NonNullable<DoubtedRound['decided']> {
  roundKey: string;
  suspicions: string[];
}

async function decisionsOf(ctx: UseContext, siteId: string, limit: number): Promise<Decision[]> {
  const rows = await ctx.tx
    .select({ finding: proofFinding, byName: membership.displayName })
    .from(proofFinding)
    .leftJoin(
      membership,
      and(eq(membership.tenantId, proofFinding.tenantId), eq(membership.id, proofFinding.decidedBy)),
    )
    .where(and(eq(proofFinding.tenantId, ctx.tenantId), eq(proofFinding.siteId, siteId)))
    .orderBy(desc(proofFinding.id))
    .limit(limit);
  const reasons = await openedValues(
    ctx,
    rows.map(({ finding }) => finding.id),
    ['why'],
  );
  return rows.map(({ finding, byName }) => ({
    roundKey: finding.roundKey,
    suspicions: finding.suspicions,
    entryId: finding.id,
    finding: finding.decision as 'genuine' | 'not-genuine',
    why: reasons.get(finding.id)?.why ?? null,
    byName,
    at: finding.decidedAt,
  }));
}

async function readingsOf({ tx, tenantId }: UseContext, siteId: string, roundKeys: readonly string[]) {
  if (roundKeys.length === 0) return new Map<string, never[]>();
  const rows = await tx
    .select({
      roundKey: entryProof.roundKey,
      entryId: entryProof.id,
      at: entryProof.at,
      grade: entryProof.grade,
      reasons: entryProof.reasons,
      openSuspicions: entryProof.openSuspicions,
      label: patrolScan.label,
      pointName: checkpoint.name,
      pointNameEn: checkpoint.nameEn,
      personName: guard.name,
      deviceLabel: device.label,
      postName: post.name,
      postNameEn: post.nameEn,
      routeName: patrolRoute.name,
      routeNameEn: patrolRoute.nameEn,
    })
    .from(entryProof)
    .innerJoin(
      patrolScan,
      and(eq(patrolScan.tenantId, entryProof.tenantId), eq(patrolScan.id, entryProof.id)),
    )
    .innerJoin(device, and(eq(device.tenantId, patrolScan.tenantId), eq(device.id, patrolScan.deviceId)))
    .innerJoin(post, and(eq(post.tenantId, patrolScan.tenantId), eq(post.id, patrolScan.postId)))
    .leftJoin(
      checkpoint,
      and(eq(checkpoint.tenantId, patrolScan.tenantId), eq(checkpoint.id, patrolScan.checkpointId)),
    )
    .leftJoin(guard, and(eq(guard.tenantId, patrolScan.tenantId), eq(guard.id, patrolScan.personId)))
    .leftJoin(
      patrolRound,
      and(eq(patrolRound.tenantId, patrolScan.tenantId), eq(patrolRound.roundId, patrolScan.roundId)),
    )
    .leftJoin(
      patrolRoute,
      and(eq(patrolRoute.tenantId, patrolRound.tenantId), eq(patrolRoute.id, patrolRound.routeId)),
    )
    .where(
      and(
        eq(entryProof.tenantId, tenantId),
        eq(entryProof.siteId, siteId),
        isAnyOf(entryProof.roundKey, roundKeys),
      ),
    )
    .orderBy(asc(entryProof.at), asc(entryProof.id));
  return Map.groupBy(rows, (row) => row.roundKey);
}

type ReadingRow = Awaited<ReturnType<typeof readingsOf>> extends Map<string, (infer Row)[]> ? Row : never;

function roundOf(roundKey: string, rows: readonly ReadingRow[], decision: Decision | null): DoubtedRound[] {
  const [first] = rows;
  if (!first) return [];
  const { routeName, routeNameEn, postName, postNameEn } = first;
  const open = [...new Set(rows.flatMap((row) => row.openSuspicions))].sort();
  return [
    {
      roundKey,
      routeName,
      routeNameEn,
      postName,
      postNameEn,
      suspicions: decision?.suspicions ?? open,
      readings: rows.map((row) => ({
        entryId: row.entryId,
        at: row.at,
        label: row.label,
        pointName: row.pointName,
        pointNameEn: row.pointNameEn,
        personName: row.personName,
        deviceLabel: row.deviceLabel,
        grade: row.grade as Grade,
        reasons: row.reasons,
      })),
      decided: decision && {
        entryId: decision.entryId,
        finding: decision.finding,
        why: decision.why,
        byName: decision.byName,
        at: decision.at,
      },
    },
  ];
}
