import { query } from '@zhiqin/access';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { binderInput, listBindersInput } from '../rules.ts';
import { binder } from '../schema.ts';
import { binderRow } from './read-part.ts';

/** Binders of a site, or of the company, newest first: where each stands, and its files. */
export const listBinders = query({
  action: 'binder.read',
  input: listBindersInput,
  run: async ({ tx, tenantId }, { siteId }) =>
    tx
      .select()
      .from(binder)
      .where(and(eq(binder.tenantId, tenantId), siteId ? eq(binder.siteId, siteId) : isNull(binder.siteId)))
      .orderBy(desc(binder.askedAt), desc(binder.id))
      .limit(20),
});

/** One of them. Errors: `not-found`. */
export const getBinder = query({
  action: 'binder.read',
  input: binderInput,
  run: (ctx, { binderId }) => binderRow(ctx, binderId),
});
