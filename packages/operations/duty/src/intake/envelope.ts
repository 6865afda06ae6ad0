import * as z from 'zod/mini';
import { clockText, id, shortText } from '../kinds/kind.ts';

const hex64 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** 64 bytes: r and s of P-256. */
const signature = z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/));
const milliseconds = z.number().check(z.gte(0));
const byteCount = z.int().check(z.gte(0), z.lte(1_000_000_000_000));

const clock = z.strictObject({
  wall: clockText,
  monoMs: milliseconds,
  boot: shortText,
  anchor: z.nullable(z.strictObject({ serverAt: clockText, monoMs: milliseconds })),
});

/** The outside of an entry of version 1. Strict: a field the signature covers but nobody reads hides something. */
export const envelope = z.strictObject({
  content: z.strictObject({
    v: z.literal(1),
    id,
    tenant: id,
    site: id,
    device: id,
    seq: z.int().check(z.gte(1), z.lte(2_000_000_000)),
    prev: z.nullable(hex64),
    kind: shortText,
    post: z.nullable(id),
    shift: z.nullable(id),
    person: z.nullable(id),
    at: clockText,
    clock,
    cites: z.nullable(id),
    body: z.record(z.string(), z.unknown()),
  }),
  hash: hex64,
  signature,
  sealed: z.record(
    z.string(),
    z.strictObject({ salt: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)), value: z.unknown() }),
  ),
});

/** What can be read of something that is no entry, so that it can be kept and counted. */
export function traces(raw: unknown): {
  id: string | null;
  seq: number | null;
  hash: string | null;
  at: Date | null;
} {
  const entry = (raw ?? {}) as { content?: Record<string, unknown>; hash?: unknown };
  const content = entry.content ?? {};
  const seq = content.seq;
  const at = clockText.safeParse(content.at).success ? new Date(content.at as string) : null;
  return {
    id: id.safeParse(content.id).success ? (content.id as string) : null,
    seq: typeof seq === 'number' && Number.isInteger(seq) && seq >= 1 && seq <= 2_000_000_000 ? seq : null,
    hash: hex64.safeParse(entry.hash).success ? (entry.hash as string) : null,
    at: at && at.getTime() > 0 ? at : null,
  };
}

/** What a phone sends. The entries are read one by one: a broken one must not take its neighbours with it. */
export const syncInput = z.object({
  lastSeq: z.int().check(z.gte(0), z.lte(2_000_000_000)),
  entries: z.array(z.unknown()).check(z.maxLength(500, 'field.too-long')),
  packVersion: z.nullable(z.string().check(z.maxLength(64))),
  registersVersion: z.optional(z.string().check(z.maxLength(64))),
  held: z.optional(z.array(id).check(z.maxLength(100, 'field.too-long'))),
  dataUsed: z.optional(
    z.object({
      month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'field.not-a-month')),
      sentBytes: byteCount,
      receivedBytes: byteCount,
    }),
  ),
});
