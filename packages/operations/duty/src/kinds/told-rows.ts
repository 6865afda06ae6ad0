import { type ProjectedEntry, type ProjectionContext, placeOf } from './projection.ts';

/** Columns of a row that is one entry, told at a post, and says nothing of who told it. */
export function toldRow(entry: ProjectedEntry, context: ProjectionContext) {
  const { tenantId, id, siteId, postId, at } = placeOf(entry, context);
  return { tenantId, id, siteId, postId, at };
}
