import { CliProblem, type Surroundings } from './command.ts';

type Caller = Awaited<ReturnType<Surroundings['caller']>>;
type Site = Awaited<ReturnType<Caller['sites']['listSites']>>[number];

/**
 * The acting member's site with this code.
 * @throws CliProblem `no-site`
 */
export async function siteOf(caller: Caller, code: string): Promise<Site> {
  const site = (await caller.sites.listSites()).find((one) => one.code.toLowerCase() === code.toLowerCase());
  if (!site) throw new CliProblem('no-site', { code });
  return site;
}
