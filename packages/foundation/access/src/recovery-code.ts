import { randomInt } from 'node:crypto';
import type { Tx } from '@zhiqin/db';
import { uuidv7 } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { recoveryCode } from './schema.ts';
import { hashToken } from './session-token.ts';

export const codeMinutes = 10;
export const codeTries = 5;

/** Six digits by themselves are guessable from a hash; with the row's id in it a table of hashes is of no use. */
export const recoveryCodeHash = (id: string, code: string) => hashToken(`${id}:${code}`);

/** A new code for an account; an earlier one that was not used ends. Needs an identity transaction. */
export async function newRecoveryCode(
  tx: Tx,
  accountId: string,
  now: Date,
  minutes = codeMinutes,
): Promise<string> {
  await tx
    .update(recoveryCode)
    .set({ usedAt: now })
    .where(and(eq(recoveryCode.accountId, accountId), isNull(recoveryCode.usedAt)));
  const id = uuidv7();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await tx.insert(recoveryCode).values({
    id,
    accountId,
    codeHash: recoveryCodeHash(id, code),
    attempts: 0,
    expiresAt: new Date(now.getTime() + minutes * 60_000),
    usedAt: null,
  });
  return code;
}
