import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { assignment } from '@zhiqin/rostering/schema';
import { qrTextOf } from '@zhiqin/sites/rules';
import { and, eq } from 'drizzle-orm';
import type { SignedEntry } from '../entry-format.ts';
import { entryKinds } from '../kinds/index.ts';
import type { NamedThings } from '../kinds/kind.ts';
import { labelKey } from '../label-key.ts';
import type { Said } from './read-site.ts';

/** Before and after a shift, an entry still counts as made by somebody rostered on it. */
export const rosterSlackMs = 2 * 3_600_000;

/** What the site knows of the things a batch names; anything absent here is foreign to the site. */
export interface KnownThings {
  posts: ReadonlySet<string>;
  people: ReadonlySet<string>;
  shifts: ReadonlySet<string>;
  routes: ReadonlySet<string>;
  checkpoints: ReadonlySet<string>;
  /** Checkpoint by each reading of its label (code, label code, the label's whole text), as `labelKey` writes it. */
  checkpointByLabel: ReadonlyMap<string, string>;
  isRostered(personId: string, at: Date): boolean;
}

const nothing: ReadonlySet<string> = new Set();
export const nothingKnown: KnownThings = {
  posts: nothing,
  people: nothing,
  shifts: nothing,
  routes: nothing,
  checkpoints: nothing,
  checkpointByLabel: new Map(),
  isRostered: () => false,
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** What the body names beside those fields that every kind shares. */
const namedIn = ({ content }: SignedEntry): NamedThings =>
  entryKinds.get(content.kind)?.names?.(content.body) ?? {};

export function peopleOf(entry: SignedEntry): string[] {
  const { person, body } = entry.content;
  return [person, body.outgoing, body.incoming, ...(namedIn(entry).people ?? [])].filter(isText);
}

export function postsOf(entry: SignedEntry): string[] {
  return [entry.content.post, ...(namedIn(entry).posts ?? [])].filter(isText);
}

export function shiftsOf(entry: SignedEntry): string[] {
  const { shift, body } = entry.content;
  return [shift, body.incomingShift, ...(namedIn(entry).shifts ?? [])].filter(isText);
}

export function checkpointsOf({ content }: SignedEntry): string[] {
  const missed = Array.isArray(content.body.missed) ? content.body.missed : [];
  return [content.body.checkpoint, ...missed.map((line) => line?.checkpoint)].filter(isText);
}

/** What the site said of what a batch names, as a lookup. */
export async function knownFrom(
  ctx: UseContext,
  siteId: string,
  people: readonly string[],
  said: Pick<Said, 'posts' | 'routes' | 'points' | 'guards' | 'shifts' | 'rostered'>,
): Promise<KnownThings> {
  const byLabel = new Map<string, string>();
  for (const [id, code, labelCode] of said.points) {
    for (const reading of [code, labelCode, qrTextOf(labelCode)]) byLabel.set(labelKey(reading), id);
  }
  const present = new Set(said.guards);
  const absent = people.filter((id) => !present.has(id));
  const moved = await onceRostered(ctx, siteId, absent);
  const turns = said.rostered.map(([guardId, startsAt, endsAt]) => ({
    guardId,
    fromMs: Date.parse(startsAt) - rosterSlackMs,
    toMs: Date.parse(endsAt) + rosterSlackMs,
  }));
  return {
    posts: new Set(said.posts),
    routes: new Set(said.routes),
    checkpoints: new Set(said.points.map(([id]) => id)),
    checkpointByLabel: byLabel,
    people: new Set([...present, ...moved]),
    shifts: new Set(said.shifts),
    isRostered: (personId, at) =>
      turns.some(
        (turn) => turn.guardId === personId && turn.fromMs <= at.getTime() && at.getTime() <= turn.toMs,
      ),
  };
}

/** Somebody moved to another site meanwhile did stand here once: his shifts say so. */
async function onceRostered(ctx: UseContext, siteId: string, people: string[]): Promise<string[]> {
  if (people.length === 0) return [];
  const rows = await ctx.tx
    .selectDistinct({ guardId: assignment.guardId })
    .from(assignment)
    .where(
      and(
        eq(assignment.tenantId, ctx.tenantId),
        eq(assignment.siteId, siteId),
        isAnyOf(assignment.guardId, people),
      ),
    );
  return rows.map((row) => row.guardId);
}
