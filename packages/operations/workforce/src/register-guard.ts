import { command } from '@zhiqin/access';
import { textOrNull } from '@zhiqin/sites/rules';
import { checkPlacement } from './check-placement.ts';
import { clearOutcome } from './file/paper-kinds.ts';
import { registerGuardInput } from './guard-input.ts';
import { storeGuards } from './store-guards.ts';

/**
 * Takes a guard on, with his file and certificates.
 * Errors: `not-found` (site, squad), `guard.staff-no-taken`, `guard.certificate-taken`.
 */
export const registerGuard = command({
  action: 'guard.create',
  input: registerGuardInput,
  async run(ctx, input) {
    const squadId = input.squadId ?? null;
    await checkPlacement(ctx, input.siteIds, squadId);
    const [id] = await storeGuards(ctx, [
      {
        siteIds: [...new Set(input.siteIds)],
        staffNo: input.staffNo,
        name: input.name,
        squadId,
        rank: input.rank,
        joinedOn: input.joinedOn,
        file: input.file ?? {},
        terms: input.terms ? { ...input.terms, startsOn: input.joinedOn } : null,
        papers: (input.papers ?? []).map((paper) => ({ ...paper, outcome: clearOutcome(paper.kind) })),
        certificates: (input.certificates ?? []).map((one) => ({
          kind: one.kind,
          certificateNo: one.certificateNo,
          issuer: textOrNull(one.issuer),
          level: one.level ?? null,
          issuedOn: one.issuedOn,
          expiresOn: one.expiresOn ?? null,
        })),
      },
    ]);
    ctx.audit({ siteId: input.siteIds[0] ?? null, subjectId: id, staffNo: input.staffNo });
    return { id: id as string };
  },
});
