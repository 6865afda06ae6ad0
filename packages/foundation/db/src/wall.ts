import { type SQL, sql } from 'drizzle-orm';

/**
 * Who sees a row, beyond "its own tenant". One PERMISSIVE policy per table carries all of it: Citus turns a
 * RESTRICTIVE policy into a permissive one when it distributes a table, which would open the wall.
 */
export interface Wall {
  /** `tenant`: no site of its own. `site`: column site_id. `sites`: column site_ids (uuid[]). `self`: the site row itself. */
  scope: 'tenant' | 'site' | 'sites' | 'self';
  /** Column that names the person a row is about; a guard then sees only his own rows. */
  personal?: string;
  /** Not for a guard's eyes at all (audit, deadlines). */
  staffOnly?: boolean;
  /** What a client may see: must contain one of the client columns; absent = nothing. */
  client?: { column: string; sites?: boolean; when?: string };
  /** What a public page may see, e.g. `status = 'open'`; absent = nothing. */
  public?: string;
  /** Readable before a tenant is known, by the sign-in and device look-ups of `access` alone. */
  identity?: boolean;
  /** Readable by the sweep that claims due rows over all tenants. */
  sweep?: boolean;
  /** Any audience of the tenant may append (audit, deadlines, notices): reading keeps its own condition. */
  appendByAll?: boolean;
  /** SELECT and INSERT are all the runtime role gets. */
  appendOnly?: boolean;
}

export const dialect: 'postgresql' | 'citus' =
  process.env.ZHIQIN_SQL_DIALECT === 'citus' ? 'citus' : 'postgresql';

// PostgreSQL evaluates a sub-select once per statement (7.7× on scans); Citus refuses sub-queries in policies.
const setting = (name: string, cast = '') => {
  const plain = `nullif(current_setting('app.${name}', true), '')${cast}`;
  return dialect === 'citus' ? plain : `(select ${plain})`;
};
const list = (name: string) => `(${setting(name, '::uuid[]')})::uuid[]`;

const tenant = setting('tenant_id', '::uuid');
const audience = setting('audience');

function siteCondition(wall: Wall): string | undefined {
  const all = `${setting('all_sites')} = 'on'`;
  if (wall.scope === 'site') return `(${all} or site_id = any(${list('site_ids')}))`;
  if (wall.scope === 'self') return `(${all} or id = any(${list('site_ids')}))`;
  if (wall.scope === 'sites') return `(${all} or site_ids && ${list('site_ids')})`;
  return undefined;
}

/** The whole predicate of a tenant table's one policy. */
export function wallPredicate(wall: Wall): SQL {
  const site = siteCondition(wall);
  const staff = [`${audience} = 'staff'`, site].filter(Boolean).join(' and ');
  const person = [
    `${audience} = 'person'`,
    site,
    wall.personal && `${wall.personal} = ${setting('person_id', '::uuid')}`,
  ].filter(Boolean);
  const branches = wall.staffOnly ? [`(${staff})`] : [`(${staff})`, `(${person.join(' and ')})`];
  if (wall.client) {
    const parts = [`${audience} = 'client'`, `${wall.client.column} = any(${list('client_ids')})`];
    if (wall.client.when) parts.push(wall.client.when);
    branches.push(`(${parts.join(' and ')})`);
  }
  if (wall.public) branches.push(`(${audience} = 'public' and ${wall.public})`);
  const inTenant = `(tenant_id = ${tenant} and (${branches.join(' or ')}))`;
  const beyond = [wall.identity && `${audience} = 'identity'`, wall.sweep && `${audience} = 'sweep'`].filter(
    Boolean,
  );
  return sql.raw([inTenant, ...beyond].join(' or '));
}

/** What may be written: the same, but for tables that any audience of the tenant appends to. */
export function writePredicate(wall: Wall): SQL {
  if (!wall.appendByAll) return wallPredicate(wall);
  const beyond = [wall.identity && `${audience} = 'identity'`, wall.sweep && `${audience} = 'sweep'`].filter(
    Boolean,
  );
  return sql.raw([`tenant_id = ${tenant}`, ...beyond].join(' or '));
}

/** Tables without a tenant: seen by the identity look-ups of `access` alone. */
export const identityPredicate: SQL = sql.raw(`${audience} = 'identity'`);
export const tenantRowPredicate: SQL = sql.raw(`id = ${tenant} or ${audience} in ('identity', 'sweep')`);
