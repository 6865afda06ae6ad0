import { uuidv7 } from '@zhiqin/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeviceActor, publicActor, systemActor } from './actor.ts';
import { actorOfDevice } from './actor-of-device.ts';
import { actorOfSession } from './actor-of-session.ts';
import { command, query } from './command.ts';
import { enrolDevice } from './enrol-device.ts';
import { inviteDevice } from './invite-device.ts';
import { inviteMember } from './invite-member.ts';
import { endPeopleAccess, keepPeopleAccess } from './keep-people-access.ts';
import { derivePinVerifier, deviceVerifier } from './pin-rule.ts';
import { pinVerifiersForDevice, pinVerifiersForSite } from './pin-verifiers-for-site.ts';
import { revokeDevice } from './revoke-device.ts';
import { setPin, setPins } from './set-pins.ts';
import { noInput } from './sign-in-input.ts';
import { signInWithPin } from './sign-in-with-pin.ts';
import { type Company, foundCompany, type House, openHouse, phoneKey } from './test-company.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.database.drop());

async function enrol(company: Company, ownerPersonId?: string) {
  const { code } = await house.run(inviteDevice, company.owner, {
    siteId: company.siteId,
    kind: ownerPersonId ? 'own' : 'site',
    label: '手机',
    ownerPersonId,
  });
  const phone = await house.run(enrolDevice, publicActor, { code, publicKey: await phoneKey() });
  const actor = (await actorOfDevice(house.database.db, phone.token)) as DeviceActor;
  return { ...phone, actor };
}

/** One more guard on the company's first site. */
async function colleagueIn(company: Company): Promise<string> {
  const personId = uuidv7();
  const hire = command({
    action: 'guard.create',
    input: noInput,
    run: (ctx) =>
      keepPeopleAccess(ctx, [{ personId, displayName: '孙丽', siteIds: [company.siteId], role: 'guard' }]),
  });
  await house.run(hire, systemActor(company.tenantId), {});
  return personId;
}

const goodPin = '274913';
const attempt = (device: DeviceActor, personId: string, pin = goodPin) =>
  house.run(signInWithPin, device, { personId, pin });

describe('a PIN', () => {
  it('opens a guard’s session on a device of his site, and nowhere else', async () => {
    const company = await foundCompany(house);
    const { actor } = await enrol(company);
    await house.run(setPins, company.owner, {
      people: [
        { personId: company.guardId, pin: goodPin },
        { personId: company.otherGuardId, pin: goodPin },
      ],
    });
    const opened = await attempt(actor, company.guardId);
    expect(opened).toMatchObject({ role: 'guard', displayName: '李强', personId: company.guardId });
    const signedIn = await actorOfSession(house.database.db, opened.token, house.clock.now());
    expect(signedIn?.actor).toMatchObject({
      kind: 'member',
      role: 'guard',
      personId: company.guardId,
      accountId: null,
    });
    // Somebody of another site, and of another contractor, look like somebody who is not there.
    const other = await foundCompany(house);
    await house.run(setPin, other.owner, { personId: other.guardId, pin: goodPin });
    for (const personId of [company.otherGuardId, other.guardId, company.tenantId]) {
      await expect(attempt(actor, personId)).rejects.toMatchObject({ code: 'pin.wrong', params: {} });
    }
    await expect(
      house.run(signInWithPin, company.owner, { personId: company.guardId, pin: goodPin }),
    ).rejects.toMatchObject({
      code: 'access.forbidden',
    });
  });

  it('slows down after five wrong tries: 1, 2, 4, 8, 15, 15 minutes, and starts afresh when right', async () => {
    const company = await foundCompany(house);
    const { actor } = await enrol(company);
    await house.run(setPin, company.captain, { personId: company.guardId, pin: goodPin });
    const wrong = () => attempt(actor, company.guardId, '000001');
    for (let i = 0; i < 5; i++) await expect(wrong()).rejects.toMatchObject({ code: 'pin.wrong' });
    for (const minutes of [1, 2, 4, 8, 15, 15]) {
      await expect(attempt(actor, company.guardId)).rejects.toMatchObject({
        code: 'pin.locked',
        params: { retryAfterSeconds: minutes * 60 },
      });
      house.clock.advance({ minutes });
      await expect(wrong()).rejects.toMatchObject({ code: 'pin.wrong' });
    }
    house.clock.advance({ minutes: 15 });
    expect((await attempt(actor, company.guardId)).role).toBe('guard');
    for (let i = 0; i < 4; i++) await expect(wrong()).rejects.toMatchObject({ code: 'pin.wrong' });
    expect((await attempt(actor, company.guardId)).role).toBe('guard');
  });

  it('gives parallel guesses five tries between them', async () => {
    const company = await foundCompany(house);
    const { actor } = await enrol(company);
    await house.run(setPin, company.captain, { personId: company.guardId, pin: goodPin });
    const codes = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        attempt(actor, company.guardId, `00010${i % 10}`).catch((error) => error.code),
      ),
    );
    expect(codes.filter((code) => code === 'pin.wrong')).toHaveLength(5);
    expect(codes.filter((code) => code === 'pin.locked')).toHaveLength(7);
  });

  it('is the owner’s alone on his own phone', async () => {
    const company = await foundCompany(house);
    const { actor } = await enrol(company, await colleagueIn(company));
    await house.run(setPin, company.captain, { personId: company.guardId, pin: goodPin });
    await expect(attempt(actor, company.guardId)).rejects.toMatchObject({ code: 'pin.wrong' });
  });

  it('ends with the device and with the job: open sessions die too', async () => {
    const company = await foundCompany(house);
    const [one, two] = [await enrol(company), await enrol(company)];
    await house.run(setPin, company.captain, { personId: company.guardId, pin: goodPin });
    const onFirst = await attempt(one.actor, company.guardId);
    const onSecond = await attempt(two.actor, company.guardId);
    const alive = async (token: string) =>
      (await actorOfSession(house.database.db, token, house.clock.now())) !== null;
    await house.run(revokeDevice, company.captain, { deviceId: one.deviceId, reason: '丢失' });
    expect([await alive(onFirst.token), await alive(onSecond.token)]).toEqual([false, true]);
    const leave = command({
      action: 'guard.update',
      input: noInput,
      run: (ctx) => endPeopleAccess(ctx, [company.guardId]),
    });
    await house.run(leave, systemActor(company.tenantId), {});
    expect(await alive(onSecond.token)).toBe(false);
    await expect(attempt(two.actor, company.guardId)).rejects.toMatchObject({ code: 'pin.wrong' });
  });

  it('lasts a shift, not a week', async () => {
    const company = await foundCompany(house);
    const { actor } = await enrol(company);
    await house.run(setPin, company.captain, { personId: company.guardId, pin: goodPin });
    const { token } = await attempt(actor, company.guardId);
    const alive = async () => (await actorOfSession(house.database.db, token, house.clock.now())) !== null;
    house.clock.advance({ hours: 11 });
    expect(await alive()).toBe(true);
    house.clock.advance({ hours: 11 });
    expect(await alive()).toBe(true);
    house.clock.advance({ hours: 2 });
    expect(await alive()).toBe(false);
  });
});

describe('a captain’s PIN', () => {
  it('is HR’s to set, not another captain’s, and opens a squad leader’s session', async () => {
    const company = await foundCompany(house);
    const { actor } = await enrol(company);
    const { siteId, guardId } = company;
    const person = {
      login: 'chen@example.cn',
      displayName: '陈队长',
      role: 'captain',
      siteIds: [siteId],
      personId: guardId,
    };
    await house.run(inviteMember, company.owner, person);
    const pin = { personId: guardId, pin: goodPin };
    await expect(house.run(setPin, company.captain, pin)).rejects.toMatchObject({ code: 'not-found' });
    await house.run(setPin, { ...company.owner, role: 'hr' }, pin);
    const { token } = await attempt(actor, guardId);
    const signedIn = await actorOfSession(house.database.db, token, house.clock.now());
    expect(signedIn?.actor).toMatchObject({ role: 'squad_leader', sites: [siteId], personId: guardId });
  });
});

describe('setting a PIN', () => {
  it('is for the captain’s own guards; others look absent', async () => {
    const [company, other] = [await foundCompany(house), await foundCompany(house)];
    for (const personId of [company.otherGuardId, other.guardId]) {
      await expect(house.run(setPin, company.captain, { personId, pin: goodPin })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    await expect(
      house.run(setPin, company.captain, { personId: company.guardId, pin: '123456' }),
    ).rejects.toMatchObject({
      code: 'input.invalid',
      fields: { pin: 'pin.weak' },
    });
  });

  it('ends the slow-down', async () => {
    const company = await foundCompany(house);
    const { actor } = await enrol(company);
    await house.run(setPin, company.captain, { personId: company.guardId, pin: '918273' });
    for (let i = 0; i < 5; i++) await attempt(actor, company.guardId, '000001').catch(() => {});
    await house.run(setPin, company.captain, { personId: company.guardId, pin: goodPin });
    expect((await attempt(actor, company.guardId)).role).toBe('guard');
  });
});

describe('what a device is given to check PINs offline', () => {
  const verifiersOf = (deviceId: string) =>
    query({
      action: 'duty.read-site-pack',
      input: noInput,
      run: (ctx) => pinVerifiersForDevice(ctx, deviceId),
    });

  it('fits the PIN on that device alone, and follows a guard to his site', async () => {
    const company = await foundCompany(house);
    const [one, two] = [await enrol(company), await enrol(company)];
    await house.run(setPins, company.owner, {
      people: [
        { personId: company.guardId, pin: goodPin },
        { personId: company.otherGuardId, pin: goodPin },
      ],
    });
    const known = await house.run(verifiersOf(one.deviceId), one.actor, {});
    expect([...known.keys()]).toEqual([company.guardId]);
    const { salt, verifier } = known.get(company.guardId) ?? { salt: '', verifier: '' };
    const typed = (pin: string, deviceSalt: string) =>
      derivePinVerifier(pin, salt).then((v) => deviceVerifier(v, deviceSalt));
    expect(await typed(goodPin, one.verifierSalt)).toBe(verifier);
    expect(await typed('274914', one.verifierSalt)).not.toBe(verifier);
    expect(await typed(goodPin, two.verifierSalt)).not.toBe(verifier);
    const move = command({
      action: 'guard.update',
      input: noInput,
      run: (ctx) =>
        keepPeopleAccess(ctx, [
          { personId: company.otherGuardId, displayName: '赵敏', siteIds: [company.siteId], role: 'guard' },
        ]),
    });
    await house.run(move, company.owner, {});
    expect((await house.run(verifiersOf(one.deviceId), one.actor, {})).size).toBe(2);
    const bySite = query({
      action: 'duty.read-site-pack',
      input: noInput,
      run: (ctx) => pinVerifiersForSite(ctx, company.siteId, one.verifierSalt),
    });
    expect((await house.run(bySite, one.actor, {})).get(company.guardId)?.verifier).toBe(verifier);
  });

  it('is one person’s on an own phone', async () => {
    const company = await foundCompany(house);
    const own = await enrol(company, company.guardId);
    await house.run(setPin, company.owner, { personId: company.guardId, pin: goodPin });
    expect([...(await house.run(verifiersOf(own.deviceId), own.actor, {})).keys()]).toEqual([
      company.guardId,
    ]);
    const others = await enrol(company, await colleagueIn(company));
    expect((await house.run(verifiersOf(others.deviceId), others.actor, {})).size).toBe(0);
  });
});
