import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicActor } from './actor.ts';
import { actorOfSession } from './actor-of-session.ts';
import { signUpTenant } from './sign-up-tenant.ts';
import { foundCompany, type House, openHouse, rightPassword } from './test-company.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.database.drop());

const form = {
  companyName: '海淀卫士保安服务有限公司',
  operatorKind: 'contractor',
  licenceNo: '京公保服20180012',
  licenceIssuer: '北京市公安局',
  province: '北京市',
  ownerName: '周海',
  login: 'Zhou.Hai@Example.CN',
  password: rightPassword,
};
const signUp = (more: Partial<Record<keyof typeof form | 'companyNameEn' | 'zone', string>>) =>
  house.run(signUpTenant, publicActor, { ...form, ...more });

describe('signing up', () => {
  it('founds a tenant whose owner is signed in', async () => {
    const made = await signUp({});
    const signedIn = await actorOfSession(house.database.db, made.token, house.clock.now());
    expect(signedIn?.actor).toMatchObject({ role: 'owner', tenantId: made.tenantId, sites: 'all' });
    expect(signedIn?.account?.login).toBe('zhou.hai@example.cn');
    const [tenant] = await house.database.owner`select * from tenant where id = ${made.tenantId}`;
    expect(tenant).toMatchObject({ licence_no: '京公保服20180012', zone: 'Asia/Shanghai', is_demo: false });
    const audit = await house.database
      .owner`select action from audit_entry where tenant_id = ${made.tenantId}`;
    expect(audit.map((row) => row.action)).toEqual(['tenant.sign-up']);
  });

  it('gives each tenant a short name of its own', async () => {
    const names = { companyNameEn: 'Harbour Guards (Shenzhen) Ltd.' };
    const [one, two] = [
      await signUp({ ...names, login: '13811110001' }),
      await signUp({ ...names, login: '13811110002' }),
    ];
    expect(one.slug).toBe('harbour-guards-shenzhen-ltd');
    expect(two.slug).toMatch(/^harbour-guards-shenzhen-ltd-[a-z2-7]{8}$/);
    expect((await signUp({ login: '13811110003' })).slug).toMatch(/^bao-an-[a-z2-7]{8}$/);
  });

  it('lets an account found a second tenant with its own password only', async () => {
    const { login, tenantId } = await foundCompany(house);
    await expect(signUp({ login, password: 'some other password' })).rejects.toMatchObject({
      code: 'input.invalid',
      fields: { login: 'login.taken' },
    });
    const second = await signUp({ login });
    expect(second.tenantId).not.toBe(tenantId);
    const accounts = await house.database.owner`select id from account where login = ${login}`;
    expect(accounts).toHaveLength(1);
  });

  it('asks a contractor for its licence, a self-hiring unit not', async () => {
    const without = { licenceNo: '', licenceIssuer: ' ' };
    await expect(signUp({ ...without, login: '13811110004' })).rejects.toMatchObject({
      fields: { licenceNo: 'field.required', licenceIssuer: 'field.required' },
    });
    const unit = await signUp({ ...without, operatorKind: 'self_hiring', login: '13811110005' });
    expect(unit.tenantId).toBeTruthy();
  });

  it('names every wrong field at once and keeps nothing', async () => {
    const before = await house.database.owner`select count(*) from tenant`;
    await expect(
      signUp({
        companyName: ' ',
        login: '12',
        password: '1234567890',
        zone: 'Asia/Atlantis',
        operatorKind: 'army',
      }),
    ).rejects.toMatchObject({
      fields: {
        companyName: 'field.required',
        login: 'login.invalid',
        password: 'password.common',
        zone: 'field.invalid',
        operatorKind: 'field.required',
      },
    });
    expect(await house.database.owner`select count(*) from tenant`).toEqual(before);
  });

  it('makes one account when the same form is sent twice at once', async () => {
    const answers = await Promise.allSettled([
      signUp({ login: '13811110006' }),
      signUp({ login: '13811110006' }),
    ]);
    expect(answers.some((answer) => answer.status === 'fulfilled')).toBe(true);
    expect(await house.database.owner`select id from account where login = '+8613811110006'`).toHaveLength(1);
  });
});
