import path from 'node:path';
import {
  type Actor,
  actorOfMembership,
  actorOfOwner,
  execute,
  listMembers,
  listTenants,
  type MemberRole,
  openSession,
  type Use,
} from '@zhiqin/access';
import { createCaller } from '@zhiqin/api';
import { type Database, openDatabase } from '@zhiqin/db';
import { localFolder, useFileStore } from '@zhiqin/files';
import type { Clock } from '@zhiqin/kernel';
import { openPrivacyKey } from '@zhiqin/privacy';
import { productState } from './product-state.ts';
import { shiftedClock } from './shifted-clock.ts';

/** The contractor of the story, reached past the pages: to prepare a journey and to look at what became of it. */
export interface Contractor {
  db: Database;
  clock: Clock;
  origin: string;
  tenantId: string;
  /** Procedures as its owner. */
  office: ReturnType<typeof createCaller>;
  /** A use case as its owner. */
  run<Input, Output>(use: Use<Input, Output>, input: Input): Promise<Output>;
  siteByCode(code: string): Promise<{ id: string; code: string; name: string; nameEn: string | null }>;
  /** A new session of the first member with this role (and, for a client's, of this client); its cookie's value. */
  sessionOf(role: MemberRole, clientCode?: string): Promise<string>;
  close(): Promise<void>;
}

export async function openContractor(): Promise<Contractor> {
  const { origin, runtimeUrl, clockOffsetMs, dataDir } = productState();
  openPrivacyKey(path.join(dataDir, 'keys'), process.env);
  useFileStore(localFolder(path.join(dataDir, 'files')));
  const clock = shiftedClock(clockOffsetMs);
  const db = await openDatabase({ runtimeUrl });
  const [demo] = await listTenants(db);
  const owner = demo && (await actorOfOwner(db, demo.id));
  if (!demo || !owner) throw new Error('the story has told no contractor');
  const as = (actor: Actor) => ({ db, clock, actor, language: 'zh-CN', requestId: 'browser-test' }) as const;
  const office = createCaller(as(owner));
  const run: Contractor['run'] = (use, input) => execute(use, as(owner), input);
  return {
    db,
    clock,
    origin,
    tenantId: demo.id,
    office,
    run,
    async siteByCode(code) {
      const site = (await office.sites.listSites()).find((one) => one.code === code);
      if (!site) throw new Error(`the story has no site ${code}`);
      return site;
    },
    async sessionOf(role, clientCode) {
      const clientId =
        clientCode && (await office.sites.listClients()).find((one) => one.code === clientCode)?.id;
      const member = (await run(listMembers, null as never)).find(
        (one) => one.role === role && !one.endedAt && (!clientId || one.clientIds.includes(clientId)),
      );
      const actor = member && (await actorOfMembership(db, demo.id, member.membershipId));
      if (!actor) throw new Error(`the story has no ${role}`);
      const { accountId, membershipId, tenantId } = actor;
      const { token } = await db.identity((tx) =>
        openSession(tx, { accountId, tenantId, membershipId, now: clock.now() }),
      );
      return token;
    },
    close: () => db.close(),
  };
}
