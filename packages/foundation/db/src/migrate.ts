import { createHash, createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';

export const runtimeRole = 'zhiqin_runtime';
const jobsRole = 'zhiqin_jobs';
const folder = fileURLToPath(new URL('../migrations', import.meta.url));

export interface Migrated {
  /** Address for the product itself: behind row-level security. */
  runtimeUrl: string;
  /** Address for the job queue: owns the queue's schema and nothing else. */
  jobsUrl: string;
}

/**
 * Makes the two roles, the functions and every table that is missing. Safe to run at each start and from several
 * processes at once (an advisory lock orders them).
 * @throws Error naming the right the owner lacks.
 */
export async function migrate({
  ownerUrl,
  log = () => {},
}: {
  ownerUrl: string;
  log?: (line: string) => void;
}): Promise<Migrated> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const urls = { runtimeUrl: roleUrl(ownerUrl, runtimeRole), jobsUrl: roleUrl(ownerUrl, jobsRole) };
  try {
    await requireRights(owner);
    await owner`select pg_advisory_lock(4817001)`;
    await makeRole(owner, runtimeRole, ownerUrl);
    await makeRole(owner, jobsRole, ownerUrl);
    const [{ name = '' } = {}] = await owner`select current_database() as name`;
    await owner.unsafe(
      `grant connect, create on database "${name}" to ${jobsRole}; grant connect on database "${name}" to ${runtimeRole}`,
    );
    await owner.unsafe('create extension if not exists btree_gist');
    await owner.unsafe(readFileSync(new URL('./functions.sql', import.meta.url), 'utf8'));
    await owner.unsafe(`grant usage on schema app, public to ${runtimeRole}`);
    const applied = await applyMigrations(owner);
    for (const file of applied) log(`applied ${file}`);
    await installQueue(urls.jobsUrl);
  } finally {
    await owner.end({ timeout: 5 });
  }
  return urls;
}

/** The SQL files in order; each is applied once, in a transaction, and must never change afterwards. */
async function applyMigrations(owner: postgres.Sql): Promise<string[]> {
  await owner`create table if not exists app.migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null)`;
  const done = new Map(
    (await owner`select name, sha256 from app.migration`).map((row) => [row.name, row.sha256]),
  );
  const applied: string[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()) {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const sha256 = createHash('sha256').update(text).digest('hex');
    const before = done.get(file);
    if (before && before !== sha256)
      throw new Error(`migration ${file} was changed after it had been applied`);
    if (before) continue;
    await owner.begin(async (tx) => {
      await tx`set local lock_timeout = '5s'`;
      await tx.unsafe(text);
      await tx`insert into app.migration (name, sha256, applied_at) values (${file}, ${sha256}, ${new Date()})`;
    });
    applied.push(file);
  }
  return applied;
}

/** The queue belongs to its own role, which sees no table of the product; the runtime role may only add to it. */
async function installQueue(jobsUrl: string): Promise<void> {
  // Loaded only when migrating: it is the slowest import of the house.
  const { Logger, runMigrations } = await import('graphile-worker');
  await runMigrations({ connectionString: jobsUrl, logger: new Logger(() => () => {}) });
  const jobs = postgres(jobsUrl, { max: 1, onnotice: () => {} });
  try {
    await jobs.unsafe(`
      create schema if not exists app_queue;
      drop function if exists app_queue.enqueue(text, json, text);
      -- What one transaction queues has an order: its clock stands still, the clock on the wall does not.
      create or replace function app_queue.enqueue(p_task text, p_payload json, p_key text, p_line text default null)
        returns void language sql security definer set search_path = ''
        as $$ select graphile_worker.add_job(p_task, p_payload, queue_name => p_line,
                run_at => clock_timestamp(), job_key => p_key, max_attempts => 8) $$;
      revoke all on function app_queue.enqueue(text, json, text, text) from public;
      grant usage on schema app_queue to ${runtimeRole};
      grant execute on function app_queue.enqueue(text, json, text, text) to ${runtimeRole};`);
  } finally {
    await jobs.end({ timeout: 5 });
  }
}

async function requireRights(owner: postgres.Sql): Promise<void> {
  const [role] = await owner`
    select current_user as name, rolcreaterole or rolsuper as may_make_roles,
           has_database_privilege(current_database(), 'CREATE') as may_create,
           (select count(*) from pg_roles where rolname in (${runtimeRole}, ${jobsRole})) = 2 as roles_exist
    from pg_roles where rolname = current_user`;
  if (!role?.may_create) throw new Error(`role ${role?.name} lacks CREATE on the database`);
  if (!role.may_make_roles && !role.roles_exist)
    throw new Error(`role ${role.name} lacks CREATEROLE, needed once to make ${runtimeRole}`);
}

async function makeRole(owner: postgres.Sql, name: string, ownerUrl: string): Promise<void> {
  const [exists] = await owner`select 1 from pg_roles where rolname = ${name}`;
  const attributes = `login nosuperuser nocreatedb nocreaterole nobypassrls password '${rolePassword(ownerUrl, name)}'`;
  try {
    await owner.unsafe(
      exists ? `alter role ${name} with ${attributes}` : `create role ${name} with ${attributes}`,
    );
  } catch (error) {
    // Another owner of the same server made the role; its password is then the operator's to hand over.
    if (!exists || (error as { code?: string }).code !== '42501') throw error;
  }
}

/** The same in every process without being stored: derived from the owner's password. */
function rolePassword(ownerUrl: string, role: string): string {
  const password = decodeURIComponent(new URL(ownerUrl).password);
  return createHmac('sha256', password).update(`zhiqin role ${role}`).digest('base64url');
}

function roleUrl(ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = rolePassword(ownerUrl, role);
  return url.href;
}
