import { uuidv7 } from '@zhiqin/kernel';
import { type TestClock, type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { type Actor, type MemberActor, publicActor, systemActor } from './actor.ts';
import { actorOfMembership } from './actor-of-member.ts';
import { actorOfSession } from './actor-of-session.ts';
import { command } from './command.ts';
import { createTenant } from './create-tenant.ts';
import type { Use } from './door.ts';
import { type Environment, execute } from './execute.ts';
import { keepPeopleAccess } from './keep-people-access.ts';
import { site } from './schema.ts';
import { noInput } from './sign-in-input.ts';

/** What the tests of this package share: a database, a clock, and a contractor with a site, an owner and guards. */
export interface House {
  database: TestDatabase;
  clock: TestClock;
  environment(actor: Actor, more?: Partial<Environment>): Environment;
  run<I, O>(use: Use<I, O>, actor: Actor, input: unknown, more?: Partial<Environment>): Promise<O>;
  /** Runs as whoever holds the token, the way the server does it. */
  runWithToken<I, O>(use: Use<I, O>, token: string, input: unknown): Promise<O>;
}

export const rightPassword = 'three guards and a gate';

export async function openHouse(): Promise<House> {
  const database = await testDatabase();
  const clock = testClock('2026-11-22T14:00:00+08:00');
  const environment: House['environment'] = (actor, more) => ({
    db: database.db,
    clock,
    actor,
    language: 'zh-CN',
    requestId: 'test',
    ...more,
  });
  return {
    database,
    clock,
    environment,
    run: (use, actor, input, more) => execute(use, environment(actor, more), input),
    async runWithToken(use, token, input) {
      const signedIn = await actorOfSession(database.db, token, clock.now());
      const actor = signedIn?.actor ?? publicActor;
      return execute(use, environment(actor, { session: signedIn?.session ?? null }), input);
    },
  };
}

export interface Company {
  tenantId: string;
  login: string;
  siteId: string;
  otherSiteId: string;
  owner: MemberActor;
  /** A captain of the first site; has no account. */
  captain: MemberActor;
  guardId: string;
  otherGuardId: string;
}

let companies = 0;

/** A contractor of its own for each test: two sites, a guard on each. */
export async function foundCompany(house: House): Promise<Company> {
  companies += 1;
  const { db } = house.database;
  const login = `+86139${String(companies).padStart(8, '0')}`;
  const created = await createTenant(
    { db, clock: house.clock, requestId: 'test' },
    {
      companyName: `安信保安${companies}`,
      operatorKind: 'contractor',
      licenceNo: `京公保服2020${companies}`,
      licenceIssuer: '北京市公安局',
      province: '北京市',
      ownerName: '王建国',
      login,
      password: rightPassword,
    },
  );
  const { tenantId } = created;
  const owner = await actorOfMembership(db, tenantId, created.membershipId);
  if (!owner) throw new Error('the owner is not there');
  const [siteId, otherSiteId, guardId, otherGuardId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const captainId = uuidv7();
  await house.run(
    command({
      action: 'guard.create',
      input: noInput,
      async run(ctx) {
        for (const [id, code] of [
          [siteId, 'A'],
          [otherSiteId, 'B'],
        ] as const) {
          await ctx.tx.insert(site).values({
            tenantId,
            id,
            code,
            name: `项目${code}`,
            siteType: 'office',
            zone: 'Asia/Shanghai',
            createdAt: ctx.now,
          });
        }
        await keepPeopleAccess(ctx, [
          { personId: guardId, displayName: '李强', siteIds: [siteId], role: 'guard' },
          { personId: otherGuardId, displayName: '赵敏', siteIds: [otherSiteId], role: 'guard' },
        ]);
      },
    }),
    systemActor(tenantId),
    {},
  );
  const captain: MemberActor = {
    ...owner,
    role: 'captain',
    membershipId: captainId,
    accountId: null,
    sites: [siteId],
    displayName: '陈队长',
  };
  return { tenantId, login, siteId, otherSiteId, owner, captain, guardId, otherGuardId };
}

/** A P-256 public key as a phone makes it. */
export async function phoneKey(): Promise<JsonWebKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  return crypto.subtle.exportKey('jwk', pair.publicKey);
}
