import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { command } from './command.ts';
import { inviteDeviceInput, newEnrolmentCode, normaliseEnrolmentCode } from './device-input.ts';
import { isPersonInReach, requirePostInReach } from './in-reach.ts';
import { deviceEnrolment, site } from './schema.ts';
import { hashToken } from './session-token.ts';

const goodForMs = 10 * 60_000;

/**
 * What a captain or HQ shows as QR, link and code: good once, for ten minutes. The code is in this answer and
 * nowhere else.
 * @throws DomainError `not-found` for a site that is not the actor's, a post or a person that is not the site's.
 */
export const inviteDevice = command({
  action: 'device.invite',
  input: inviteDeviceInput,
  async run(ctx, input) {
    const [own] = await ctx.tx
      .select({ id: site.id })
      .from(site)
      .where(and(eq(site.tenantId, ctx.tenantId), eq(site.id, input.siteId)));
    if (!own) throw new DomainError('not-found');
    if (input.kind === 'own' && !input.ownerPersonId) {
      throw new DomainError('input.invalid', {}, { ownerPersonId: 'field.required' });
    }
    const { siteId } = input;
    const postId = input.kind === 'site' ? (input.postId ?? null) : null;
    const ownerPersonId = input.kind === 'own' ? (input.ownerPersonId ?? null) : null;
    if (postId) await requirePostInReach(ctx, siteId, postId);
    if (ownerPersonId && !(await isPersonInReach(ctx, ownerPersonId, [siteId])))
      throw new DomainError('not-found');
    const code = newEnrolmentCode();
    const enrolmentId = ctx.newId();
    const expiresAt = new Date(ctx.now.getTime() + goodForMs);
    await ctx.tx.insert(deviceEnrolment).values({
      tenantId: ctx.tenantId,
      id: enrolmentId,
      siteId,
      postId,
      kind: input.kind,
      label: input.label,
      ownerPersonId,
      codeHash: hashToken(normaliseEnrolmentCode(code)),
      createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      createdAt: ctx.now,
      expiresAt,
    });
    ctx.audit({ siteId, subjectId: enrolmentId, kind: input.kind });
    // In the fragment: it reaches no server log and no Referer.
    return { enrolmentId, code, linkPath: `/guard/enrol#${code}`, expiresAt };
  },
});
