import { query, type UseContext } from '@zhiqin/access';
import { device, membership } from '@zhiqin/access/schema';
import { unseal } from '@zhiqin/privacy';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, desc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import { keptEntriesInput } from '../duty-input.ts';
import type { QuarantineReason } from '../entry-flags.ts';
import { type EntryFile, filesNamedIn } from '../files/files-of-entry.ts';
import { entryKinds } from '../kinds/index.ts';
import { masked, openedValues } from '../personal-values.ts';
import { keptSettlement, quarantinedEntry } from '../schema.ts';

/** What was received and not accepted, as far as it can be read. */
export interface KeptEntry {
  id: string;
  deviceId: string;
  deviceLabel: string;
  /** Null where not even the number could be read. */
  seq: number | null;
  reason: QuarantineReason;
  /** Its own word for when it happened. */
  claimedAt: Date | null;
  receivedAt: Date;
  /** Null: no kind this version knows. */
  kind: string | null;
  /** Names only of what is the site's own. */
  postName: string | null;
  postNameEn: string | null;
  personName: string | null;
  /** Its fields as they came, personal ones masked. Nothing of it is verified. */
  body: Record<string, unknown>;
  /** Photos and voice notes it names: kept whether or not it is ever accepted. */
  files: EntryFile[];
  settled: {
    settlementId: string;
    decision: 'accepted' | 'rejected';
    /** Null once erased. */
    why: unknown;
    byName: string | null;
    at: Date;
    /** The entry itself, where it went into the log as it was signed. */
    entryId: string | null;
  } | null;
}

/** 待核: what waits for a person at a site, or what was decided, newest first. `next` is the `before` of the next page. */
export const keptEntries = query({
  action: 'duty.read-kept',
  input: keptEntriesInput,
  async run(ctx, { siteId, settled = false, before, limit = 50 }) {
    const { tx, tenantId } = ctx;
    const rows = await tx
      .select({
        kept: quarantinedEntry,
        deviceLabel: device.label,
        settlement: keptSettlement,
        byName: membership.displayName,
      })
      .from(quarantinedEntry)
      .innerJoin(
        device,
        and(eq(device.tenantId, quarantinedEntry.tenantId), eq(device.id, quarantinedEntry.deviceId)),
      )
      .leftJoin(
        keptSettlement,
        and(
          eq(keptSettlement.tenantId, quarantinedEntry.tenantId),
          eq(keptSettlement.keptId, quarantinedEntry.id),
        ),
      )
      .leftJoin(
        membership,
        and(eq(membership.tenantId, keptSettlement.tenantId), eq(membership.id, keptSettlement.settledBy)),
      )
      .where(
        and(
          eq(quarantinedEntry.tenantId, tenantId),
          eq(quarantinedEntry.siteId, siteId),
          settled ? isNotNull(keptSettlement.id) : isNull(keptSettlement.id),
          before ? lt(quarantinedEntry.id, before) : undefined,
        ),
      )
      .orderBy(desc(quarantinedEntry.id))
      .limit(limit + 1);
    const page = rows.slice(0, limit).map((row) => ({ ...row, said: saidBy(tenantId, row.kept.sealedRaw) }));
    const [names, reasons] = await Promise.all([
      namesOf(
        ctx,
        siteId,
        page.map((row) => row.said),
      ),
      openedValues(
        ctx,
        page.flatMap((row) => row.settlement?.id ?? []),
        ['why'],
      ),
    ]);
    const files = new Map<string, EntryFile[]>();
    for (const { kept, said } of page) files.set(kept.id, await filesNamedIn(ctx, siteId, said.named));
    const entries = page.map(({ kept, deviceLabel, settlement, byName, said }): KeptEntry => {
      const { id, deviceId, seq, reason, claimedAt, receivedAt } = kept;
      const named = names.posts.get(said.post ?? '');
      return {
        id,
        deviceId,
        deviceLabel,
        seq,
        reason: reason as QuarantineReason,
        claimedAt,
        receivedAt,
        kind: said.kind,
        postName: named?.name ?? null,
        postNameEn: named?.nameEn ?? null,
        personName: names.people.get(said.person ?? '') ?? null,
        body: Object.fromEntries(
          Object.entries(said.body).map(([key, value]) => [
            key,
            said.personal.includes(key) ? masked(key, value) : value,
          ]),
        ),
        files: files.get(id) ?? [],
        settled: settlement && {
          settlementId: settlement.id,
          decision: settlement.decision as 'accepted' | 'rejected',
          why: reasons.get(settlement.id)?.why ?? null,
          byName,
          at: settlement.settledAt,
          entryId: settlement.takenInAs,
        },
      };
    });
    return { entries, next: rows.length > limit ? (page.at(-1)?.kept.id ?? null) : null };
  },
});

/** What an entry says, of whatever came: a stranger's JSON may be anything. */
interface Said {
  kind: string | null;
  post: string | null;
  person: string | null;
  body: Record<string, string | number | boolean>;
  /** Fields that hold personal values; of an unknown kind all of them. */
  personal: readonly string[];
  /** Field → the texts in it that may name files. */
  named: Record<string, readonly string[]>;
}

const fieldsShown = 30;
const filesShown = 12;
const signsShown = 500;

function saidBy(tenantId: string, sealedRaw: string): Said {
  const raw: unknown = JSON.parse(unseal(tenantId, sealedRaw));
  const { content, sealed } = recordOf(raw);
  const { kind, post: postId, person, body } = recordOf(content);
  const known = typeof kind === 'string' ? entryKinds.get(kind) : undefined;
  const values = recordOf(sealed);
  const fields = Object.entries(recordOf(body)).map(([key, value]) => {
    const isCommitted = 'commit' in recordOf(value);
    return [key, isCommitted ? recordOf(values[key]).value : value] as const;
  });
  const plain = fields.filter((field): field is [string, string | number | boolean] =>
    ['string', 'number', 'boolean'].includes(typeof field[1]),
  );
  return {
    kind: known?.kind ?? null,
    post: textOf(postId),
    person: textOf(person),
    body: Object.fromEntries(
      plain
        .slice(0, fieldsShown)
        .map(([key, value]) => [
          key.slice(0, 60),
          typeof value === 'string' ? value.slice(0, signsShown) : value,
        ]),
    ),
    personal: known?.personal ?? plain.map(([key]) => key),
    // One level of lists and no more: whoever made it may have nested it without end.
    named: Object.fromEntries(
      fields
        .slice(0, fieldsShown)
        .map(([key, value]) => [
          key.slice(0, 60),
          (Array.isArray(value) ? value : [value])
            .filter((one): one is string => typeof one === 'string')
            .slice(0, filesShown),
        ]),
    ),
  };
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const textOf = (value: unknown) => (typeof value === 'string' && uuidForm.test(value) ? value : null);

/** Names of the posts and people that are the site's: an entry may name anybody's. */
async function namesOf({ tx, tenantId }: UseContext, siteId: string, said: readonly Said[]) {
  const ids = (pick: (one: Said) => string | null) => [...new Set(said.flatMap((one) => pick(one) ?? []))];
  const [posts, people] = [ids((one) => one.post), ids((one) => one.person)];
  const [postRows, guardRows] = await Promise.all([
    tx
      .select({ id: post.id, name: post.name, nameEn: post.nameEn })
      .from(post)
      .where(and(eq(post.tenantId, tenantId), eq(post.siteId, siteId), inArray(post.id, posts))),
    tx
      .select({ id: guard.id, name: guard.name })
      .from(guard)
      .where(and(eq(guard.tenantId, tenantId), inArray(guard.id, people))),
  ]);
  return {
    posts: new Map(postRows.map((row) => [row.id, row])),
    people: new Map(guardRows.map((row) => [row.id, row.name])),
  };
}
