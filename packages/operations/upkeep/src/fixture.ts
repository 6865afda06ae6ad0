import {
  type Actor,
  claimDue,
  command,
  execute,
  type MemberActor,
  systemActor,
  type UseCase,
} from '@zhiqin/access';
import { membership, site, tenant } from '@zhiqin/access/schema';
import type { Database } from '@zhiqin/db';
import { contributeFollowUp, contributeProjection, recordAtDesk } from '@zhiqin/duty';
import { contributeEntryKinds, type EntryKind, entryKinds } from '@zhiqin/duty/rules';
import { uuidv7 } from '@zhiqin/kernel';
import { inboxItem } from '@zhiqin/notifications/schema';
import { usePrivacyKey } from '@zhiqin/privacy';
import { checkpoint, client, post } from '@zhiqin/sites/schema';
import { runAsKilled, type TestClock, type TestDatabase, testClock } from '@zhiqin/testing';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import {
  alertHotWork,
  alertHotWorkTask,
  askToAlertHotWork,
  askToOpenHazard,
  endHotWorkTask,
  fireInspectionProjection,
  hazardProjection,
  hotWorkProjection,
  letterAnsweredTask,
  letterDueTask,
  openHazard,
  openHazardTask,
  remindHazard,
  remindHazardTask,
  remindHotWork,
  remindLetter,
  remindMaintenance,
  remindMaintenanceTask,
  remindNotice,
  remindNoticeTask,
  takeLetterAnswer,
} from './index.ts';
import { upkeepKinds } from './kinds/index.ts';

type Who = 'captain' | 'operations' | 'client_approver';

/** A site of a contractor with a captain, two guards, an office and a client, whose jobs run by the test's clock. */
export interface UpkeepWorld {
  tenantId: string;
  siteId: string;
  pointId: string;
  guards: { li: string; zhou: string };
  clock: TestClock;
  who: Record<Who, MemberActor>;
  actor(role: MemberActor['role'], more?: Partial<MemberActor>): MemberActor;
  run<I, O>(use: UseCase<I, O>, input: unknown, actor?: Actor): Promise<O>;
  /** What a post records, by a guard; the id of the entry. */
  says(kind: string, body: object, guardId: string, cites?: string): Promise<string>;
  /** Runs what has fallen due and what waits, oldest first; each job's worker killed before it commits and after. */
  work(): Promise<string[]>;
  /** Templates in somebody's inbox, oldest first. */
  inbox(who: Who): Promise<string[]>;
}

const speak = command({
  action: 'hazard.handle',
  input: z.object({
    siteId: z.uuid(),
    postId: z.uuid(),
    personId: z.uuid(),
    kind: z.string(),
    body: z.record(z.string(), z.unknown()),
    cites: z.nullable(z.uuid()),
  }),
  async run(ctx, { siteId, postId, personId, kind, body, cites }): Promise<string> {
    const known = entryKinds.get(kind) as EntryKind<Record<string, unknown>>;
    const setting = { post: postId, shift: null, person: personId, cites };
    const entry = await recordAtDesk(ctx, siteId, known, body, setting);
    ctx.audit({ siteId, subjectId: entry.content.id });
    return entry.content.id;
  },
});

const uses = {
  [openHazardTask]: openHazard,
  [letterAnsweredTask]: takeLetterAnswer,
  [letterDueTask]: remindLetter,
  [remindHazardTask]: remindHazard,
  [remindNoticeTask]: remindNotice,
  [alertHotWorkTask]: alertHotWork,
  [endHotWorkTask]: remindHotWork,
  [remindMaintenanceTask]: remindMaintenance,
} as unknown as Record<string, UseCase<never, unknown>>;

export async function makeUpkeepWorld(database: TestDatabase, startIso: string): Promise<UpkeepWorld> {
  usePrivacyKey(new Uint8Array(32).fill(7));
  contributeEntryKinds(upkeepKinds);
  for (const one of [hazardProjection, fireInspectionProjection, hotWorkProjection])
    contributeProjection(one);
  contributeFollowUp(askToOpenHazard);
  contributeFollowUp(askToAlertHotWork);
  const { db } = database;
  const [tenantId, siteId, postId, pointId, clientId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const guards = { li: uuidv7(), zhou: uuidv7() };
  const clock = testClock(startIso);
  const createdAt = new Date('2025-01-01T00:00:00Z');
  const actor: UpkeepWorld['actor'] = (role, more) => ({
    ...{ kind: 'member', role, tenantId, membershipId: uuidv7(), accountId: null, personId: null },
    ...{ sites: 'all', clientIds: [], displayName: role, sessionId: null },
    ...more,
  });
  const who = {
    captain: actor('captain', { sites: [siteId], displayName: '陈队长' }),
    operations: actor('operations', { displayName: '运营值班' }),
    client_approver: actor('client_approver', { sites: [], clientIds: [clientId], displayName: '甲方主任' }),
  };
  const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  await db.write(wall, async (tx) => {
    const named = { slug: tenantId, name: '安泰保安', operatorKind: 'contractor', zone: 'Asia/Shanghai' };
    await tx.insert(tenant).values({ id: tenantId, ...named, languages: ['zh-CN', 'en'], createdAt });
    await tx.insert(client).values({ tenantId, id: clientId, code: 'JIA', name: '云栖物业', createdAt });
    await tx.insert(site).values({
      ...{ tenantId, id: siteId, code: 'YQ', name: '云栖花园', siteType: 'residential' },
      ...{ zone: 'Asia/Shanghai', clientId, createdAt },
    });
    await tx
      .insert(post)
      .values({ tenantId, id: postId, siteId, code: 'G1', name: '东门岗', kind: 'gate', shiftPattern: [] });
    await tx.insert(checkpoint).values({
      ...{ tenantId, id: pointId, siteId, code: 'P1', name: '3 号楼消防通道', labelCode: 'AAAABBBBCCCCDDDD' },
      isFireLane: true,
    });
    await tx.insert(guard).values(
      Object.entries(guards).map(([name, id], index) => ({
        ...{
          tenantId,
          id,
          staffNo: `B${index}`,
          name,
          rank: 'guard',
          pinyin: name,
          siteIds: [siteId],
          joinedOn: '2025-01-01',
        },
        createdAt,
      })) as never,
    );
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
    (on: Database): UpkeepWorld['run'] =>
    (use, input, as = systemActor(tenantId)) =>
      execute(use, { db: on, clock, actor: as, language: 'zh-CN', requestId: 'test' }, input);
  const run = runOn(db);
  const done = new Set<string>();
  return {
    ...{ tenantId, siteId, pointId, guards, clock, actor, who, run },
    says: (kind, body, personId, cites) =>
      run(speak, { siteId, postId, personId, kind, body, cites: cites ?? null }, who.captain),
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
          const use = uses[task] as UseCase<never, unknown>;
          await runAsKilled(db, (on) => runOn(on)(use, input));
          ran.push(task);
        }
      }
    },
    async inbox(name) {
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
