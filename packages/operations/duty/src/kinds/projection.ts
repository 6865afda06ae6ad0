import type { Tx } from '@zhiqin/db';
import type { EntryContent } from '../entry-format.ts';

/** An accepted entry as a projection sees it: what was signed, personal values only as commitments. */
export interface ProjectedEntry {
  content: EntryContent;
  at: Date;
  flags: readonly string[];
}

export interface ProjectionContext {
  tx: Tx;
  tenantId: string;
  siteId: string;
  newId(): string;
  /** Checkpoint whose label reads so, if it is one of this site. */
  checkpointByLabel: ReadonlyMap<string, string>;
}

/**
 * Keeps the rows other code reads. It is called once with each accepted entry, in any order and any grouping, one
 * batch of a site at a time, and must end with the same rows every time.
 */
export interface Projection {
  kinds: readonly string[];
  project(entries: readonly ProjectedEntry[], context: ProjectionContext): Promise<void>;
}

/** Earlier first; at one instant by id, so that every order of arrival agrees. */
export function byTime(a: { at: Date; id: string }, b: { at: Date; id: string }): number {
  return a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Columns that nearly every projected row carries. */
export function placeOf(entry: ProjectedEntry, context: ProjectionContext) {
  const { content } = entry;
  return {
    tenantId: context.tenantId,
    id: content.id,
    siteId: context.siteId,
    // Kinds that project a row need a post; receipt refuses them without.
    postId: content.post as string,
    shiftId: content.shift,
    personId: content.person,
    at: entry.at,
  };
}

/** The same with the device: a pack leaves out what the phone that asks for it has in its own log. */
export function placedRow(entry: ProjectedEntry, context: ProjectionContext) {
  return { ...placeOf(entry, context), deviceId: entry.content.device };
}

/** The body as its kind's schema has it; personal paths hold commitments or null. */
export function bodyOf<Body>(entry: ProjectedEntry): Body {
  return entry.content.body as Body;
}
