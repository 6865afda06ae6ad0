import { hashToken, newToken, systemActor } from '@zhiqin/access';
import { device, site } from '@zhiqin/access/schema';
import { createCaller } from '@zhiqin/api';
import type { Database } from '@zhiqin/db';
import { systemClock, uuidv7 } from '@zhiqin/kernel';

const wall = (tenantId: string) =>
  ({ tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null }) as const;

/** The tenant's own work, through the procedures and past the doors. */
export const officeOf = (db: Database, tenantId: string) =>
  createCaller({
    db,
    clock: systemClock,
    actor: systemActor(tenantId),
    language: 'zh-CN',
    requestId: 'test',
  });

/** A further site of a tenant. @returns its id */
export async function furtherSite(db: Database, tenantId: string): Promise<string> {
  const id = uuidv7();
  await db.write(wall(tenantId), (tx) =>
    tx.insert(site).values({
      tenantId,
      id,
      code: 'B1',
      name: '二号楼',
      siteType: 'office',
      zone: 'Asia/Shanghai',
      createdAt: systemClock.now(),
    }),
  );
  return id;
}

/** A site's phone as the server knows one. @returns the headers it asks with */
export async function phoneOf(
  db: Database,
  { tenantId, siteId, postId = null }: { tenantId: string; siteId: string; postId?: string | null },
): Promise<{ authorization: string }> {
  const token = newToken();
  await db.write(wall(tenantId), (tx) =>
    tx.insert(device).values({
      tenantId,
      id: uuidv7(),
      siteId,
      postId,
      kind: 'site',
      label: '手机',
      publicKey: {},
      tokenHash: hashToken(token),
      verifierSalt: '',
      enrolledAt: systemClock.now(),
    }),
  );
  return { authorization: `Device ${token}` };
}
