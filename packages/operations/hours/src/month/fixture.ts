import { type Actor, execute, type MemberActor, systemActor, type UseCase } from '@zhiqin/access';
import { site, tenant } from '@zhiqin/access/schema';
import type { Tx } from '@zhiqin/db';
import { presenceSpan } from '@zhiqin/duty/schema';
import { uuidv7, windowAt } from '@zhiqin/kernel';
import { assignment, rosterPublication, shift } from '@zhiqin/rostering/schema';
import { post } from '@zhiqin/sites/schema';
import { type TestClock, type TestDatabase, testClock } from '@zhiqin/testing';
import { employmentTerms, guard } from '@zhiqin/workforce/schema';

/** A contractor with sites, guards and presence of a test's own making. */
export interface HoursWorld {
  tenantId: string;
  clock: TestClock;
  system: Actor;
  write(fill: (tx: Tx) => Promise<unknown>): Promise<void>;
  member(role: MemberActor['role'], more?: Partial<MemberActor>): MemberActor;
  run<I, O>(use: UseCase<I, O>, input: unknown, actor?: Actor): Promise<O>;
  addSite(code: string, zone?: string): Promise<{ siteId: string; postId: string }>;
  addGuard(
    siteId: string,
    name: string,
    terms?: Partial<typeof employmentTerms.$inferInsert>,
  ): Promise<string>;
  /** A published shift of a guard. @returns its id */
  roster(place: Place, guardId: string, day: string, from?: string, to?: string): Promise<string>;
  stay(place: Place, guardId: string, shiftId: string | null, from: string, to: string | null): Promise<void>;
}

interface Place {
  siteId: string;
  postId: string;
}

export async function makeHoursWorld({ db }: TestDatabase, startIso: string): Promise<HoursWorld> {
  const tenantId = uuidv7();
  const clock = testClock(startIso);
  const system = systemActor(tenantId);
  const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  const write = async (fill: (tx: Tx) => Promise<unknown>) => {
    await db.write(wall, async (tx) => {
      await fill(tx);
    });
  };
  const createdAt = new Date('2025-01-01T00:00:00Z');
  const zones = new Map<string, string>();
  const named = { slug: tenantId, name: '安泰保安', operatorKind: 'contractor', zone: 'Asia/Shanghai' };
  await write((tx) =>
    tx.insert(tenant).values({ id: tenantId, ...named, languages: ['zh-CN', 'en'], createdAt }),
  );
  return {
    tenantId,
    clock,
    system,
    write,
    member: (role, more) => ({
      ...{ kind: 'member', role, tenantId, membershipId: uuidv7(), accountId: null, personId: null },
      ...{ sites: 'all', clientIds: [], displayName: '陈队长', sessionId: null },
      ...more,
    }),
    run: (use, input, actor = system) =>
      execute(use, { db, clock, actor, language: 'zh-CN', requestId: 'test' }, input),
    async addSite(code, zone = 'Asia/Shanghai') {
      const [siteId, postId] = [uuidv7(), uuidv7()];
      zones.set(siteId, zone);
      await write(async (tx) => {
        await tx
          .insert(site)
          .values({ tenantId, id: siteId, code, name: `项目${code}`, siteType: 'office', zone, createdAt });
        await tx.insert(post).values({
          tenantId,
          id: postId,
          siteId,
          code: 'G1',
          name: '东门岗',
          kind: 'gate',
          shiftPattern: [],
        });
        for (const month of ['2026-09', '2026-10', '2026-11'])
          await tx
            .insert(rosterPublication)
            .values({ tenantId, id: uuidv7(), siteId, month, publishedAt: createdAt });
      });
      return { siteId, postId };
    },
    async addGuard(siteId, name, terms = {}) {
      const id = uuidv7();
      const person = { staffNo: id.slice(-8), name, pinyin: name, rank: 'guard', joinedOn: '2026-01-01' };
      const usual = {
        contractType: 'labour',
        hourRegime: 'standard',
        baseMonthlyFen: 435_000,
        allowances: [],
      };
      await write(async (tx) => {
        await tx.insert(guard).values({ tenantId, id, siteIds: [siteId], ...person, createdAt });
        await tx.insert(employmentTerms).values({
          ...{ tenantId, id: uuidv7(), guardId: id, siteIds: [siteId], startsOn: '2026-01-01', ...usual },
          ...{ recordedAt: createdAt },
          ...terms,
        });
      });
      return id;
    },
    async roster({ siteId, postId }, guardId, day, from = '08:00', to = '16:00') {
      const id = uuidv7();
      const window = windowAt(day, from, to, zones.get(siteId) ?? 'Asia/Shanghai');
      const common = { tenantId, siteId, ...window };
      await write(async (tx) => {
        await tx
          .insert(shift)
          .values({ ...common, id, postId, day, code: `${from} ${guardId.slice(-4)}`, heads: 1 });
        await tx.insert(assignment).values({ ...common, id: uuidv7(), shiftId: id, guardId });
      });
      return id;
    },
    async stay({ siteId, postId }, guardId, shiftId, from, to) {
      const [openingEntryId, closingEntryId] = [uuidv7(), uuidv7()];
      await write((tx) =>
        tx.insert(presenceSpan).values({
          ...{ tenantId, id: openingEntryId, siteId, postId, personId: guardId, shiftId, deviceId: uuidv7() },
          ...{ fromAt: new Date(from), toAt: to ? new Date(to) : null, openingEntryId, identity: 'pin' },
          closingEntryId: to ? closingEntryId : null,
        }),
      );
    },
  };
}
