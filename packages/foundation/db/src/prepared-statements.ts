import type postgres from 'postgres';

type Runs = { unsafe: (query: string, params?: unknown[], options?: object) => unknown; savepoint?: unknown };

/**
 * Drizzle sends `prepare: false`, which costs two round trips and a parse for every query with parameters.
 * This asks postgres.js to prepare them once per connection, in transactions and savepoints too.
 */
export function prepared(client: postgres.Sql): postgres.Sql {
  const wrap = <S extends Runs>(runs: S): S => {
    const unsafe = runs.unsafe;
    runs.unsafe = (query, params, options) =>
      unsafe(query, params, { ...options, prepare: (params?.length ?? 0) > 0 });
    return runs;
  };
  const begin = client.begin.bind(client) as (...args: unknown[]) => Promise<unknown>;
  (client as { begin: unknown }).begin = (...args: unknown[]) => {
    const run = args.pop() as (sql: Runs) => unknown;
    return begin(...args, (sql: Runs) => run(wrap(sql)));
  };
  return wrap(client as unknown as Runs) as unknown as postgres.Sql;
}
