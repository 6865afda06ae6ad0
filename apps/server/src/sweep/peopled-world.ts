import { createTenant, execute, hashToken, memberRoles, setPin, systemActor } from '@zhiqin/access';
import { createCaller } from '@zhiqin/api';
import { type TestClock, testClock } from '@zhiqin/testing';
import { type Asker, accountIdOf, askersOf, peopleThe } from './actors.ts';
import { layClientReport } from './client-reports.ts';
import { password, pin } from './examples.ts';
import { layOwnThings } from './own-things.ts';
import { idAt, ownPlace, places } from './places.ts';
import { layReadiness } from './readiness-examples.ts';
import { insertRows, makeWorld, type World } from './world.ts';
import { monthOf, worldNow } from './world-time.ts';

export interface PeopledWorld extends World {
  clock: TestClock;
  askers: Asker[];
}

/** The world with members of every role, a guard's PIN, and what doors need: a pass code, a recovery code. */
export async function makePeopledWorld(): Promise<PeopledWorld> {
  const world = await makeWorld();
  const clock = testClock(worldNow);
  const { db, owner } = world.database;
  // A third contractor, for a password hash as the product makes it.
  const third = {
    companyName: '第三保安服务有限公司',
    operatorKind: 'self_hiring',
    province: '广东省',
    ownerName: '陈启明',
    login: 'third@third.example',
    password,
  } as const;
  const { accountId } = await createTenant({ db, clock, requestId: 'sweep' }, third);
  const [made] = await owner<
    { hash: string }[]
  >`select password_hash as hash from account where id = ${accountId}`;
  await peopleThe(world, made?.hash ?? '');
  await layOwnThings(world);
  await layReadiness(world);
  const system = {
    db,
    clock,
    actor: systemActor(idAt('tenant', ownPlace)),
    language: 'zh-CN',
    requestId: 'sweep',
  } as const;
  for (const person of [1, 2] as const)
    await execute(setPin, system, { personId: idAt('guard', { ...ownPlace, person }), pin });

  await owner`update device_enrolment set code_hash = ${hashToken('ABCDEFGHJKMN')} where id = ${idAt('device_enrolment', ownPlace)}`;
  const codeId = idAt('recovery_code of hr', ownPlace);
  await insertRows(world.database, 'recovery_code', [
    {
      ...world.rowAt('recovery_code', ownPlace),
      id: codeId,
      account_id: accountIdOf('hr'),
      attempts: 0,
      code_hash: hashToken(`${codeId}:123456`),
    },
  ]);
  const squad = world.rowAt('squad', ownPlace);
  for (const name of ['squad 3', 'squad 4']) {
    await insertRows(world.database, 'squad', [{ ...squad, id: idAt(name, ownPlace), code: name }]);
  }
  const guard = world.rowAt('guard', ownPlace);
  await insertRows(world.database, 'guard', [
    { ...guard, id: idAt('guard without a shift', ownPlace), staff_no: 'no shift' },
  ]);
  await writeReports(world, clock);
  await layClientReport(world, clock);
  const spareOwner = memberRoles[0];
  await insertRows(world.database, 'membership', [
    {
      ...world.rowAt('membership', ownPlace),
      id: idAt('membership of a second owner', ownPlace),
      role: spareOwner,
      all_sites: true,
      person_id: null,
      account_id: null,
    },
  ]);
  return { ...world, clock, askers: await askersOf(world, clock.now()) };
}

/** Reports are read back in full, so what stands in them is what the product itself makes of each site's month. */
async function writeReports({ database }: World, clock: TestClock): Promise<void> {
  for (const place of places) {
    const actor = systemActor(idAt('tenant', place));
    const caller = createCaller({ db: database.db, clock, actor, language: 'zh-CN', requestId: 'sweep' });
    const { report } = await caller.reports.previewMonthlyReport({
      siteId: idAt('site', place),
      month: monthOf(place),
    });
    const { report: day } = await caller.reports.previewDailyReport({
      siteId: idAt('site', place),
      day: `${monthOf(place)}-01`,
    });
    for (const table of ['day_report', 'day_due'])
      await database.owner`update ${database.owner(table)} set data = ${database.owner.json(day as never)} where id = ${idAt(table, place)}`;
    for (const table of ['service_report', 'prepared_report']) {
      const { owner } = database;
      await owner`update ${owner(table)} set data = ${owner.json(report as never)} where id = ${idAt(table, place)}`;
    }
  }
}
