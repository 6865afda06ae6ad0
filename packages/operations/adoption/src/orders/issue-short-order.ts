import { command, type UseContext } from '@zhiqin/access';
import { storeFile } from '@zhiqin/files';
import { storedFile } from '@zhiqin/files/schema';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { textOrNull } from '@zhiqin/sites/rules';
import { and, eq } from 'drizzle-orm';
import { signedBy } from '../actor-name.ts';
import { shortOrder } from '../schema.ts';
import { issueShortOrderInput } from './order-input.ts';
import { requirePosts } from './require-posts.ts';

/**
 * 临时指令: a few lines, perhaps a photo, for some posts, from then till then. It is never changed: a correction is
 * another order. Errors: `not-found` (site, post or photo), `file.kind`, `file.too-large`.
 */
export const issueShortOrder = command({
  action: 'order.issue',
  input: issueShortOrderInput,
  async run(ctx, { siteId, text, textEn, photoAlt, postIds, startsAt, endsAt, ...photo }) {
    await requireSite(ctx, siteId);
    await requirePosts(ctx, siteId, postIds ?? []);
    const photoFileId = await photoOf(ctx, siteId, photo);
    const by = signedBy(ctx);
    const id = ctx.newId();
    await ctx.tx.insert(shortOrder).values({
      tenantId: ctx.tenantId,
      id,
      siteId,
      text,
      textEn: textOrNull(textEn),
      photoFileId,
      photoAlt: photoFileId ? textOrNull(photoAlt) : null,
      postIds: postIds ?? null,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      issuedBy: by.id,
      issuerName: by.name,
      issuedAt: ctx.now,
    });
    ctx.audit({ siteId, subjectId: id, startsAt, endsAt });
    await ctx.publish({ siteId, topic: 'order', id });
    return { id };
  },
});

/** The stored picture it goes with, or the one that came with it; null: none. */
async function photoOf(
  ctx: UseContext,
  siteId: string,
  { photoFileId, photoBase64 }: { photoFileId?: string | null; photoBase64?: string | null },
): Promise<string | null> {
  if (photoBase64) {
    const bytes = Uint8Array.from(Buffer.from(photoBase64, 'base64'));
    return (await ctx.run(storeFile, { bytes, purpose: 'order-photo', siteId })).id;
  }
  if (!photoFileId) return null;
  const [photo] = await ctx.tx
    .select({ id: storedFile.id })
    .from(storedFile)
    .where(
      and(
        eq(storedFile.tenantId, ctx.tenantId),
        eq(storedFile.siteId, siteId),
        eq(storedFile.id, photoFileId),
      ),
    );
  if (!photo) throw new DomainError('not-found');
  return photo.id;
}
