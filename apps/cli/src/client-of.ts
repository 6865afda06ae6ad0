import { CliProblem, type Surroundings } from './command.ts';

type Caller = Awaited<ReturnType<Surroundings['caller']>>;

/**
 * The client with this code, and the clock of its sites.
 * @throws CliProblem `no-client`
 */
export async function clientOf(
  caller: Caller,
  code: string,
): Promise<{ id: string; code: string; zone: string }> {
  const client = (await caller.sites.listClients()).find(
    (one) => one.code.toLowerCase() === code.toLowerCase(),
  );
  if (!client) throw new CliProblem('no-client', { code });
  const site = (await caller.sites.listSites()).find((one) => one.clientId === client.id);
  return { id: client.id, code: client.code, zone: site?.zone ?? 'Asia/Shanghai' };
}
