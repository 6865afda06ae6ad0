import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicActor } from './actor.ts';
import { actorOfSession } from './actor-of-session.ts';
import type { MessageJob } from './message-job.ts';
import { recoverWithCode } from './recover-with-code.ts';
import { requestRecoveryCode } from './request-recovery-code.ts';
import { signIn } from './sign-in.ts';
import { foundCompany, type House, openHouse, rightPassword } from './test-company.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.database.drop());

const newPassword = 'a gate and three guards';
const request = (login: string) => house.run(requestRecoveryCode, publicActor, { login });
const recover = (login: string, code: string) =>
  house.run(recoverWithCode, publicActor, { login, code, newPassword });
const wrongCode = { code: 'recovery.code-wrong', params: {} };

async function queuedFor(login: string) {
  const jobs = await house.database.queuedJobs();
  return jobs.map((job) => job.payload as unknown as MessageJob).filter((message) => message.to === login);
}

async function sentCode(login: string): Promise<string> {
  await request(login);
  return (await queuedFor(login)).at(-1)?.params.code as string;
}
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

describe('recovery', () => {
  it('sets a new password once and ends every session', async () => {
    const { login } = await foundCompany(house);
    const open = await house.run(signIn, publicActor, { login, password: rightPassword });
    const code = await sentCode(login);
    expect(code).toMatch(/^\d{6}$/);
    const stored = JSON.stringify(await house.database.owner`select * from recovery_code`);
    expect(stored).not.toContain(code);
    await recover(login, `${code.slice(0, 3)} ${code.slice(3)}`);
    expect(await actorOfSession(house.database.db, open.token, house.clock.now())).toBeNull();
    await expect(recover(login, code)).rejects.toMatchObject(wrongCode);
    expect((await house.run(signIn, publicActor, { login, password: newPassword })).role).toBe('owner');
  });

  it('answers the same for an account that is not there, and sends nothing', async () => {
    const company = await foundCompany(house);
    const known = await request(company.login);
    const unknown = await request('+8613712340000');
    expect({ ...unknown, sentTo: '' }).toEqual({ ...known, sentTo: '' });
    expect(await queuedFor('+8613712340000')).toEqual([]);
    expect((await queuedFor(company.login))[0]).toMatchObject({ template: 'recoveryCode', tenantId: null });
  });

  it('allows five tries between all guesses, also at the same instant', async () => {
    const { login } = await foundCompany(house);
    const code = await sentCode(login);
    const guesses = Array.from({ length: 8 }, () => recover(login, otherThan(code)));
    for (const guess of await Promise.allSettled(guesses)) {
      expect(guess).toMatchObject({ status: 'rejected', reason: wrongCode });
    }
    await expect(recover(login, code)).rejects.toMatchObject(wrongCode);
  });

  it('ends after ten minutes, and with a newer code', async () => {
    const { login } = await foundCompany(house);
    const first = await sentCode(login);
    const second = await sentCode(login);
    if (first !== second) await expect(recover(login, first)).rejects.toMatchObject(wrongCode);
    house.clock.advance({ minutes: 10 });
    await expect(recover(login, second)).rejects.toMatchObject(wrongCode);
  });

  it('uses a code once when two come at the same instant', async () => {
    const { login } = await foundCompany(house);
    const code = await sentCode(login);
    const answers = await Promise.allSettled([recover(login, code), recover(login, code)]);
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
  });

  it('is limited per login', async () => {
    const { login } = await foundCompany(house);
    for (let i = 0; i < 3; i++) await request(login);
    await expect(request(login)).rejects.toMatchObject({ code: 'rate.limited' });
    house.clock.advance({ minutes: 10 });
    await request(login);
  });

  it('tells a form what is wrong with the new password', async () => {
    await expect(
      house.run(recoverWithCode, publicActor, { login: 'a@example.cn', code: 'abc', newPassword: 'short' }),
    ).rejects.toMatchObject({ fields: { code: 'recovery.code-format', newPassword: 'password.too-short' } });
  });
});
