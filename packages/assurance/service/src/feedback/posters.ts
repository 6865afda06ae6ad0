import { addPublicLink, command, newToken, query, retirePublicLinks, type UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { createDocument } from '@zhiqin/documents';
import { createI18n, textFor } from '@zhiqin/i18n';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { byWhom } from '../members-of.ts';
import { qrDrawing } from '../qr-drawing.ts';
import { complaintTimes } from './complaint-times.ts';
import { feedbackPoster } from './schema.ts';
import { posterInput, printPosterInput } from './ticket-input.ts';

export interface Poster {
  token: string;
  madeAt: Date;
}

/** The poster that hangs at a site; null: none was made. Errors: `not-found`. */
export const getPoster = query({
  action: 'ticket.read',
  input: posterInput,
  async run(ctx, { siteId }): Promise<Poster | null> {
    await requireSite(ctx, siteId);
    return posterOf(ctx, siteId);
  },
});

async function posterOf(
  { tx, tenantId }: UseContext,
  siteId: string,
): Promise<(Poster & { id: string }) | null> {
  const [row] = await tx
    .select({ id: feedbackPoster.id, token: feedbackPoster.token, madeAt: feedbackPoster.madeAt })
    .from(feedbackPoster)
    .where(
      and(
        eq(feedbackPoster.tenantId, tenantId),
        eq(feedbackPoster.siteId, siteId),
        isNull(feedbackPoster.retiredAt),
      ),
    )
    .orderBy(desc(feedbackPoster.madeAt))
    .limit(1);
  return row ?? null;
}

/** A new poster for a site; the address of the one before opens nothing any more. Errors: `not-found`. */
export const renewPoster = command({
  action: 'poster.keep',
  input: posterInput,
  async run(ctx, { siteId }): Promise<Poster> {
    await requireSite(ctx, siteId);
    const { tx, tenantId, now } = ctx;
    const before = await posterOf(ctx, siteId);
    if (before) {
      await retirePublicLinks(ctx, before.id);
      await tx
        .update(feedbackPoster)
        .set({ retiredAt: now })
        .where(and(eq(feedbackPoster.tenantId, tenantId), eq(feedbackPoster.id, before.id)));
    }
    const posterId = ctx.newId();
    const token = newToken();
    await tx
      .insert(feedbackPoster)
      .values({ tenantId, id: posterId, siteId, token, madeBy: byWhom(ctx).id, madeAt: now });
    await addPublicLink(ctx, { siteId, kind: 'feedback', subjectId: posterId, token });
    ctx.audit({ siteId, subjectId: posterId });
    return { token, madeAt: now };
  },
});

/** 意见箱海报 as PDF, in both languages on one page. Errors: `not-found`, also where no poster was made. */
export const printPoster = query({
  action: 'ticket.read',
  input: printPosterInput,
  async run(ctx, { siteId, origin }) {
    const site = await requireSite(ctx, siteId);
    const poster = await posterOf(ctx, siteId);
    if (!poster) throw new DomainError('not-found');
    const [company] = await ctx.tx
      .select({ name: tenant.name, nameEn: tenant.nameEn })
      .from(tenant)
      .where(eq(tenant.id, ctx.tenantId));
    const { replyHours } = await complaintTimes(ctx, siteId, ctx.now);
    const said = await Promise.all(
      (['zh-CN', 'en'] as const).map(async (language) => {
        const i18n = await createI18n(language, ['publicService']);
        return (key: string) => textFor(i18n, 'publicService', key, { hours: replyHours });
      }),
    );
    const [zh, en] = said as [(key: string) => string, (key: string) => string];
    const address = `${origin}/p/f/${poster.token}`;
    const document = createDocument({
      language: 'zh-CN',
      title: `${zh('poster.title')} ${site.name}`,
      author: company?.name ?? '',
      createdAt: poster.madeAt,
      brand: { name: company?.name ?? '', colour: '#000000' },
    })
      .heading(1, zh('poster.title'))
      .paragraph(site.name)
      .heading(2, en('poster.title'))
      .paragraph(site.nameEn ?? site.name)
      .figure(qrDrawing(address, zh('poster.scan')))
      .paragraph(zh('poster.scan'))
      .paragraph(en('poster.scan'))
      .paragraph(zh('poster.promise'))
      .paragraph(en('poster.promise'))
      .paragraph(address);
    return {
      fileName: `${zh('poster.title')} ${site.code}.pdf`,
      mediaType: 'application/pdf' as const,
      base64: (await document.render()).toString('base64'),
    };
  },
});
