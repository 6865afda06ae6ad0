import { DomainError } from '@zhiqin/kernel';
import { sql } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { identityContext, sweepContext, type WallContext } from './context.ts';
import { makeBulk } from './copy-rows.ts';
import { type Hold, holdAlone } from './hold-alone.ts';
import { prepared } from './prepared-statements.ts';

declare const entered: unique symbol;

/** A transaction inside the walls. Only this module can make one, so no query can run outside them. */
export type Tx = Omit<PostgresJsDatabase, 'transaction' | '$client'> & { readonly [entered]: true };

export interface Database {
  /** Runs in a read-only transaction; the first query travels with the context. */
  read<T>(context: WallContext, run: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs in a transaction and commits; any throw rolls all of it back. */
  write<T>(context: WallContext, run: (tx: Tx) => Promise<T>): Promise<T>;
  /** Before a tenant is known: accounts, sessions, devices. Used by `access` alone. */
  identity<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /** Over all tenants: due deadlines only. */
  sweep<T>(run: (tx: Tx) => Promise<T>): Promise<T>;
  /** Hears what `publish` sent, in every process; resubscribes after an outage. */
  listen(channel: string, hear: (payload: string) => void): Promise<() => Promise<void>>;
  /** The only holder of a name in this database, over all processes; null while another holds it. */
  holdAlone(name: string): Promise<Hold | null>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Address of the runtime role, as `migrate` returned it. */
  runtimeUrl: string;
  maxConnections?: number;
}

/**
 * Opens the pool of the runtime role.
 * @throws Error when the role could step over the walls (superuser, BYPASSRLS, or owner of a table).
 */
export async function openDatabase({ runtimeUrl, maxConnections = 10 }: DatabaseOptions): Promise<Database> {
  const client = connect(runtimeUrl, maxConnections);
  await refuseOverpoweredRole(client);
  const inside = transactionsOn(client);
  return {
    read: (context, run) => inside(context, true, run),
    write: (context, run) => inside(context, false, run),
    identity: (run) => inside(identityContext, false, run),
    sweep: (run) => inside(sweepContext, false, run),
    async listen(channel, hear) {
      const { unlisten } = await client.listen(channel, hear);
      return unlisten;
    },
    holdAlone: (name) => holdAlone(runtimeUrl, name),
    close: () => client.end({ timeout: 5 }),
  };
}

/**
 * The same database for loading: it reads behind the walls and writes as the tables' owner, because PostgreSQL takes
 * no COPY into a table whose policies bind the role. Whatever `addRows` adds there goes by COPY. For loads of the
 * house's own making; nothing that answers a request may be given one.
 * @returns `close` closes the owner's connections alone.
 */
export function openBulkDatabase(
  db: Database,
  { ownerUrl, maxConnections = 4 }: { ownerUrl: string; maxConnections?: number },
): Database {
  const owner = connect(ownerUrl, maxConnections);
  const inside = transactionsOn(owner, (tx) =>
    makeBulk(tx, (tx as unknown as { session: { client: postgres.TransactionSql } }).session.client),
  );
  return {
    ...db,
    write: (context, run) => inside(context, false, run),
    close: () => owner.end({ timeout: 5 }),
  };
}

function connect(url: string, maxConnections: number): postgres.Sql {
  return prepared(
    postgres(url, {
      max: maxConnections,
      onnotice: () => {},
      idle_timeout: 120,
      connect_timeout: 10,
      backoff,
    }),
  );
}

/** Transactions that begin by entering the walls; `prepare` is handed each one first. */
function transactionsOn(client: postgres.Sql, prepare: (tx: Tx) => void = () => {}) {
  const orm = drizzle(client);
  return async function inside<T>(
    context: WallContext,
    readOnly: boolean,
    run: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    if (!context.tenantId && context.audience !== 'identity' && context.audience !== 'sweep') {
      throw new Error('a transaction needs a tenant');
    }
    try {
      return await orm.transaction(async (tx) => {
        const entering = tx.execute(enterStatement(context, readOnly));
        // Not awaited yet: the first statement follows in the same flight, and fails with it.
        entering.then(undefined, () => {});
        prepare(tx as unknown as Tx);
        const result = await run(tx as unknown as Tx);
        await entering;
        return result;
      });
    } catch (error) {
      throw outage(error) ?? error;
    }
  };
}

/** Seconds to the next try after an outage: the driver's own 20 would keep requests waiting long after it is over. */
const backoff = (tries: number) => Math.min(0.05 * 2 ** tries, 1);

function enterStatement(context: WallContext, readOnly: boolean) {
  const all = context.sites === 'all';
  const sites = context.sites === 'all' ? [] : context.sites;
  return sql`select app.enter(${context.tenantId}::uuid, ${context.audience}, ${all}, ${arrayLiteral(sites)}::uuid[], ${arrayLiteral(context.clientIds)}::uuid[], ${context.personId}::uuid, ${readOnly})`;
}

const arrayLiteral = (ids: readonly string[]) => `{${ids.join(',')}}`;

const outageCodes = new Set([
  'CONNECTION_ENDED',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '53100',
]);

/** An outage becomes a typed error that a phone retries; anything else passes as it is. */
function outage(error: unknown): DomainError | undefined {
  const cause = (error as { cause?: { code?: string } }).cause;
  const code = (error as { code?: string }).code ?? cause?.code;
  return code && outageCodes.has(code)
    ? new DomainError('database.unavailable', { sqlState: code })
    : undefined;
}

async function refuseOverpoweredRole(client: postgres.Sql): Promise<void> {
  const [role] = await client`
    select current_user as name, r.rolsuper, r.rolbypassrls,
           exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                   where n.nspname = 'public' and c.relowner = r.oid) as owns
    from pg_roles r where r.rolname = current_user`;
  if (role?.rolsuper || role?.rolbypassrls || role?.owns) {
    await client.end({ timeout: 1 });
    throw new Error(
      `role ${role.name} could step over row-level security; the product refuses to start with it`,
    );
  }
}
