import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { fixedStatement } from '@zhiqin/db';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { checkpoint, patrolRoute, post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { type SQL, sql } from 'drizzle-orm';
import type { QuarantineReason } from '../entry-flags.ts';
import type { SignedEntry } from '../entry-format.ts';
import { deviceReport, dutyEntry, quarantinedEntry } from '../schema.ts';
import {
  type KnownThings,
  knownFrom,
  nothingKnown,
  peopleOf,
  rosterSlackMs,
  shiftsOf,
} from './known-things.ts';
import type { StoredNames } from './sort-out.ts';
import type { ReadEntry } from './verify-entry.ts';

export interface LastReport {
  heardAt: Date;
  statedLastSeq: number;
  contiguousSeq: number;
}

/** Everything the database says about a device's batch before it is sorted out. */
interface SiteSays {
  zone: string;
  /** What the device said last. */
  before: LastReport | undefined;
  /**
   * Numbers the server has, accepted or kept for a person: those right before one that came, and where the unbroken
   * run goes on with this batch, all after it. A phone that lost its first entry is not read whole every time.
   */
  received: ReadonlySet<number>;
  /** What in the log this batch repeats or clashes with. */
  stored: StoredNames;
  /** Reasons given before to the very same bytes: an answer once given stays. */
  kept: ReadonlyMap<string, QuarantineReason>;
  known: KnownThings;
}

/**
 * Asks all of it in one statement, behind the walls: another site's things are simply not found. A phone that sends
 * one entry would otherwise wait for twelve.
 * @param reads what came; only what is sound so far is asked about by name: the rest may name anything, the year 9999 too.
 */
export async function readSite(
  ctx: UseContext,
  siteId: string,
  deviceId: string,
  reads: readonly ReadEntry[],
): Promise<SiteSays> {
  const sound = reads.filter((read) => read.reason === null).map((read) => read.entry as SignedEntry);
  const { people, ...named } = namedBy(sound);
  const entries = reads.map((read) => read.entry).filter((entry) => entry !== null);
  const numbers = new Set(reads.map((read) => read.seq).filter((seq) => seq !== null));
  const said = await ask(ctx, {
    siteId,
    deviceId,
    ids: listOf(entries.map((entry) => entry.content.id)),
    seqs: listOf(entries.map((entry) => entry.content.seq)),
    numbers: listOf([...numbers]),
    preceding: listOf([...numbers].map((seq) => seq - 1).filter((seq) => !numbers.has(seq))),
    fingerprints: listOf(reads.map((read) => read.fingerprint).filter((print) => print !== null)),
    raws: listOf(reads.map((read) => read.rawSha256)),
    people: listOf(people),
    ...named,
  });
  const stored: StoredNames = { hashById: new Map(), hashBySeq: new Map(), idByFingerprint: new Map() };
  for (const [id, ofDevice, seq, hash, fingerprint] of said.named) {
    stored.hashById.set(id, hash);
    if (ofDevice === deviceId) stored.hashBySeq.set(seq, hash);
    stored.idByFingerprint.set(fingerprint, id);
  }
  return {
    zone: said.zone ?? 'UTC',
    before: said.report ? { ...said.report, heardAt: new Date(said.report.heardAt) } : undefined,
    received: new Set(said.received),
    stored,
    kept: new Map(said.kept),
    known: sound.length > 0 ? await knownFrom(ctx, siteId, people, said) : nothingKnown,
  };
}

/** What the site knows of the things these entries name, and nothing else. */
export async function knownThings(
  ctx: UseContext,
  siteId: string,
  entries: readonly SignedEntry[],
): Promise<KnownThings> {
  if (entries.length === 0) return nothingKnown;
  const { people, ...named } = namedBy(entries);
  const nothing = { ids: '{}', seqs: '{}', numbers: '{}', preceding: '{}', fingerprints: '{}', raws: '{}' };
  const said = await ask(ctx, { siteId, deviceId: null, ...nothing, people: listOf(people), ...named });
  return knownFrom(ctx, siteId, people, said);
}

/** People, shifts and hours that entries name. */
function namedBy(entries: readonly SignedEntry[]) {
  const times = entries.map((entry) => Date.parse(entry.content.at));
  return {
    people: [...new Set(entries.flatMap(peopleOf))],
    shifts: listOf([...new Set(entries.flatMap(shiftsOf))]),
    from: entries.length > 0 ? isoOf(Math.min(...times) - rosterSlackMs) : null,
    to: entries.length > 0 ? isoOf(Math.max(...times) + rosterSlackMs) : null,
  };
}

/** Ids, hashes and numbers only. */
const listOf = (values: readonly (string | number)[]) => `{${values.join(',')}}`;
const isoOf = (ms: number) => new Date(ms).toISOString();

interface Asked {
  siteId: string;
  deviceId: string | null;
  ids: string;
  seqs: string;
  /** Of all that came, sound or not. */
  numbers: string;
  /** Right before one of them, and not among them. */
  preceding: string;
  fingerprints: string;
  raws: string;
  people: string;
  shifts: string;
  from: string | null;
  to: string | null;
}

/** As PostgreSQL writes it: JSON, moments as text. */
export interface Said {
  zone: string | null;
  report: { heardAt: string; statedLastSeq: number; contiguousSeq: number } | null;
  received: number[];
  named: [id: string, deviceId: string, seq: number, hash: string, fingerprint: string][];
  kept: [rawSha256: string, reason: QuarantineReason][];
  posts: string[];
  routes: string[];
  points: [id: string, code: string, labelCode: string][];
  guards: string[];
  shifts: string[];
  rostered: [guardId: string, startsAt: string, endsAt: string][];
}

async function ask({ tx, tenantId }: UseContext, asked: Asked): Promise<Said> {
  const [row] = await tx.execute<{ said: Said }>(statement({ ...asked, tenantId }));
  return (row as { said: Said }).said;
}

const all = (value: SQL, rest: SQL) => sql`(select coalesce(json_agg(${value}), '[]'::json) ${rest})`;

const statement = fixedStatement<Asked & { tenantId: string }>((hole) => {
  const tenantId = sql`${hole.tenantId}::uuid`;
  const siteId = sql`${hole.siteId}::uuid`;
  const deviceId = sql`${hole.deviceId}::uuid`;
  const names = sql`select ${dutyEntry.id}, ${dutyEntry.deviceId}, ${dutyEntry.seq}, ${dutyEntry.hash}, ${dutyEntry.fingerprint}
    from ${dutyEntry} where ${dutyEntry.tenantId} = ${tenantId} and ${dutyEntry.siteId} = ${siteId}`;
  // Three questions, not one with "or": that one PostgreSQL answers by reading the site's whole log.
  const named = sql`from (
    ${names} and ${dutyEntry.id} = any(${hole.ids}::uuid[]) union
    ${names} and ${dutyEntry.deviceId} = ${deviceId} and ${dutyEntry.seq} = any(${hole.seqs}::int[]) union
    ${names} and ${dutyEntry.fingerprint} = any(${hole.fingerprints}::text[])) one`;
  const numbersOf = (table: typeof dutyEntry | typeof quarantinedEntry) =>
    sql`select ${table.seq} from ${table} where ${table.tenantId} = ${tenantId} and ${table.deviceId} = ${deviceId}`;
  const next = sql`(select coalesce((select contiguous_seq from report), 0) + 1)`;
  const goesOn = sql`(select ${next} = any(${hole.numbers}::int[])
    or exists(${numbersOf(dutyEntry)} and ${dutyEntry.seq} = ${next})
    or exists(${numbersOf(quarantinedEntry)} and ${quarantinedEntry.seq} = ${next}))`;
  const received = sql`from (
    ${numbersOf(dutyEntry)} and ${dutyEntry.seq} = any(${hole.preceding}::int[]) union
    ${numbersOf(quarantinedEntry)} and ${quarantinedEntry.seq} = any(${hole.preceding}::int[]) union
    ${numbersOf(dutyEntry)} and ${dutyEntry.seq} >= ${next} and ${goesOn} union
    ${numbersOf(quarantinedEntry)} and ${quarantinedEntry.seq} >= ${next} and ${goesOn}) one`;
  const ofSite = (table: typeof post | typeof patrolRoute | typeof checkpoint | typeof shift) =>
    sql`from ${table} where ${table.tenantId} = ${tenantId} and ${table.siteId} = ${siteId}`;
  return sql`with report as (
      select ${deviceReport.heardAt}, ${deviceReport.statedLastSeq}, ${deviceReport.contiguousSeq}
      from ${deviceReport} where ${deviceReport.tenantId} = ${tenantId} and ${deviceReport.deviceId} = ${deviceId}
      order by ${deviceReport.heardAt} desc, ${deviceReport.id} desc limit 1)
    select json_build_object(
      'zone', (select ${site.zone} from ${site} where ${site.tenantId} = ${tenantId} and ${site.id} = ${siteId}),
      'report', (select json_build_object('heardAt', heard_at, 'statedLastSeq', stated_last_seq,
        'contiguousSeq', contiguous_seq) from report),
      'received', ${all(sql`seq`, received)},
      'named', ${all(sql`json_build_array(id, device_id, seq, hash, fingerprint)`, named)},
      'kept', ${all(
        sql`json_build_array(${quarantinedEntry.rawSha256}, ${quarantinedEntry.reason})`,
        sql`from ${quarantinedEntry} where ${quarantinedEntry.tenantId} = ${tenantId}
          and ${quarantinedEntry.deviceId} = ${deviceId}
          and ${quarantinedEntry.rawSha256} = any(${hole.raws}::text[])`,
      )},
      'posts', ${all(sql`${post.id}`, ofSite(post))},
      'routes', ${all(sql`${patrolRoute.id}`, ofSite(patrolRoute))},
      'points', ${all(
        sql`json_build_array(${checkpoint.id}, ${checkpoint.code}, ${checkpoint.labelCode})`,
        ofSite(checkpoint),
      )},
      'guards', ${all(
        sql`${guard.id}`,
        sql`from ${guard} where ${guard.tenantId} = ${tenantId} and ${guard.id} = any(${hole.people}::uuid[])`,
      )},
      'shifts', ${all(sql`${shift.id}`, sql`${ofSite(shift)} and ${shift.id} = any(${hole.shifts}::uuid[])`)},
      'rostered', ${all(
        sql`json_build_array(${assignment.guardId}, ${assignment.startsAt}, ${assignment.endsAt})`,
        sql`from ${assignment} where ${assignment.tenantId} = ${tenantId} and ${assignment.siteId} = ${siteId}
          and ${assignment.guardId} = any(${hole.people}::uuid[])
          and ${assignment.startsAt} <= ${hole.to}::timestamptz and ${assignment.endsAt} >= ${hole.from}::timestamptz`,
      )}) as said`;
});
