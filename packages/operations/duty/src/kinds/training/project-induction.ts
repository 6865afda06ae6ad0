import { site } from '@zhiqin/access/schema';
import { dayOf } from '@zhiqin/kernel';
import { inductionItems } from '@zhiqin/workforce/rules';
import { siteInduction } from '@zhiqin/workforce/schema';
import { and, eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { bodyOf, type Projection } from '../projection.ts';
import type { inductionSigned } from './entry.ts';

/** What somebody signed to know at the site, as the file of his inductions has it; a row is named by its entry. */
export const inductionProjection: Projection = {
  kinds: ['induction.signed'],
  async project(entries, { tx, tenantId, siteId }) {
    const [place] = await tx
      .select({ zone: site.zone })
      .from(site)
      .where(and(eq(site.tenantId, tenantId), eq(site.id, siteId)));
    const zone = place?.zone ?? 'Asia/Shanghai';
    const rows = entries.flatMap((entry) => {
      const { id, person } = entry.content;
      const body = bodyOf<z.output<typeof inductionSigned.body>>(entry);
      if (!person) return [];
      return {
        tenantId,
        id,
        siteId,
        guardId: person,
        day: dayOf(entry.at, zone),
        signedAt: entry.at,
        items: inductionItems.map((key) => ({ key, ok: body[key] })),
        shownBy: null,
        entryId: id,
      };
    });
    if (rows.length > 0) await tx.insert(siteInduction).values(rows).onConflictDoNothing();
  },
};
