import {
  type Actor,
  claimDue,
  execute,
  type MemberActor,
  publicActor,
  systemActor,
  type Use,
  type UseCase,
} from '@zhiqin/access';
import { membership, site, tenant } from '@zhiqin/access/schema';
import type { Database } from '@zhiqin/db';
import { contributeFollowUp } from '@zhiqin/duty';
import { useFileStore } from '@zhiqin/files';
import { uuidv7 } from '@zhiqin/kernel';
import { inboxItem } from '@zhiqin/notifications/schema';
import { usePrivacyKey } from '@zhiqin/privacy';
import { client, post } from '@zhiqin/sites/schema';
import { runAsKilled, type TestClock, type TestDatabase, testClock } from '@zhiqin/testing';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, eq } from 'drizzle-orm';
import {
  askToOpenViolation,
  closeSurvey,
  closeSurveyTask,
  eraseContact,
  eraseContactTask,
  keepTicketClock,
  meetingPointTask,
  nightRoundTask,
  openAppraisal,
  openAppraisalTask,
  openSurvey,
  openSurveyTask,
  openTicket,
  openTicketTask,
  openViolation,
  openViolationTask,
  questionAsked,
  questionAskedTask,
  questionDue,
  questionDueTask,
  remindMeetingPoint,
  remindNightRound,
  remindToSign,
  signDueTask,
  tellAppraisal,
  tellAppraisalTask,
  ticketClockTask,
} from './index.ts';

type Who = 'captain' | 'operations' | 'owner' | 'client_approver';

/** A site of a contractor with its people, office and client, whose jobs run by the test's clock. */
export interface ServiceWorld {
  tenantId: string;
  siteId: string;
  otherSiteId: string;
  clientId: string;
  guardId: string;
  clock: TestClock;
  who: Record<Who, MemberActor> & { guard: MemberActor };
  run<I, O>(use: Use<I, O>, input: unknown, actor?: Actor): Promise<O>;
  /** As somebody nobody knows, at an address of the network. */
  ask<I, O>(use: Use<I, O>, input: unknown, ip?: string): Promise<O>;
  /** Runs what has fallen due and what waits, oldest first; each job's worker killed before it commits and after. */
  work(): Promise<string[]>;
  /** Templates in somebody's inbox, oldest first. */
  inbox(who: Who | 'guard'): Promise<string[]>;
  /** Files as they are kept, by their hash. */
  kept: Map<string, Uint8Array>;
}

export async function makeServiceWorld(database: TestDatabase, startIso: string): Promise<ServiceWorld> {
  usePrivacyKey(new Uint8Array(32).fill(7));
  contributeFollowUp(askToOpenViolation);
  const kept = new Map<string, Uint8Array>();
  useFileStore({
    put: async (_tenant, sha256, bytes) => void kept.set(sha256, bytes),
    get: async (_tenant, sha256) => Buffer.from(kept.get(sha256) ?? []),
    remove: async (_tenant, sha256) => void kept.delete(sha256),
  });
  const { db } = database;
  const [tenantId, siteId, otherSiteId, clientId, guardId] = [
    uuidv7(),
    uuidv7(),
    uuidv7(),
    uuidv7(),
    uuidv7(),
  ];
  const clock = testClock(startIso);
  const system = systemActor(tenantId);
  const createdAt = new Date('2025-01-01T00:00:00Z');
  const actor = (role: MemberActor['role'], more?: Partial<MemberActor>): MemberActor => ({
    ...{ kind: 'member', role, tenantId, membershipId: uuidv7(), accountId: null, personId: null },
    ...{ sites: 'all', clientIds: [], displayName: role, sessionId: null },
    ...more,
  });
  const who = {
    captain: actor('captain', { sites: [siteId], displayName: '陈队长' }),
    operations: actor('operations', { displayName: '运营值班' }),
    owner: actor('owner', { displayName: '总经理' }),
    client_approver: actor('client_approver', { sites: [], clientIds: [clientId], displayName: '甲方主任' }),
    guard: actor('guard', { sites: [siteId], personId: guardId, displayName: '王伟' }),
  };
  await db.write({ tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null }, async (tx) => {
    const named = { slug: tenantId, name: '安泰保安', operatorKind: 'contractor', zone: 'Asia/Shanghai' };
    await tx.insert(tenant).values({ id: tenantId, ...named, languages: ['zh-CN', 'en'], createdAt });
    await tx.insert(client).values({ tenantId, id: clientId, code: 'JIA', name: '云栖物业', createdAt });
    await tx.insert(site).values(
      [
        { id: siteId, code: 'YQ', name: '云栖花园' },
        { id: otherSiteId, code: 'JA', name: '静安中心' },
      ].map((one) => ({
        ...{ tenantId, ...one, siteType: 'residential', zone: 'Asia/Shanghai' },
        ...{ clientId: one.id === siteId ? clientId : null, createdAt },
      })),
    );
    await tx.insert(post).values({
      ...{ tenantId, id: uuidv7(), siteId, code: 'G1', name: '东门岗', kind: 'gate', shiftPattern: [] },
    });
    await tx.insert(guard).values({
      ...{ tenantId, id: guardId, staffNo: '101', name: '王伟', pinyin: 'wang wei' },
      ...{ rank: 'guard', siteIds: [siteId], joinedOn: '2025-01-01', createdAt },
    });
    await tx.insert(membership).values(
      Object.values(who).map((one) => ({
        ...{ tenantId, id: one.membershipId, accountId: uuidv7(), role: one.role },
        ...{ displayName: one.displayName, allSites: one.sites === 'all', personId: one.personId },
        siteIds: one.sites === 'all' ? [] : [...one.sites],
        clientIds: [...one.clientIds],
        createdAt,
      })),
    );
  });
  const environment = { db, clock, language: 'zh-CN' as const, requestId: 'test' };
  const runOn =
    (on: Database): ServiceWorld['run'] =>
    (use, input, as = system) =>
      execute(use, { ...environment, db: on, actor: as }, input);
  const run = runOn(db);
  const uses = {
    [openViolationTask]: openViolation,
    [openTicketTask]: openTicket,
    [ticketClockTask]: keepTicketClock,
    [eraseContactTask]: eraseContact,
    [openAppraisalTask]: openAppraisal,
    [tellAppraisalTask]: tellAppraisal,
    [openSurveyTask]: openSurvey,
    [closeSurveyTask]: closeSurvey,
    [questionAskedTask]: questionAsked,
    [questionDueTask]: questionDue,
    [meetingPointTask]: remindMeetingPoint,
    [nightRoundTask]: remindNightRound,
    [signDueTask]: remindToSign,
  } as unknown as Record<string, UseCase<unknown, unknown>>;
  const done = new Set<string>();
  return {
    ...{ tenantId, siteId, otherSiteId, clientId, guardId, clock, who, run, kept },
    ask: (use, input, ip = '203.0.113.7') => execute(use, { ...environment, actor: publicActor, ip }, input),
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
          const use = uses[task] as UseCase<unknown, unknown>;
          await runAsKilled(db, (on) => runOn(on)(use, input));
          ran.push([task, input.what ?? ''].filter(Boolean).join(' '));
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
