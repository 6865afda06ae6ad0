import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, asc, eq } from 'drizzle-orm';
import { recordAtDesk } from '../desk/record-at-desk.ts';
import { lockSite } from '../intake/accept-batch.ts';
import { finding as findingKind } from '../kinds/finding/entry.ts';
import { entryProof } from '../schema.ts';
import { gradeAround, zoneOf } from './grade-site-days.ts';
import { decideProofInput } from './proof-input.ts';

/**
 * 存疑核实: a person decides about the suspicions of a round, with a reason, by name. The decision is an entry of its
 * own and is made once; the same suspicions of that round are not asked again, a new one is.
 * @throws DomainError `not-found`; `proof.decided-already`.
 */
export const decideProof = command({
  action: 'proof.decide',
  input: decideProofInput,
  async run(ctx, { siteId, roundKey, finding, why }): Promise<{ entryId: string }> {
    const { actor, tx, tenantId } = ctx;
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    const zone = await zoneOf(ctx, siteId);
    await lockSite(ctx, siteId);
    const readings = await tx
      .select({ id: entryProof.id, at: entryProof.at, open: entryProof.openSuspicions })
      .from(entryProof)
      .where(
        and(
          eq(entryProof.tenantId, tenantId),
          eq(entryProof.siteId, siteId),
          eq(entryProof.roundKey, roundKey),
        ),
      )
      .orderBy(asc(entryProof.at), asc(entryProof.id));
    const [first, last] = [readings.at(0), readings.at(-1)];
    if (!first || !last) throw new DomainError('not-found');
    const suspicions = [...new Set(readings.flatMap((reading) => reading.open))].sort();
    if (suspicions.length === 0) throw new DomainError('proof.decided-already');
    const body = { about: roundKey, suspicions, finding, decidedBy: actor.membershipId, why };
    const setting = { post: null, shift: null, person: null, cites: first.id };
    const { content } = await recordAtDesk(ctx, siteId, findingKind, body, setting);
    await gradeAround(ctx, siteId, first.at, new Date(last.at.getTime() + 1), zone);
    ctx.audit({ siteId, subjectId: roundKey, finding, suspicions, entryId: content.id });
    return { entryId: content.id };
  },
});
