import { ensureDeskDevice, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { seal, unseal } from '@zhiqin/privacy';
import { and, desc, eq } from 'drizzle-orm';
import type { SignedEntry } from '../entry-format.ts';
import { acceptBatch, lockSite } from '../intake/accept-batch.ts';
import type { EntryKind } from '../kinds/kind.ts';
import { type EntrySetting, emptyLog, type LogHead, makeDeviceKey, nextEntry } from '../phone-log.ts';
import { dutyEntry } from '../schema.ts';

/**
 * Records what is entered in a portal, as an entry of the site's desk: signed with the key the server holds, and
 * accepted by the same rules as a phone's.
 * @throws DomainError `not-found` for a site or post that is not the actor's; `input.invalid`.
 */
export async function recordAtDesk<Body>(
  ctx: UseContext,
  siteId: string,
  kind: EntryKind<Body>,
  body: Body,
  setting: Omit<EntrySetting, 'clock'>,
): Promise<SignedEntry> {
  const { tenantId, now } = ctx;
  const desk = await ensureDeskDevice(ctx, siteId, async () => {
    const pair = await makeDeviceKey(true);
    const privateJwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
    const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
    return { publicKey: { kty, crv, x, y }, sealedKey: seal(tenantId, JSON.stringify(privateJwk)) };
  });
  const privateKey = await crypto.subtle.importKey(
    'jwk',
    JSON.parse(unseal(tenantId, desk.sealedKey)),
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  );
  await lockSite(ctx, siteId);
  const head = await headOf(ctx, desk.deviceId);
  const at = now.toISOString();
  // The desk's clock is the server's; the boot is this one act.
  const clock = { wall: at, monoMs: 0, boot: ctx.newId(), anchor: { serverAt: at, monoMs: 0 } };
  const owner = { tenantId, siteId, deviceId: desk.deviceId, privateKey };
  const entry = await nextEntry(owner, head, kind, body, { ...setting, clock });
  const { results } = await acceptBatch(ctx, desk.deviceId, { lastSeq: entry.content.seq, entries: [entry] });
  // Foreign things look absent; what is kept for a person would leave a hole in the desk's own log.
  if (results[0]?.status !== 'accepted') throw new DomainError('not-found');
  return entry;
}

async function headOf({ tx, tenantId }: UseContext, deviceId: string): Promise<LogHead> {
  const [last] = await tx
    .select({ lastSeq: dutyEntry.seq, lastHash: dutyEntry.hash })
    .from(dutyEntry)
    .where(and(eq(dutyEntry.tenantId, tenantId), eq(dutyEntry.deviceId, deviceId)))
    .orderBy(desc(dutyEntry.seq))
    .limit(1);
  return last ?? emptyLog;
}
