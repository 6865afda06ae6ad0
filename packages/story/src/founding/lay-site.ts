import type { Use } from '@zhiqin/access';
import { addCheckpoint, addPost, addRoute } from '@zhiqin/sites';
import { headsOf, type SitePlanOfStory, threeShifts } from '../world/site-plans.ts';

/** Does a use case as the office, on the day of founding. */
export type Office = <Input, Output>(use: Use<Input, Output>, input: unknown) => Promise<Output>;

/** Posts, checkpoints and routes of a site. @returns post ids by code */
export async function laySite(
  office: Office,
  siteId: string,
  plan: SitePlanOfStory,
): Promise<Map<string, string>> {
  const posts = new Map<string, string>();
  for (const [sortOrder, { visitorsPerShift: _, ...post }] of plan.posts.entries()) {
    const { id } = await office(addPost, {
      ...post,
      siteId,
      heads: headsOf(post.kind),
      shiftPattern: threeShifts,
      sortOrder,
    });
    posts.set(post.code, id);
  }
  const points = new Map<string, string>();
  for (const { items, ...point } of plan.checkpoints) {
    const { id } = await office(addCheckpoint, { ...point, siteId, checkItems: [...items] });
    points.set(point.code, id);
  }
  for (const { postCode, checkpoints, ...route } of plan.routes) {
    const checkpointIds = checkpoints.map((code) => points.get(code));
    await office(addRoute, {
      ...route,
      siteId,
      postId: posts.get(postCode),
      checkpointIds,
      isOrdered: false,
    });
  }
  return posts;
}
