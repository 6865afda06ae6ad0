import { type Environment, listTenants, systemActor, type TenantName } from '@zhiqin/access';
import { CliProblem, type Surroundings } from './command.ts';

export interface WantedTenant extends TenantName {
  /** The product itself, inside this contractor. */
  environment: Environment;
}

/**
 * The contractor that `--tenant` names by its short name; all of them without it.
 * @throws CliProblem `no-tenant`
 */
export async function tenantsWanted({
  db,
  clock,
  language,
  text,
}: Pick<Surroundings, 'db' | 'clock' | 'language' | 'text'>): Promise<WantedTenant[]> {
  const slug = text('tenant');
  const wanted = (await listTenants(db)).filter((one) => !slug || one.slug === slug);
  if (slug && wanted.length === 0) throw new CliProblem('no-tenant', { tenant: slug });
  return wanted.map((one) => ({
    ...one,
    environment: { db, clock, language, actor: systemActor(one.id), requestId: 'cli-keys' },
  }));
}
