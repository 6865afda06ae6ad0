import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { qrTextOf } from '@zhiqin/sites/rules';
import { checkpoint, patrolRoute, post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, gte, lte } from 'drizzle-orm';
import type { SignedEntry } from '../entry-format.ts';
import { entryKinds } from '../kinds/index.ts';
import type { NamedThings } from '../kinds/kind.ts';
import { labelKey } from '../label-key.ts';

/** Before and after a shift, an entry still counts as made by somebody rostered on it. */
const rosterSlackMs = 2 * 3_600_000;

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
const nothingKnown: KnownThings = {
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

/** One flight of set-based look-ups, behind the walls: another site's things are simply not found. */
export async function knownThings(
  ctx: UseContext,
  siteId: string,
  entries: readonly SignedEntry[],
): Promise<KnownThings> {
  if (entries.length === 0) return nothingKnown;
  const { tx, tenantId } = ctx;
  const people = [...new Set(entries.flatMap(peopleOf))];
  const shifts = [...new Set(entries.flatMap(shiftsOf))];
  const [posts, routes, points, guards, shiftRows, assignments] = await Promise.all([
    tx
      .select({ id: post.id })
      .from(post)
      .where(and(eq(post.tenantId, tenantId), eq(post.siteId, siteId))),
    tx
      .select({ id: patrolRoute.id })
      .from(patrolRoute)
      .where(and(eq(patrolRoute.tenantId, tenantId), eq(patrolRoute.siteId, siteId))),
    tx
      .select({ id: checkpoint.id, code: checkpoint.code, labelCode: checkpoint.labelCode })
      .from(checkpoint)
      .where(and(eq(checkpoint.tenantId, tenantId), eq(checkpoint.siteId, siteId))),
    tx
      .select({ id: guard.id })
      .from(guard)
      .where(and(eq(guard.tenantId, tenantId), isAnyOf(guard.id, people))),
    tx
      .select({ id: shift.id })
      .from(shift)
      .where(and(eq(shift.tenantId, tenantId), eq(shift.siteId, siteId), isAnyOf(shift.id, shifts))),
    rosteredAround(ctx, siteId, people, entries),
  ]);
  const byLabel = new Map<string, string>();
  for (const point of points) {
    for (const reading of [point.code, point.labelCode, qrTextOf(point.labelCode)])
      byLabel.set(labelKey(reading), point.id);
  }
  const present = idsOf(guards);
  const moved = await onceRostered(
    ctx,
    siteId,
    people.filter((id) => !present.has(id)),
  );
  return {
    posts: idsOf(posts),
    routes: idsOf(routes),
    checkpoints: idsOf(points),
    checkpointByLabel: byLabel,
    people: new Set([...present, ...moved]),
    shifts: idsOf(shiftRows),
    isRostered: (personId, at) =>
      assignments.some(
        (row) =>
          row.guardId === personId &&
          row.startsAt.getTime() - rosterSlackMs <= at.getTime() &&
          at.getTime() <= row.endsAt.getTime() + rosterSlackMs,
      ),
  };
}

function rosteredAround(ctx: UseContext, siteId: string, people: string[], entries: readonly SignedEntry[]) {
  const times = entries.map((entry) => Date.parse(entry.content.at));
  return ctx.tx
    .select({ guardId: assignment.guardId, startsAt: assignment.startsAt, endsAt: assignment.endsAt })
    .from(assignment)
    .where(
      and(
        eq(assignment.tenantId, ctx.tenantId),
        eq(assignment.siteId, siteId),
        isAnyOf(assignment.guardId, people),
        lte(assignment.startsAt, new Date(Math.max(...times) + rosterSlackMs)),
        gte(assignment.endsAt, new Date(Math.min(...times) - rosterSlackMs)),
      ),
    );
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

const idsOf = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id));
