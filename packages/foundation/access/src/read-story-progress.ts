import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { query } from './command.ts';
import { tenant } from './schema.ts';
import { noInput } from './sign-in-input.ts';

/** What the telling keeps in the tenant's settings, as far as pages care. Instants in ISO 8601. */
const standing = z.object({ from: z.iso.datetime(), until: z.iso.datetime(), toldUntil: z.iso.datetime() });

export interface StoryStanding extends z.infer<typeof standing> {
  /** 0 … 1 of the way from the first day to where the telling ends. */
  done: number;
}

/** How far a demo is told, so that pages can say that more is coming; null for a tenant that is no demo. */
export const readStoryProgress = query({
  action: 'story.read-progress',
  input: noInput,
  async run({ tx, tenantId }): Promise<StoryStanding | null> {
    const [row] = await tx.select({ settings: tenant.settings }).from(tenant).where(eq(tenant.id, tenantId));
    const story = standing.safeParse((row?.settings as { story?: unknown } | undefined)?.story);
    if (!story.success) return null;
    const { from, until, toldUntil } = story.data;
    const [start, end, told] = [Date.parse(from), Date.parse(until), Date.parse(toldUntil)];
    return { from, until, toldUntil, done: end > start ? Math.min(1, (told - start) / (end - start)) : 1 };
  },
});
