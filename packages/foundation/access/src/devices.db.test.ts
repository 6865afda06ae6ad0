import { uuidv7 } from '@zhiqin/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicActor } from './actor.ts';
import { actorOfDevice } from './actor-of-device.ts';
import { command } from './command.ts';
import { enrolDevice } from './enrol-device.ts';
import { ensureDeskDevice } from './ensure-desk-device.ts';
import { contributePostCheck } from './in-reach.ts';
import { inviteDevice } from './invite-device.ts';
import { listDevices } from './list-devices.ts';
import { revokeDevice } from './revoke-device.ts';
import { setDeviceAside } from './set-device-aside.ts';
import { noInput } from './sign-in-input.ts';
import { type Company, foundCompany, type House, openHouse, phoneKey } from './test-company.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.database.drop());

const invite = (company: Company) =>
  house.run(inviteDevice, company.captain, { siteId: company.siteId, kind: 'site', label: '东门手机' });
const enrol = async (code: string) =>
  house.run(enrolDevice, publicActor, { code, publicKey: await phoneKey() });

describe('enrolment', () => {
  it('gives a phone its token for a code, however it is typed', async () => {
    const company = await foundCompany(house);
    const { code, linkPath } = await invite(company);
    expect(linkPath).toBe(`/guard/enrol#${code}`);
    const phone = await enrol(
      ` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `,
    );
    expect(phone).toMatchObject({
      tenantId: company.tenantId,
      siteId: company.siteId,
      kind: 'site',
      siteName: '项目A',
    });
    expect(await actorOfDevice(house.database.db, phone.token)).toEqual({
      kind: 'device',
      role: 'device',
      tenantId: company.tenantId,
      deviceId: phone.deviceId,
      siteId: company.siteId,
      postId: null,
    });
    expect(await actorOfDevice(house.database.db, `${phone.token}x`)).toBeNull();
    const stored = JSON.stringify([
      await house.database.owner`select * from device`,
      await house.database.owner`select * from device_enrolment`,
    ]);
    expect(stored).not.toContain(phone.token);
    expect(stored).not.toContain(code.replace('-', ''));
  });

  it('takes a code once, also when two phones come at the same instant', async () => {
    const company = await foundCompany(house);
    const { code } = await invite(company);
    const answers = await Promise.allSettled(Array.from({ length: 6 }, () => enrol(code)));
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'enrolment.invalid' });
    }
    await expect(enrol(code)).rejects.toMatchObject({ code: 'enrolment.invalid' });
  });

  it('refuses a code after ten minutes, an unknown one, a private key and a point off the curve', async () => {
    const company = await foundCompany(house);
    const { code } = await invite(company);
    await expect(enrol('ZZZZZ-ZZZZZ')).rejects.toMatchObject({ code: 'enrolment.invalid' });
    const key = await phoneKey();
    const bad = { code: 'input.invalid' };
    await expect(
      house.run(enrolDevice, publicActor, { code, publicKey: { ...key, d: key.x } }),
    ).rejects.toMatchObject(bad);
    await expect(
      house.run(enrolDevice, publicActor, { code, publicKey: { ...key, x: key.y } }),
    ).rejects.toMatchObject(bad);
    house.clock.advance({ minutes: 10 });
    await expect(enrol(code)).rejects.toMatchObject({ code: 'enrolment.invalid' });
  });

  it('is for the actor’s own sites: another site and another contractor’s look absent', async () => {
    const [company, other] = [await foundCompany(house), await foundCompany(house)];
    for (const siteId of [company.otherSiteId, other.siteId]) {
      await expect(
        house.run(inviteDevice, company.captain, { siteId, kind: 'site', label: 'x' }),
      ).rejects.toMatchObject({ code: 'not-found', params: {} });
    }
    await expect(
      house.run(inviteDevice, company.captain, { siteId: company.siteId, kind: 'own', label: 'x' }),
    ).rejects.toMatchObject({ fields: { ownerPersonId: 'field.required' } });
  });
});

describe('what an invitation names', () => {
  const absent = { code: 'not-found', params: {} };

  it('is a person of the site: another site’s and another contractor’s look like nobody', async () => {
    const [company, other] = [await foundCompany(house), await foundCompany(house)];
    const own = (ownerPersonId: string) =>
      house.run(inviteDevice, company.captain, {
        siteId: company.siteId,
        kind: 'own',
        label: '李强的手机',
        ownerPersonId,
      });
    for (const id of [company.otherGuardId, other.guardId, uuidv7()])
      await expect(own(id)).rejects.toMatchObject(absent);
    const phone = await enrol((await own(company.guardId)).code);
    expect(phone).toMatchObject({ kind: 'own', ownerPersonId: company.guardId, postId: null });
  });

  it('is a post that was checked, and none where nobody checks', async () => {
    const company = await foundCompany(house);
    const [known, unknown] = [uuidv7(), uuidv7()];
    const at = (postId: string) =>
      house.run(inviteDevice, company.captain, {
        siteId: company.siteId,
        kind: 'site',
        label: '东门手机',
        postId,
      });
    const putBack = contributePostCheck(undefined);
    try {
      await expect(at(known)).rejects.toThrow('no check of posts');
      contributePostCheck(async (_ctx, siteId, id) => siteId === company.siteId && id === known);
      await expect(at(unknown)).rejects.toMatchObject(absent);
      expect(await enrol((await at(known)).code)).toMatchObject({ postId: known });
    } finally {
      putBack();
    }
  });
});

describe('an enrolled device', () => {
  it('is refused with its own code once revoked, and the first revocation stands', async () => {
    const company = await foundCompany(house);
    const phone = await enrol((await invite(company)).code);
    await house.run(revokeDevice, company.captain, { deviceId: phone.deviceId, reason: '丢失' });
    await expect(actorOfDevice(house.database.db, phone.token)).rejects.toMatchObject({
      code: 'device.revoked',
    });
    house.clock.advance({ hours: 1 });
    await house.run(revokeDevice, company.owner, { deviceId: phone.deviceId, reason: '再次' });
    const [listed] = await house.run(listDevices, company.captain, {});
    expect(listed).toMatchObject({ deviceId: phone.deviceId, revokedReason: '丢失' });
  });

  it('can be set aside and taken back, once each', async () => {
    const company = await foundCompany(house);
    const { deviceId } = await enrol((await invite(company)).code);
    const listed = async () => (await house.run(listDevices, company.captain, { siteId: company.siteId }))[0];
    const set = (aside: boolean) =>
      house.run(setDeviceAside, company.captain, { deviceId, reason: '充电', aside });
    await set(true);
    await set(true);
    expect((await listed())?.asideReason).toBe('充电');
    house.clock.advance({ hours: 1 });
    await set(false);
    expect((await listed())?.asideSince).toBeNull();
    const rows = await house.database.owner`select * from device_set_aside where device_id = ${deviceId}`;
    expect(rows).toHaveLength(1);
  });

  it('looks absent to another site’s captain and another contractor', async () => {
    const [company, other] = [await foundCompany(house), await foundCompany(house)];
    const { deviceId } = await enrol((await invite(company)).code);
    const elsewhere = { ...company.captain, sites: [company.otherSiteId] };
    for (const actor of [elsewhere, other.owner]) {
      await expect(house.run(revokeDevice, actor, { deviceId, reason: 'x' })).rejects.toMatchObject({
        code: 'not-found',
      });
      expect(await house.run(listDevices, actor, {})).toEqual([]);
    }
  });
});

describe('the desk device', () => {
  it('is one per site, also at two first calls', async () => {
    const company = await foundCompany(house);
    const deskOf = command({
      action: 'device.register-desk',
      input: noInput,
      run: (ctx) =>
        ensureDeskDevice(ctx, company.siteId, async () => ({
          publicKey: await phoneKey(),
          sealedKey: 'sealed',
        })),
    });
    const desks = await Promise.all([1, 2, 3].map(() => house.run(deskOf, company.owner, {})));
    expect(new Set(desks.map((desk) => desk.deviceId)).size).toBe(1);
    expect(desks[0]?.publicKey).toEqual(desks[2]?.publicKey);
  });
});
