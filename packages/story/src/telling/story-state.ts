import { command, listTenants, query, systemActor, type UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import type { Database } from '@zhiqin/db';
import { eq, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { doAt, look } from './environment.ts';

const stateShape = z.object({
  seed: z.string(),
  siteCodes: z.array(z.string()),
  /** First instant of duty. */
  from: z.iso.datetime(),
  /** Where the first telling was to end: the faults are placed by it, however far the story goes on. */
  until: z.iso.datetime(),
  toldUntil: z.iso.datetime(),
  /** Told up to a wished moment and not further: nobody goes on with it. */
  isPinned: z.boolean(),
});
export type StoryState = z.infer<typeof stateShape>;

/** What a story must remember to be the same after a restart; how far each phone is, its own log says. */
export const rememberStory = command({
  action: 'story.tell',
  input: stateShape,
  async run(ctx, state) {
    await ctx.tx
      .update(tenant)
      .set({ settings: sql`jsonb_set(${tenant.settings}, '{story}', ${JSON.stringify(state)}::jsonb)` })
      .where(eq(tenant.id, ctx.tenantId));
    ctx.audit({ toldUntil: state.toldUntil });
    await ctx.publish({ siteId: null, topic: 'story' });
  },
});

async function stateOf({ tx, tenantId }: UseContext): Promise<StoryState | null> {
  const [row] = await tx.select({ settings: tenant.settings }).from(tenant).where(eq(tenant.id, tenantId));
  const parsed = stateShape.safeParse((row?.settings as { story?: unknown } | undefined)?.story);
  return parsed.success ? parsed.data : null;
}

const recallStory = query({ action: 'story.tell', input: z.null(), run: (ctx) => stateOf(ctx) });

export interface ToldTenant {
  tenantId: string;
  state: StoryState;
}

/** The demo tenant of this database and its story; null when there is none. */
export async function findStory(db: Database): Promise<ToldTenant | null> {
  for (const { id, isDemo } of await listTenants(db)) {
    if (!isDemo) continue;
    const state = await look(db, id, recallStory, null);
    if (state) return { tenantId: id, state };
  }
  return null;
}

export function keepState(db: Database, { tenantId, state }: ToldTenant): Promise<void> {
  return doAt(db, new Date(state.toldUntil), systemActor(tenantId), rememberStory, state);
}
