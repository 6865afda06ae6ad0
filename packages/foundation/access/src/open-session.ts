import type { Tx } from '@zhiqin/db';
import { session } from './schema.ts';
import { firstEnds } from './session-life.ts';
import { hashToken, newToken } from './session-token.ts';

export interface OpenedSession {
  /** The secret for the cookie; it is not stored and cannot be shown again. */
  token: string;
  sessionId: string;
  expiresAt: Date;
  endsAt: Date;
}

interface Opening {
  accountId: string | null;
  tenantId: string | null;
  membershipId: string | null;
  deviceId?: string | null;
  userAgent?: string | null;
  now: Date;
  /** Kept at a rotation: a new token must not make a session live longer. */
  endsAt?: Date;
}

/** Writes a session row and hands out its token. Needs an identity transaction. */
export async function openSession(tx: Tx, opening: Opening): Promise<OpenedSession> {
  const token = newToken();
  const sessionId = hashToken(token);
  const ends = firstEnds(opening.deviceId ? 'pin' : 'account', opening.now);
  const endsAt = opening.endsAt ?? ends.endsAt;
  const expiresAt = new Date(Math.min(ends.expiresAt.getTime(), endsAt.getTime()));
  await tx.insert(session).values({
    id: sessionId,
    accountId: opening.accountId,
    tenantId: opening.tenantId,
    membershipId: opening.membershipId,
    deviceId: opening.deviceId ?? null,
    createdAt: opening.now,
    expiresAt,
    endsAt,
    userAgent: opening.userAgent?.slice(0, 300) ?? null,
  });
  return { token, sessionId, expiresAt, endsAt };
}
