import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTenant, openSession, sessionCookieName } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import type { Dispatch } from '@zhiqin/api';
import type { Database } from '@zhiqin/db';
import { localFolder, useFileStore } from '@zhiqin/files';
import { systemClock, uuidv7 } from '@zhiqin/kernel';
import type { Pages } from '../http/app.ts';
import type { House } from '../http/doors.ts';
import { serve } from '../http/serve.ts';
import { openLiveEvents } from '../live/live-events.ts';

export interface ServedHouse {
  url: string;
  house: House;
  logged: Record<string, unknown>[];
  stop(): Promise<void>;
}

/** The server in this process on a free port, over a database of the caller's. */
export async function servedHouse(
  db: Database,
  { pages = {}, dispatch }: { pages?: Pages; dispatch?: Dispatch } = {},
): Promise<ServedHouse> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-files-'));
  useFileStore(localFolder(folder));
  const logged: Record<string, unknown>[] = [];
  const house: House = {
    db,
    clock: systemClock,
    origin: 'http://127.0.0.1',
    secure: false,
    trustProxy: false,
    log: (line) => void logged.push(line),
  };
  const live = await openLiveEvents(db);
  const http = await serve({ house, live, pages, host: '127.0.0.1', port: 0, dispatch });
  return {
    url: `http://127.0.0.1:${http.port}`,
    house,
    logged,
    async stop() {
      await http.stop();
      await live.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface FoundedTenant {
  tenantId: string;
  membershipId: string;
  siteId: string;
  login: string;
  password: string;
  /** Cookie header of the owner's session. */
  cookie: string;
}

let founded = 0;

/** A contractor with an owner who is signed in, and one site. */
export async function foundTenant(db: Database): Promise<FoundedTenant> {
  founded += 1;
  const login = `owner${founded}-${process.pid}@example.com`;
  const password = 'correct horse battery staple';
  const made = await createTenant(
    { db, clock: systemClock, requestId: 'test' },
    {
      companyName: `第${founded}保安服务有限公司`,
      operatorKind: 'self_hiring',
      province: '广东省',
      ownerName: '陈启明',
      login,
      password,
      language: 'en',
    },
  );
  const { tenantId, membershipId, accountId } = made;
  const siteId = uuidv7();
  const now = systemClock.now();
  const context = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  await db.write(context, async (tx) => {
    await tx.insert(site).values({
      tenantId,
      id: siteId,
      code: 'A1',
      name: '一号楼',
      siteType: 'office',
      zone: 'Asia/Shanghai',
      createdAt: now,
    });
  });
  const { token } = await db.identity((tx) => openSession(tx, { accountId, tenantId, membershipId, now }));
  return { tenantId, membershipId, siteId, login, password, cookie: `${sessionCookieName(false)}=${token}` };
}
