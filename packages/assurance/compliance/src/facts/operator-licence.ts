import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import type { OperatorLicenceFacts } from '@zhiqin/regulations';
import { certificate } from '@zhiqin/workforce/schema';
import { and, eq } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { groupBy } from './presence.ts';
import type { SiteDays } from './site-days.ts';

/**
 * Who operated each fire control room in each shift, and whether a licence lapsed (P07). A valid
 * licence whose level is not on file, or none at all, leaves the shift unproven.
 */
export async function operatorLicenceWindows(
  ctx: UseContext,
  days: SiteDays,
  presence: readonly JudgedWindow[],
): Promise<JudgedWindow[]> {
  const rooms = new Set(days.posts.filter((post) => post.kind === 'control_room').map((post) => post.id));
  const shifts = presence.flatMap((window) =>
    window.named.family === 'presence' && rooms.has(window.named.facts.postId)
      ? [{ window, stays: window.named.facts }]
      : [],
  );
  if (shifts.length === 0) return [];
  const licences = groupBy(await licencesOf(ctx, operatorsIn(shifts)), (one) => one.guardId);
  return shifts.map(({ window, stays }) => {
    const levelOf = (guardId: string) => {
      const own = licences.get(guardId) ?? [];
      const valid = own.filter(
        (one) =>
          one.issuedOn <= window.day &&
          (one.expiresOn ?? window.day) >= window.day &&
          (one.revokedOn === null || one.revokedOn > window.day),
      );
      const levels = valid.flatMap((one) => (one.level === null ? [] : [one.level]));
      if (levels.length > 0) return Math.min(...levels);
      return own.length > 0 && valid.length === 0 ? 0 : null;
    };
    const own = groupBy(
      stays.presence.filter((span) => span.crew === 'own'),
      (span) => span.guardId,
    );
    const facts: OperatorLicenceFacts = {
      postId: stays.postId,
      shiftId: stays.shiftId,
      operators: [...own].map(([guardId, spans]) => ({
        guardId,
        licenceLevel: levelOf(guardId),
        entryIds: spans.flatMap((span) => span.entryIds),
      })),
      silence: stays.silence,
    };
    return { ...window, named: { family: 'operatorLicence', facts } };
  });
}

/** Whom nobody recognised has no file to look into. */
function operatorsIn(shifts: readonly { stays: { presence: readonly { guardId: string }[] } }[]): string[] {
  const all = shifts.flatMap(({ stays }) => stays.presence.map((span) => span.guardId));
  return [...new Set(all)].filter((guardId) => !guardId.startsWith('unrecognised:'));
}

function licencesOf({ tx, tenantId }: UseContext, guardIds: readonly string[]) {
  return tx
    .select({
      guardId: certificate.guardId,
      level: certificate.level,
      issuedOn: certificate.issuedOn,
      expiresOn: certificate.expiresOn,
      revokedOn: certificate.revokedOn,
    })
    .from(certificate)
    .where(
      and(
        eq(certificate.tenantId, tenantId),
        eq(certificate.kind, 'fire_control'),
        isAnyOf(certificate.guardId, guardIds),
      ),
    );
}
