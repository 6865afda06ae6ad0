const hourMs = 3_600_000;

/** How long a session lasts unused (it slides at half of that), and how long at all. */
export const sessionLife = {
  account: { idleMs: 14 * 24 * hourMs, totalMs: 60 * 24 * hourMs },
  /** Opened with a PIN on a phone that others use too: one shift, with its handover. */
  pin: { idleMs: 12 * hourMs, totalMs: 24 * hourMs },
} as const;

interface Ends {
  expiresAt: Date;
  endsAt: Date;
}

export function firstEnds(kind: keyof typeof sessionLife, now: Date): Ends {
  const { idleMs, totalMs } = sessionLife[kind];
  return { expiresAt: new Date(now.getTime() + idleMs), endsAt: new Date(now.getTime() + totalMs) };
}

/** The new expiry once half of the idle life is gone; undefined before that, and never past the absolute end. */
export function slidExpiry(kind: keyof typeof sessionLife, ends: Ends, now: Date): Date | undefined {
  const { idleMs } = sessionLife[kind];
  if (ends.expiresAt.getTime() - now.getTime() > idleMs / 2) return undefined;
  const slid = Math.min(now.getTime() + idleMs, ends.endsAt.getTime());
  return slid > ends.expiresAt.getTime() ? new Date(slid) : undefined;
}
