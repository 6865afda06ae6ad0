import type postgres from 'postgres';
import { runtimeRole } from './migrate.ts';

/** A rule of the walls that the database itself says is broken. */
export interface CatalogueViolation {
  rule: string;
  where: string;
}

/**
 * Asks pg_catalog for every way past the walls that PostgreSQL is known to offer. Empty = sound.
 * @param sql a connection of the owner. @param identityTables tables allowed to have no tenant.
 */
export async function catalogueViolations(
  sql: postgres.Sql,
  identityTables: ReadonlySet<string>,
): Promise<CatalogueViolation[]> {
  const found: CatalogueViolation[] = [];
  const report = (rule: string, rows: Iterable<{ name: string }>) => {
    for (const row of rows) found.push({ rule, where: row.name });
  };
  const identity = [...identityTables];

  report(
    'row-level security is off',
    await sql<{ name: string }[]>`
    select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
    and not relrowsecurity`,
  );
  report(
    'row-level security is forced: owner migrations would touch no rows',
    await sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity`,
  );
  report(
    'not exactly one permissive policy for all commands',
    await sql<{ name: string }[]>`
    select c.relname as name from pg_class c left join pg_policy p on p.polrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    group by c.relname having count(p.oid) <> 1 or bool_or(not p.polpermissive) or bool_or(p.polcmd <> '*')`,
  );
  report(
    'a policy reads another table',
    await sql<{ name: string }[]>`
    select tablename || '.' || policyname as name from pg_policies
    where schemaname = 'public' and (qual ~* '\\mfrom\\M' or with_check ~* '\\mfrom\\M')`,
  );
  report(
    'tenant_id is missing or nullable',
    await sql<{ name: string }[]>`
    select c.relname as name from pg_class c
    left join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname is null
    and c.relname <> all(${identity})`,
  );
  report(
    'a key is not led by tenant_id',
    await sql<{ name: string }[]>`
    select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relnamespace = 'public'::regnamespace and (i.indisunique or i.indisexclusion)
    and c.relname <> all(${identity}) and a.attname is distinct from 'tenant_id'`,
  );
  report(
    'a foreign key reaches over the wall',
    await sql<{ name: string }[]>`
    select conrelid::regclass || '.' || conname as name from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and a.attname <> 'tenant_id'`,
  );
  report(
    'a view that does not ask as its reader, or a materialized view',
    await sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace
    and (relkind = 'm' or relkind = 'v' and not coalesce('security_invoker=true' = any(reloptions), false))`,
  );
  report(
    'a definer function that is not on the list',
    await sql<{ name: string }[]>`
    select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname in ('public', 'app', 'app_queue') and p.proname <> 'enqueue'`,
  );
  report(
    'a trigger or a partition of our own',
    await sql<{ name: string }[]>`
    select tgrelid::regclass::text as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not tgisinternal and c.relnamespace = 'public'::regnamespace
    union all select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'p'`,
  );
  report(
    'the runtime role may truncate, refer or trigger',
    await sql<{ name: string }[]>`
    select distinct table_name as name from information_schema.role_table_grants
    where grantee in (${runtimeRole}, 'PUBLIC') and table_schema = 'public'
    and privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')`,
  );
  report(
    'the runtime role is too strong',
    await sql<{ name: string }[]>`
    select rolname as name from pg_roles where rolname = ${runtimeRole}
    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
    union all select relname from pg_class where relowner = (select oid from pg_roles where rolname = ${runtimeRole})`,
  );
  report(
    'SQL of ours asks for the time',
    await sql<{ name: string }[]>`
    select adrelid::regclass::text as name from pg_attrdef where pg_get_expr(adbin, adrelid) ~* 'now[(]|current_'
    and adrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`,
  );
  // Under row-level security an operator that is not leakproof is never an index condition (51× and 116× slower).
  report(
    'an indexed column whose comparison is not leakproof',
    await sql<{ name: string }[]>`
    select distinct i.indexrelid::regclass || '.' || a.attname as name
    from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_class x on x.oid = i.indexrelid join pg_am am on am.oid = x.relam and am.amname in ('btree', 'brin')
    cross join lateral unnest(i.indkey::int2[], i.indclass::oid[]) as k(attnum, opclass)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
    join pg_opclass oc on oc.oid = k.opclass
    join pg_amop ao on ao.amopfamily = oc.opcfamily and ao.amoplefttype = oc.opcintype and ao.amoprighttype = oc.opcintype
      and ao.amopstrategy in (1, 3)
    join pg_operator o on o.oid = ao.amopopr join pg_proc f on f.oid = o.oprcode
    where c.relnamespace = 'public'::regnamespace and not i.indisexclusion and not f.proleakproof`,
  );
  report(
    'a column type that must not be searched (enum, numeric)',
    await sql<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and (data_type = 'numeric' or data_type = 'USER-DEFINED')`,
  );
  return found;
}
