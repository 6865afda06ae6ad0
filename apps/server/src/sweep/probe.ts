import type { TestDatabase } from '@zhiqin/testing';
import postgres from 'postgres';
import type { Table } from './database-shape.ts';
import type { Eyes } from './row-visibility.ts';

/** Asks the database itself, as the runtime role, what different eyes see and may write. */
export interface Probe {
  /** Keys of the rows that each of the eyes sees, sorted. */
  look(table: Table, eyes: readonly Eyes[]): Promise<string[][]>;
  /** For each of the eyes, the keys of the rows it may add. Nothing is added: the row is there already. */
  write(table: Table, eyes: readonly Eyes[], rows: readonly Record<string, unknown>[]): Promise<string[][]>;
  close(): Promise<void>;
}

// The walls are asked before any key is, so a copy of a row ends in "forbidden" or in "there already".
const functions = `
  create schema probe;
  create function probe.enter(eyes jsonb) returns void language sql as $$
    select app.enter((eyes->>'tenantId')::uuid, eyes->>'audience', (eyes->>'all')::boolean,
      array(select jsonb_array_elements_text(eyes->'sites'))::uuid[],
      array(select jsonb_array_elements_text(eyes->'clientIds'))::uuid[], (eyes->>'personId')::uuid, false) $$;
  create function probe.look(p_table text, p_key text, p_eyes jsonb) returns jsonb language plpgsql as $$
  declare one jsonb; seen jsonb; answer jsonb := '[]';
  begin
    for one in select value from jsonb_array_elements(p_eyes) loop
      perform probe.enter(one);
      execute format('select coalesce(jsonb_agg(%I::text order by %I::text collate "C"), ''[]'') from %I', p_key, p_key, p_table) into seen;
      answer := answer || jsonb_build_array(seen);
    end loop;
    return answer;
  end $$;
  create function probe.write(p_table text, p_key text, p_eyes jsonb, p_rows jsonb) returns jsonb language plpgsql as $$
  declare one jsonb; r jsonb; may jsonb; answer jsonb := '[]'; p_columns text;
  begin
    select string_agg(quote_ident(attname), ', ') into p_columns from pg_attribute
      where attrelid = format('public.%I', p_table)::regclass and attnum > 0 and not attisdropped and attgenerated = '';
    for one in select value from jsonb_array_elements(p_eyes) loop
      perform probe.enter(one);
      may := '[]';
      for r in select value from jsonb_array_elements(p_rows) loop
        begin
          execute format('insert into %I (%s) select %s from jsonb_populate_record(null::%I, $1)', p_table, p_columns, p_columns, p_table) using r;
          raise exception 'the copy of a row was stored';
        exception
          when insufficient_privilege then null;
          when unique_violation or exclusion_violation then may := may || jsonb_build_array(r->>p_key);
        end;
      end loop;
      answer := answer || jsonb_build_array(may);
    end loop;
    return answer;
  end $$;
  grant usage on schema probe to public;`;

export async function openProbe(database: TestDatabase): Promise<Probe> {
  await database.owner.unsafe(functions);
  const runtime = postgres(database.runtimeUrl, { max: 1, onnotice: () => {} });
  const told = (eyes: readonly Eyes[]) =>
    runtime.json(
      eyes.map((one) => ({
        ...one,
        all: one.sites === 'all',
        sites: one.sites === 'all' ? [] : one.sites,
      })) as never,
    );
  return {
    async look({ name, key }, eyes) {
      const [row] = await runtime`select probe.look(${name}, ${key}, ${told(eyes)}) as seen`;
      return row?.seen as string[][];
    },
    async write({ name, key }, eyes, rows) {
      const [row] =
        await runtime`select probe.write(${name}, ${key}, ${told(eyes)}, ${runtime.json(rows as never)}) as may`;
      return row?.may as string[][];
    },
    close: () => runtime.end(),
  };
}
