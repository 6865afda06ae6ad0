import type { Database } from '@zhiqin/db';
import { asc } from 'drizzle-orm';
import { tenant } from './schema.ts';

export interface TenantName {
  id: string;
  slug: string;
  name: string;
  isDemo: boolean;
}

/** All contractors of this installation, oldest first: for its operator (command line, start), behind no door. */
export async function listTenants(db: Database): Promise<TenantName[]> {
  return db.sweep((tx) =>
    tx
      .select({ id: tenant.id, slug: tenant.slug, name: tenant.name, isDemo: tenant.isDemo })
      .from(tenant)
      .orderBy(asc(tenant.createdAt), asc(tenant.id)),
  );
}
