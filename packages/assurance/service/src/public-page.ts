import {
  countTry,
  type DoorContext,
  type Environment,
  findPublicLink,
  type PublicPlace,
  systemActor,
} from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';

type Kind = Parameters<typeof findPublicLink>[1];

/** Opens a public address to look at: tries are counted by the asker's address. Errors: `not-found`, `rate.limited`. */
export async function lookedAt(ctx: DoorContext, kind: Kind, token: string): Promise<PublicPlace> {
  if (ctx.ip) await countTry(ctx.db, 'public.ip', ctx.ip, ctx.now);
  return findPublicLink(ctx.db, kind, token);
}

/**
 * Opens a public address to send something: counted by address and, so that many addresses together drown no site, by
 * site. Errors: `not-found`, `rate.limited`.
 */
export async function sentTo(ctx: DoorContext, kind: Kind, token: string): Promise<PublicPlace> {
  if (ctx.ip) await countTry(ctx.db, 'public-send.ip', ctx.ip, ctx.now);
  const place = await findPublicLink(ctx.db, kind, token);
  await countTry(ctx.db, 'public-send.site', place.siteId, ctx.now);
  return place;
}

/** What a public address opens is done by the house itself, as narrow as the one use it was opened for. */
export const asHouse = (
  { db, clock, language, requestId }: DoorContext,
  { tenantId }: PublicPlace,
): Environment => ({
  db,
  clock,
  language,
  requestId,
  actor: systemActor(tenantId),
});

/** Whether a machine filled in what no person sees. */
export const isTrapped = (trap: string | null | undefined): boolean => Boolean(trap?.trim());

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twelve letters nobody guesses (58 bits) and nobody mistakes for each other. */
export function newTrackingNo(): string {
  let made = '';
  // 240 is the largest multiple of 30 in a byte: every letter is as likely.
  while (made.length < 12)
    for (const byte of crypto.getRandomValues(new Uint8Array(16)))
      if (byte < 240 && made.length < 12) made += letters[byte % 30];
  return made;
}

/** As people type it: with or without dashes, in small letters. */
export const plainTrackingNo = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

const maxPhotoBytes = 5 * 1024 * 1024;

/**
 * Pictures somebody unknown sent, by their first bytes: PNG, JPEG and WebP, nothing else.
 * @throws DomainError `file.kind`, `file.too-large`
 */
export function requirePicture(bytes: Uint8Array): void {
  if (bytes.length > maxPhotoBytes)
    throw new DomainError('file.too-large', { limitMegabytes: maxPhotoBytes / 1024 / 1024 });
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  const isPicture =
    head.startsWith('\x89PNG\r\n\x1a\n') ||
    head.startsWith('\xff\xd8\xff') ||
    (head.startsWith('RIFF') && head.slice(8) === 'WEBP');
  if (!isPicture) throw new DomainError('file.kind');
}
