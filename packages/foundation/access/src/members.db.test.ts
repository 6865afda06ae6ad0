import { uuidv7 } from '@zhiqin/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicActor } from './actor.ts';
import { actorOfMembership } from './actor-of-member.ts';
import { actorOfSession } from './actor-of-session.ts';
import type { Use } from './door.ts';
import { endMembership } from './end-membership.ts';
import { inviteMember } from './invite-member.ts';
import { listAudit } from './list-audit.ts';
import { listMembers } from './list-members.ts';
import type { MessageJob } from './message-job.ts';
import { recoverWithCode } from './recover-with-code.ts';
import { resetAccess } from './reset-access.ts';
import { signIn } from './sign-in.ts';
import { type Company, foundCompany, type House, openHouse, rightPassword } from './test-company.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.database.drop());

let people = 0;
const newMail = () => `person${++people}@example.cn`;

async function messagesTo(login: string): Promise<MessageJob[]> {
  const jobs = await house.database.queuedJobs();
  return jobs.map((job) => job.payload as unknown as MessageJob).filter((message) => message.to === login);
}

async function invite(company: Company, role: string, more: object = {}) {
  const login = newMail();
  const { membershipId } = await house.run(inviteMember, company.owner, {
    login,
    displayName: '孙丽',
    role,
    ...more,
  });
  const actor = await actorOfMembership(house.database.db, company.tenantId, membershipId);
  if (!actor) throw new Error('not there');
  return { login, membershipId, actor };
}

describe('inviting a member', () => {
  it('opens an account that sets its own password by the code that was sent', async () => {
    const company = await foundCompany(house);
    const { login } = await invite(company, 'hr');
    const [sent] = await messagesTo(login);
    expect(sent).toMatchObject({
      template: 'memberInvited',
      tenantId: company.tenantId,
      channel: 'mail',
      secrets: ['code'],
    });
    house.clock.advance({ days: 2 });
    const code = sent?.params.code as string;
    await house.run(recoverWithCode, publicActor, { login, code, newPassword: rightPassword });
    expect((await house.run(signIn, publicActor, { login, password: rightPassword })).role).toBe('hr');
  });

  it('gives each role what it needs named, and only that', async () => {
    const company = await foundCompany(house);
    const attempt = (role: string, more: object = {}) => invite(company, role, more);
    await expect(attempt('captain')).rejects.toMatchObject({ fields: { siteIds: 'field.required' } });
    await expect(attempt('client_viewer', { siteIds: [company.siteId] })).rejects.toMatchObject({
      fields: { clientIds: 'field.required' },
    });
    expect((await attempt('captain', { siteIds: [company.siteId] })).actor.sites).toEqual([company.siteId]);
    expect((await attempt('finance', { siteIds: [company.siteId] })).actor.sites).toBe('all');
  });

  it('takes another contractor’s site, client or person for absent, and adds nobody', async () => {
    const [company, other] = [await foundCompany(house), await foundCompany(house)];
    const before = await house.run(listMembers, company.owner, {});
    const absent = { code: 'not-found', params: {} };
    await expect(invite(company, 'captain', { siteIds: [other.siteId] })).rejects.toMatchObject(absent);
    await expect(invite(company, 'captain', { siteIds: [uuidv7()] })).rejects.toMatchObject(absent);
    await expect(invite(company, 'client_viewer', { clientIds: [uuidv7()] })).rejects.toMatchObject(absent);
    await expect(
      invite(company, 'squad_leader', { siteIds: [company.siteId], personId: other.guardId }),
    ).rejects.toMatchObject(absent);
    expect(await house.run(listMembers, company.owner, {})).toEqual(before);
  });

  it('makes a guard’s one membership his account’s, and refuses a second', async () => {
    const company = await foundCompany(house);
    const { login, membershipId } = await invite(company, 'squad_leader', {
      siteIds: [company.siteId],
      personId: company.guardId,
    });
    const members = await house.run(listMembers, company.owner, {});
    expect(members.filter((member) => member.personId === company.guardId)).toMatchObject([
      { membershipId, role: 'squad_leader', loginHint: `p***${login.slice(login.indexOf('@'))}` },
    ]);
    await expect(
      house.run(inviteMember, company.owner, { login, displayName: '孙丽', role: 'hr' }),
    ).rejects.toMatchObject({ code: 'member.exists' });
  });
});

describe('ending a membership', () => {
  it('ends open sessions, lets the same person come back, and keeps the last owner', async () => {
    const company = await foundCompany(house);
    const opened = await house.run(signIn, publicActor, { login: company.login, password: rightPassword });
    const end = (membershipId: string, by = company.owner) => house.run(endMembership, by, { membershipId });
    await expect(end(company.owner.membershipId)).rejects.toMatchObject({ code: 'member.last-owner' });
    const hr = await invite(company, 'hr');
    const second = await invite(company, 'owner');
    await expect(end(company.owner.membershipId, hr.actor)).rejects.toMatchObject({
      code: 'access.forbidden',
    });
    await end(company.owner.membershipId, second.actor);
    expect(await actorOfSession(house.database.db, opened.token, house.clock.now())).toBeNull();
    await expect(end(company.owner.membershipId, second.actor)).rejects.toMatchObject({ code: 'not-found' });
    await house.run(inviteMember, second.actor, {
      login: company.login,
      displayName: '王建国',
      role: 'auditor',
    });
    const back = await house.run(signIn, publicActor, { login: company.login, password: rightPassword });
    expect(back.role).toBe('auditor');
  });

  it('leaves one owner when two end each other at the same instant', async () => {
    const company = await foundCompany(house);
    const second = await invite(company, 'owner');
    const answers = await Promise.allSettled([
      house.run(endMembership, company.owner, { membershipId: second.membershipId }),
      house.run(endMembership, second.actor, { membershipId: company.owner.membershipId }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('finds no member of another contractor', async () => {
    const [company, other] = [await foundCompany(house), await foundCompany(house)];
    const foreign = { membershipId: other.owner.membershipId };
    for (const use of [endMembership, resetAccess] as Use<unknown, unknown>[]) {
      await expect(house.run(use, company.owner, foreign)).rejects.toMatchObject({
        code: 'not-found',
        params: {},
      });
    }
  });
});

describe('a reset by captain or HR', () => {
  it('sends the code to the account itself, ends its sessions here and is audited', async () => {
    const company = await foundCompany(house);
    const hr = await invite(company, 'hr');
    const leader = await invite(company, 'squad_leader', { siteIds: [company.siteId] });
    const answer = await house.run(resetAccess, company.captain, { membershipId: leader.membershipId });
    expect(Object.keys(answer)).toEqual(['sentTo']);
    const sent = (await messagesTo(leader.login)).at(-1);
    expect(sent).toMatchObject({ template: 'accessReset', tenantId: null });
    await house.run(recoverWithCode, publicActor, {
      login: leader.login,
      code: sent?.params.code as string,
      newPassword: rightPassword,
    });
    const { rows } = await house.run(listAudit, company.owner, { action: 'member.reset-access' });
    expect(rows).toMatchObject([{ subjectId: leader.membershipId, actorRole: 'captain' }]);
    // Upwards and sideways it reaches nobody.
    const beyond = { code: 'not-found' };
    const elsewhere = { ...company.captain, sites: [company.otherSiteId] };
    await expect(
      house.run(resetAccess, company.captain, { membershipId: hr.membershipId }),
    ).rejects.toMatchObject(beyond);
    await expect(
      house.run(resetAccess, elsewhere, { membershipId: leader.membershipId }),
    ).rejects.toMatchObject(beyond);
    const owner = { membershipId: company.owner.membershipId };
    await expect(house.run(resetAccess, hr.actor, owner)).rejects.toMatchObject(beyond);
  });
});

describe('the audit list', () => {
  it('pages backwards without gap or repetition, and shows a tenant its own alone', async () => {
    const [company, other] = [await foundCompany(house), await foundCompany(house)];
    for (let i = 0; i < 5; i++) await invite(company, 'finance');
    await invite(other, 'finance');
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listAudit.run>> = await house.run(listAudit, company.owner, {
        before,
        limit: 2,
      });
      seen.push(...page.rows.map((row) => row.id));
      before = page.next;
    } while (before);
    const all = await house.database.owner`
      select id from audit_entry where tenant_id = ${company.tenantId} order by id desc`;
    expect(seen).toEqual(all.map((row) => row.id));
    expect(seen.length).toBeGreaterThanOrEqual(7);
    await expect(house.run(listAudit, company.captain, {})).rejects.toMatchObject({
      code: 'access.forbidden',
    });
  });
});
