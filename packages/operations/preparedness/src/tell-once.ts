import type { UseContext } from '@zhiqin/access';
import { type Day, dayOf } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import type { SiteRow } from '@zhiqin/sites';
import { readinessNotice } from './schema.ts';
import { membersOf } from './site-members.ts';

interface Word {
  site: SiteRow;
  what: string;
  subjectId: string;
  template: string;
  params: Record<string, string | number>;
  path: string;
}

/** Puts a notice into the inboxes of whoever keeps the site ready, once a day for each thing; told already: false. */
export async function tellOnce(ctx: UseContext, word: Word): Promise<boolean> {
  const { site, what, subjectId, template, params, path } = word;
  const members = await membersOf(ctx, site.id);
  const toldOn: Day = dayOf(ctx.now, site.zone);
  const [first] = await ctx.tx
    .insert(readinessNotice)
    .values({
      ...{ tenantId: ctx.tenantId, id: ctx.newId(), siteId: site.id, what, subjectId, toldOn },
      ...{ toldAt: ctx.now, told: members.length },
    })
    .onConflictDoNothing()
    .returning({ id: readinessNotice.id });
  if (!first) return false;
  await notify(ctx, members, { template, params: { site: site.name, ...params }, path });
  return true;
}
