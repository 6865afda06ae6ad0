import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { qrTextOf } from '@zhiqin/sites/rules';
import { checkpoint, post } from '@zhiqin/sites/schema';
import { and, eq, gt, gte, lt } from 'drizzle-orm';
import type { PositionRead } from '../kinds/patrol/entry.ts';
import { labelKey } from '../label-key.ts';
import { link } from '../log/entry-line.ts';
import { openedValues } from '../personal-values.ts';
import { dutyEntry, patrolScan, proofFinding, readingError, walkingMinimumRow } from '../schema.ts';
import type { Finding } from './grade-scans.ts';
import type { Position } from './position.ts';
import { type KnownSite, type ScanForProof, wayKey } from './scan-for-proof.ts';

/** Readings of a site between two moments, as the grading wants them. */
export async function readScans(
  ctx: UseContext,
  siteId: string,
  from: Date,
  to: Date,
): Promise<ScanForProof[]> {
  const rows = await ctx.tx
    .select({
      id: patrolScan.id,
      at: patrolScan.at,
      receivedAt: dutyEntry.receivedAt,
      flags: dutyEntry.flags,
      link,
      deviceId: patrolScan.deviceId,
      personId: patrolScan.personId,
      postId: patrolScan.postId,
      checkpointId: patrolScan.checkpointId,
      roundId: patrolScan.roundId,
      method: patrolScan.method,
      label: patrolScan.label,
      labelCode: checkpoint.labelCode,
      content: dutyEntry.content,
    })
    .from(patrolScan)
    .innerJoin(dutyEntry, and(eq(dutyEntry.tenantId, patrolScan.tenantId), eq(dutyEntry.id, patrolScan.id)))
    .leftJoin(
      checkpoint,
      and(eq(checkpoint.tenantId, patrolScan.tenantId), eq(checkpoint.id, patrolScan.checkpointId)),
    )
    .where(
      and(
        eq(patrolScan.tenantId, ctx.tenantId),
        eq(patrolScan.siteId, siteId),
        gte(patrolScan.at, from),
        lt(patrolScan.at, to),
      ),
    );
  const sealed = rows
    .filter(({ content }) => content.body.position || content.body.photo)
    .map(({ id }) => id);
  const values = await openedValues(ctx, sealed, ['position', 'photo']);
  return rows.map(({ content, label, labelCode, at, receivedAt, ...row }): ScanForProof => {
    const { clock, body } = content;
    const { position, photo } = values.get(row.id) ?? {};
    return {
      ...row,
      at: at.getTime(),
      receivedAt: receivedAt.getTime(),
      method: row.method as ScanForProof['method'],
      isLabelCode:
        labelCode !== null && [labelCode, qrTextOf(labelCode)].map(labelKey).includes(labelKey(label)),
      clock: {
        wallMs: Date.parse(clock.wall),
        monoMs: clock.monoMs,
        boot: clock.boot,
        isAnchored: clock.anchor !== null,
      },
      position: (position as PositionRead | undefined) ?? null,
      photo: typeof photo === 'string' ? photo : null,
      isPhotoAsked: body.photoAsked === true,
    };
  });
}

/** Two heads at a post are a pair. */
const pairHeads = 2;

/** Names and places of the points, and what was learned about walking between them. */
export async function readKnownSite({ tx, tenantId }: UseContext, siteId: string): Promise<KnownSite> {
  const ofSite = (table: typeof checkpoint | typeof walkingMinimumRow | typeof readingError) =>
    and(eq(table.tenantId, tenantId), eq(table.siteId, siteId));
  const [points, ways, errors, pairs] = await Promise.all([
    tx.select().from(checkpoint).where(ofSite(checkpoint)),
    tx.select().from(walkingMinimumRow).where(ofSite(walkingMinimumRow)),
    tx.select().from(readingError).where(ofSite(readingError)),
    tx
      .select({ id: post.id })
      .from(post)
      .where(and(eq(post.tenantId, tenantId), eq(post.siteId, siteId), gt(post.heads, pairHeads - 1))),
  ]);
  return {
    checkpoints: new Map(
      points.map((row) => [row.id, { name: row.name, nameEn: row.nameEn, position: placeOf(row) }]),
    ),
    walking: new Map(
      ways.map(({ fromId, toId, seconds, sample }) => [wayKey(fromId, toId), { seconds, sample }]),
    ),
    usualErrorMetres: new Map(errors.map((row) => [row.id, row.metres])),
    pairPostIds: new Set(pairs.map((row) => row.id)),
  };
}

function placeOf({
  latitude,
  longitude,
  datum,
  accuracyMetres,
}: typeof checkpoint.$inferSelect): Position | null {
  if (latitude === null || longitude === null || datum === null) return null;
  return { latitude, longitude, datum: datum as Position['datum'], accuracyMetres: accuracyMetres ?? 0 };
}

/** What was decided about rounds, by round key. */
export async function readFindings(
  { tx, tenantId }: UseContext,
  siteId: string,
  roundKeys: readonly string[],
): Promise<Map<string, Finding[]>> {
  if (roundKeys.length === 0) return new Map();
  const rows = await tx
    .select({
      roundKey: proofFinding.roundKey,
      decision: proofFinding.decision,
      suspicions: proofFinding.suspicions,
    })
    .from(proofFinding)
    .where(
      and(
        eq(proofFinding.tenantId, tenantId),
        eq(proofFinding.siteId, siteId),
        isAnyOf(proofFinding.roundKey, roundKeys),
      ),
    );
  return Map.groupBy(rows as ({ roundKey: string } & Finding)[], (row) => row.roundKey);
}
