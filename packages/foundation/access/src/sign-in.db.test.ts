import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicActor } from './actor.ts';
import { actorOfSession } from './actor-of-session.ts';
import { changePassword } from './change-password.ts';
import { chooseMembership } from './choose-membership.ts';
import { endMembership } from './end-membership.ts';
import { removeExpiredSessions } from './end-sessions.ts';
import { inviteMember } from './invite-member.ts';
import { countTry } from './rate-limit.ts';
import { readSelf } from './read-self.ts';
import { signIn } from './sign-in.ts';
import { signOut, signOutEverywhere } from './sign-out.ts';
import { foundCompany, type House, openHouse, rightPassword } from './test-company.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.database.drop());

const who = (token: string) => actorOfSession(house.database.db, token, house.clock.now());

describe('signing in', () => {
  it('goes straight in with one membership, by any spelling of the number', async () => {
    const company = await foundCompany(house);
    const spelled = ` ${company.login.slice(3, 6)} ${company.login.slice(6, 10)}-${company.login.slice(10)}`;
    const opened = await house.run(signIn, publicActor, { login: spelled, password: rightPassword });
    expect(opened.role).toBe('owner');
    expect(opened.token).toMatch(/^[a-z2-7]{40}$/);
    const signedIn = await who(opened.token);
    expect(signedIn?.actor).toMatchObject({
      kind: 'member',
      role: 'owner',
      tenantId: company.tenantId,
      sites: 'all',
    });
    expect(signedIn?.account?.login).toBe(company.login);
    const self = await house.runWithToken(readSelf, opened.token, {});
    expect(self.tenant.id).toBe(company.tenantId);
  });

  it('keeps no token in the database', async () => {
    const company = await foundCompany(house);
    const { token } = await house.run(signIn, publicActor, { login: company.login, password: rightPassword });
    const rows = await house.database.owner`select * from session`;
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('says the same for a wrong password, an unknown and a suspended account', async () => {
    const company = await foundCompany(house);
    const wrong = { code: 'sign-in.wrong', params: {} };
    const attempt = (login: string, password: string) => house.run(signIn, publicActor, { login, password });
    await expect(attempt(company.login, 'not the password')).rejects.toMatchObject(wrong);
    await expect(attempt('+8613799999999', rightPassword)).rejects.toMatchObject(wrong);
    await house.database.owner`update account set suspended_at = now() where login = ${company.login}`;
    await expect(attempt(company.login, rightPassword)).rejects.toMatchObject(wrong);
  });

  it('tells a form which field is wrong', async () => {
    await expect(house.run(signIn, publicActor, { login: '123', password: '' })).rejects.toMatchObject({
      code: 'input.invalid',
      fields: { login: 'login.invalid', password: 'field.required' },
    });
  });

  it('ends the session that came with the request: a planted token is worth nothing', async () => {
    const company = await foundCompany(house);
    const credentials = { login: company.login, password: rightPassword };
    const planted = await house.run(signIn, publicActor, credentials);
    const own = await house.runWithToken(signIn, planted.token, credentials);
    expect(own.token).not.toBe(planted.token);
    expect(await who(planted.token)).toBeNull();
    expect(await who(own.token)).not.toBeNull();
  });

  it('slows down after eight tries and goes on when the clock does', async () => {
    const company = await foundCompany(house);
    const attempt = (password: string) => house.run(signIn, publicActor, { login: company.login, password });
    for (let i = 0; i < 8; i++)
      await expect(attempt('wrong')).rejects.toMatchObject({ code: 'sign-in.wrong' });
    await expect(attempt(rightPassword)).rejects.toMatchObject({
      code: 'rate.limited',
      params: { retryAfterSeconds: 60 },
    });
    house.clock.advance({ seconds: 61 });
    expect((await attempt(rightPassword)).role).toBe('owner');
    // The right password empties the bucket.
    for (let i = 0; i < 8; i++)
      await expect(attempt('wrong')).rejects.toMatchObject({ code: 'sign-in.wrong' });
  });

  it('limits an address that tries many accounts', async () => {
    const ip = '203.0.113.7';
    for (let n = 0; n < 60; n++) await countTry(house.database.db, 'sign-in.ip', ip, house.clock.now());
    const attempt = () =>
      house.run(signIn, publicActor, { login: 'nobody@example.cn', password: 'x' }, { ip });
    await expect(attempt()).rejects.toMatchObject({ code: 'rate.limited', params: { retryAfterSeconds: 5 } });
    house.clock.advance({ seconds: 5 });
    await expect(attempt()).rejects.toMatchObject({ code: 'sign-in.wrong' });
    await expect(attempt()).rejects.toMatchObject({ code: 'rate.limited' });
  });
});

describe('a session', () => {
  it('slides at half life, ends when unused, and at its absolute end in any case', async () => {
    const company = await foundCompany(house);
    const { token, expiresAt, endsAt } = await house.run(signIn, publicActor, {
      login: company.login,
      password: rightPassword,
    });
    house.clock.advance({ days: 6 });
    expect((await who(token))?.slid).toBe(false);
    house.clock.advance({ days: 2 });
    const slid = await who(token);
    expect(slid?.slid).toBe(true);
    expect(slid?.session.expiresAt.getTime()).toBeGreaterThan(expiresAt.getTime());
    for (let day = 8; day < 56; day += 8) {
      house.clock.advance({ days: 8 });
      expect(await who(token), `day ${day}`).not.toBeNull();
    }
    expect((await who(token))?.session.expiresAt).toEqual(endsAt);
    house.clock.advance({ days: 5 });
    expect(await who(token)).toBeNull();
    const unused = await house.run(signIn, publicActor, { login: company.login, password: rightPassword });
    house.clock.advance({ days: 14, seconds: 1 });
    expect(await who(unused.token)).toBeNull();
  });

  it('is tidied away once it has run out, and not before', async () => {
    const company = await foundCompany(house);
    await house.run(signIn, publicActor, { login: company.login, password: rightPassword });
    const left = async () => {
      await house.database.db.identity((tx) => removeExpiredSessions(tx, house.clock.now()));
      return (
        await house.database.owner`select s.id from session s join account a on a.id = s.account_id
        where a.login = ${company.login}`
      ).length;
    };
    house.clock.advance({ days: 13 });
    expect(await left()).toBe(1);
    house.clock.advance({ days: 1 });
    expect(await left()).toBe(0);
  });

  it('is null for anything that is no token', async () => {
    for (const token of ['', 'x', '\u0000', 'a'.repeat(10_000)]) expect(await who(token)).toBeNull();
  });

  it('ends at sign-out, alone or everywhere', async () => {
    const company = await foundCompany(house);
    const enter = () => house.run(signIn, publicActor, { login: company.login, password: rightPassword });
    const [one, two, three] = [await enter(), await enter(), await enter()];
    await house.runWithToken(signOut, one.token, {});
    expect(await who(one.token)).toBeNull();
    expect(await who(two.token)).not.toBeNull();
    await house.runWithToken(signOutEverywhere, two.token, {});
    expect(await who(two.token)).toBeNull();
    expect(await who(three.token)).toBeNull();
    await house.run(signOut, publicActor, {});
  });

  it('is replaced, with all others, when the password changes', async () => {
    const company = await foundCompany(house);
    const enter = (password: string) => house.run(signIn, publicActor, { login: company.login, password });
    const [one, two] = [await enter(rightPassword), await enter(rightPassword)];
    const newPassword = 'a gate and three guards';
    await expect(
      house.runWithToken(changePassword, one.token, { password: 'wrong', newPassword }),
    ).rejects.toMatchObject({ code: 'input.invalid', fields: { password: 'password.wrong' } });
    await expect(
      house.runWithToken(changePassword, one.token, { password: rightPassword, newPassword: '1234567890' }),
    ).rejects.toMatchObject({ fields: { newPassword: 'password.common' } });
    const rotated = await house.runWithToken(changePassword, one.token, {
      password: rightPassword,
      newPassword,
    });
    expect(await who(one.token)).toBeNull();
    expect(await who(two.token)).toBeNull();
    expect((await who(rotated.token))?.actor).toMatchObject({ role: 'owner' });
    await expect(enter(rightPassword)).rejects.toMatchObject({ code: 'sign-in.wrong' });
    expect((await enter(newPassword)).role).toBe('owner');
  });
});

describe('an account with two memberships', () => {
  it('chooses one, its session rotates, and ends with the membership', async () => {
    const [first, second] = [await foundCompany(house), await foundCompany(house)];
    const { membershipId } = await house.run(inviteMember, second.owner, {
      login: first.login,
      displayName: '王建国',
      role: 'auditor',
    });
    const open = await house.run(signIn, publicActor, { login: first.login, password: rightPassword });
    expect(open.role).toBeNull();
    expect(open.choices.map((choice) => choice.role)).toEqual(['owner', 'auditor']);
    expect((await who(open.token))?.actor).toEqual(publicActor);
    await expect(house.runWithToken(readSelf, open.token, {})).rejects.toMatchObject({
      code: 'access.signed-out',
    });
    const foreign = { membershipId: second.owner.membershipId };
    await expect(house.runWithToken(chooseMembership, open.token, foreign)).rejects.toMatchObject({
      code: 'not-found',
    });
    const chosen = await house.runWithToken(chooseMembership, open.token, { membershipId });
    expect(await who(open.token)).toBeNull();
    expect((await who(chosen.token))?.actor).toMatchObject({ role: 'auditor', tenantId: second.tenantId });
    expect(chosen.endsAt).toEqual(open.endsAt);
    await house.run(endMembership, second.owner, { membershipId });
    expect(await who(chosen.token)).toBeNull();
    await expect(house.run(chooseMembership, publicActor, { membershipId })).rejects.toMatchObject({
      code: 'access.signed-out',
    });
  });
});
