import {
  type Actor,
  actorOfLogin,
  actorOfMembership,
  actorOfOwner,
  actorOfSession,
  type Environment,
  execute,
  listTenants,
  type MemberActor,
  normaliseLogin,
  publicActor,
  signIn,
  signOut,
} from '@zhiqin/access';
import { CliProblem } from './command.ts';

interface Wish {
  /** `--as` */
  login: string | undefined;
  /** `--tenant`: its short name. */
  tenant: string | undefined;
  password: string | undefined;
}

/**
 * Whom a command acts as: on demo data its owner or any of its members; everywhere else only somebody who knows
 * his password.
 * @throws CliProblem that says what to add
 */
export async function actingMember(
  base: Omit<Environment, 'actor'>,
  { login, tenant, password }: Wish,
): Promise<MemberActor> {
  const { db } = base;
  const demo = (await listTenants(db)).find(({ isDemo, slug }) => isDemo && (!tenant || slug === tenant));
  if (!login) {
    const owner = demo && (await actorOfOwner(db, demo.id));
    if (!owner) throw new CliProblem('no-actor');
    return owner;
  }
  const member = demo && (await actorOfLogin(db, demo.id, normaliseLogin(login) ?? login));
  if (member) return member;
  if (!password) throw new CliProblem('no-actor');
  return signedIn(base, login, password, tenant);
}

/** Signs in as at a page, and out again: the command holds no session. */
async function signedIn(
  base: Omit<Environment, 'actor'>,
  login: string,
  password: string,
  tenant?: string,
): Promise<MemberActor> {
  const asPublic = { ...base, actor: publicActor as Actor };
  const { token, choices } = await execute(signIn, asPublic, { login, password });
  const opened = await actorOfSession(base.db, token, base.clock.now());
  if (opened) await execute(signOut, { ...base, actor: opened.actor, session: opened.session }, null);
  const names = new Map((await listTenants(base.db)).map(({ id, slug }) => [id, slug]));
  const fitting = choices.filter(({ tenantId }) => !tenant || names.get(tenantId) === tenant);
  const [choice] = fitting;
  if (!choice) throw new CliProblem('no-member', { login });
  if (fitting.length > 1) {
    throw new CliProblem('choose-tenant', {
      login,
      slugs: fitting.map(({ tenantId }) => names.get(tenantId)).join(', '),
    });
  }
  const actor = await actorOfMembership(base.db, choice.tenantId, choice.membershipId);
  if (!actor) throw new CliProblem('no-member', { login });
  return actor;
}
