import { type Actor, execute, type MemberActor, systemActor, type UseCase } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestClock, type TestDatabase, testClock } from '@zhiqin/testing';

/** A contractor of its own for each test. */
export interface Contractor {
  tenantId: string;
  clock: TestClock;
  system: Actor;
  member(role: MemberActor['role'], more?: Partial<MemberActor>): MemberActor;
  run<I, O>(use: UseCase<I, O>, input: unknown, actor?: Actor): Promise<O>;
}

export async function makeContractor(
  { db }: TestDatabase,
  startIso = '2026-11-01T09:00:00+08:00',
): Promise<Contractor> {
  const tenantId = uuidv7();
  const clock = testClock(startIso);
  const system = systemActor(tenantId);
  const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  await db.write(wall, async (tx) => {
    await tx.insert(tenant).values({
      id: tenantId,
      slug: tenantId,
      name: '安泰保安',
      operatorKind: 'contractor',
      zone: 'Asia/Shanghai',
      languages: ['zh-CN', 'en'],
      createdAt: clock.now(),
    });
  });
  return {
    tenantId,
    clock,
    system,
    member: (role, more) => ({
      kind: 'member',
      role,
      tenantId,
      membershipId: uuidv7(),
      accountId: null,
      personId: null,
      sites: 'all',
      clientIds: [],
      displayName: '测试',
      sessionId: null,
      ...more,
    }),
    run: (use, input, actor = system) =>
      execute(use, { db, clock, actor, language: 'zh-CN', requestId: 'test' }, input),
  };
}
