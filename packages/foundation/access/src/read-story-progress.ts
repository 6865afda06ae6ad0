import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { query, type UseContext } from './command.ts';
import { tenant } from './schema.ts';
import { noInput } from './sign-in-input.ts';

/** What the telling keeps in the tenant's settings, as far as others care. Instants in ISO 8601. */
const standing = z.object({
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  toldUntil: z.iso.datetime(),
  isPinned: z._default(z.boolean(), false),
});

export interface StoryStanding extends Omit<z.infer<typeof standing>, 'isPinned'> {
  /** 0 … 1 of the way from the first day to where the telling ends. */
  done: number;
}

/** How far a demo is told, so that pages can say that more is coming; null for a tenant that is no demo. */
export const readStoryProgress = query({
  action: 'story.read-progress',
  input: noInput,
  async run(ctx): Promise<StoryStanding | null> {
    const story = await readStanding(ctx);
    if (!story) return null;
    const { from, until, toldUntil } = story;
    const [start, end, told] = [Date.parse(from), Date.parse(until), Date.parse(toldUntil)];
    return { from, until, toldUntil, done: end > start ? Math.min(1, (told - start) / (end - start)) : 1 };
  },
});

/** Up to when all that happened is written down: now, but for a demo whose past is still being told. */
export async function writtenUntil(ctx: Pick<UseContext, 'tx' | 'tenantId' | 'now'>): Promise<Date> {
  const story = await readStanding(ctx);
  if (!story || (story.isPinned && story.toldUntil >= story.until)) return ctx.now;
  return new Date(Math.min(ctx.now.getTime(), Date.parse(story.toldUntil)));
}

async function readStanding({ tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>) {
  const [row] = await tx.select({ settings: tenant.settings }).from(tenant).where(eq(tenant.id, tenantId));
  return standing.safeParse((row?.settings as { story?: unknown } | undefined)?.story).data ?? null;
}
