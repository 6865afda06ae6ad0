import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, claimDue, execute, type MemberActor, systemActor, type UseCase } from '@zhiqin/access';
import { membership, site, tenant } from '@zhiqin/access/schema';
import type { Database } from '@zhiqin/db';
import { localFolder, useFileStore } from '@zhiqin/files';
import { uuidv7 } from '@zhiqin/kernel';
import { inboxItem } from '@zhiqin/notifications/schema';
import { usePrivacyKey } from '@zhiqin/privacy';
import { client } from '@zhiqin/sites/schema';
import { runAsKilled, type TestClock, type TestDatabase, testClock } from '@zhiqin/testing';
import { and, asc, eq } from 'drizzle-orm';
import {
  endDuty,
  endDutyTask,
  layOutDuty,
  layOutDutyTask,
  planTakesEffect,
  planTakesEffectTask,
  remindChecklistLine,
  remindContract,
  remindContractTask,
  remindFiling,
  remindFilingTask,
  remindLineTask,
  tellOffice,
  tellOfficeTask,
} from './index.ts';

type Who = 'captain' | 'operations' | 'client_approver';
type AnyUse = UseCase<unknown, unknown>;

/** A site of a contractor with an office, a captain and a client, whose jobs run by the test's clock. */
export interface EngagementWorld {
  tenantId: string;
  siteId: string;
  clientId: string;
  clock: TestClock;
  who: Record<Who, MemberActor>;
  run<I, O>(use: UseCase<I, O>, input: unknown, actor?: Actor): Promise<O>;
  /** Runs what has fallen due and what waits; each job's worker killed before it commits and after. */
  work(): Promise<string[]>;
  /** Templates in somebody's inbox, oldest first. */
  inbox(who: Who): Promise<string[]>;
}

export async function makeEngagementWorld(
  database: TestDatabase,
  startIso: string,
): Promise<EngagementWorld> {
  usePrivacyKey(new Uint8Array(32).fill(7));
  useFileStore(localFolder(mkdtempSync(join(tmpdir(), 'engagement-'))));
  const { db } = database;
  const [tenantId, siteId, clientId] = [uuidv7(), uuidv7(), uuidv7()];
  const clock = testClock(startIso);
  const system = systemActor(tenantId);
  const createdAt = new Date('2026-01-01T00:00:00Z');
  const actor = (role: MemberActor['role'], more?: Partial<MemberActor>): MemberActor => ({
    ...{ kind: 'member', role, tenantId, membershipId: uuidv7(), accountId: null, personId: null },
    ...{ sites: 'all', clientIds: [], displayName: role, sessionId: null },
    ...more,
  });
  const who = {
    captain: actor('captain', { sites: [siteId], displayName: '陈队长' }),
    operations: actor('operations', { displayName: '林运营' }),
    client_approver: actor('client_approver', {
      sites: [],
      clientIds: [clientId],
      displayName: '甲方高主任',
    }),
  };
  await db.write({ tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null }, async (tx) => {
    const named = { slug: tenantId, name: '安泰保安', operatorKind: 'contractor', zone: 'Asia/Shanghai' };
    await tx.insert(tenant).values({ id: tenantId, ...named, languages: ['zh-CN', 'en'], createdAt });
    await tx.insert(client).values({ tenantId, id: clientId, code: 'JIA', name: '云栖物业', createdAt });
    await tx.insert(site).values({
      ...{ tenantId, id: siteId, code: 'YQ', name: '云栖花园', siteType: 'residential' },
      ...{ zone: 'Asia/Shanghai', clientId, overlays: ['cross_province'], createdAt },
    });
    await tx.insert(membership).values(
      Object.entries(who).map(([role, one]) => ({
        ...{ tenantId, id: one.membershipId, accountId: uuidv7(), role, displayName: one.displayName },
        allSites: one.sites === 'all',
        siteIds: one.sites === 'all' ? [] : [...one.sites],
        clientIds: [...one.clientIds],
        createdAt,
      })),
    );
  });
  const runOn =
    (on: Database): EngagementWorld['run'] =>
    (use, input, as = system) =>
      execute(use, { db: on, clock, actor: as, language: 'zh-CN', requestId: 'test' }, input);
  const run = runOn(db);
  const uses: Record<string, AnyUse> = {
    [layOutDutyTask]: layOutDuty as unknown as AnyUse,
    [endDutyTask]: endDuty as unknown as AnyUse,
    [planTakesEffectTask]: planTakesEffect as unknown as AnyUse,
    [remindLineTask]: remindChecklistLine as unknown as AnyUse,
    [remindContractTask]: remindContract as unknown as AnyUse,
    [remindFilingTask]: remindFiling as unknown as AnyUse,
    [tellOfficeTask]: tellOffice as unknown as AnyUse,
  };
  const done = new Set<string>();
  return {
    ...{ tenantId, siteId, clientId, clock, who, run },
    async work() {
      const ran: string[] = [];
      for (;;) {
        while ((await claimDue(db, clock.now())) > 0);
        const waiting = (await database.queuedJobs()).filter(
          ({ task, key, payload }) =>
            payload.tenantId === tenantId && uses[task] && !done.has(`${key} ${payload.dueAt}`),
        );
        if (waiting.length === 0) return ran;
        for (const { task, key, payload } of waiting) {
          done.add(`${key} ${payload.dueAt}`);
          const { tenantId: _own, dueAt: _due, ...input } = payload;
          const use = uses[task] as AnyUse;
          await runAsKilled(db, (on) => runOn(on)(use, input));
          ran.push(task);
        }
      }
    },
    async inbox(name) {
      const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
      const rows = await db.read(wall, (tx) =>
        tx
          .select({ template: inboxItem.template })
          .from(inboxItem)
          .where(and(eq(inboxItem.tenantId, tenantId), eq(inboxItem.membershipId, who[name].membershipId)))
          .orderBy(asc(inboxItem.createdAt), asc(inboxItem.id)),
      );
      return rows.map((row) => row.template);
    },
  };
}
