import { Param, type Placeholder, SQL, StringChunk, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';

/** A value's place in the statement, by its name. */
type Holes<Values> = { readonly [Name in keyof Values]-?: Placeholder };
type Value = string | number | null;

/**
 * A statement whose text is put together once, for those that every request sends: building it anew each time costs
 * more than PostgreSQL's answer. Text, numbers or null alone go into its holes, each with a cast where it is no text.
 */
export function fixedStatement<Values extends { [Name in keyof Values]: Value }>(
  build: (holes: Holes<Values>) => SQL,
): (values: Values) => SQL {
  let compiled: { texts: StringChunk[]; values: unknown[] } | undefined;
  return (values) => {
    compiled ??= compile(build);
    const { texts, values: filled } = compiled;
    const chunks: (StringChunk | Param)[] = [];
    for (const [i, text] of texts.entries()) {
      chunks.push(text);
      if (i < filled.length) chunks.push(new Param(filledWith(filled[i], values)));
    }
    return new SQL(chunks);
  };
}

const dialect = new PgDialect();

function compile<Values>(build: (holes: Holes<Values>) => SQL) {
  const holes = new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) }) as Holes<Values>;
  const query = dialect.sqlToQuery(build(holes));
  // Drizzle numbers its places in the order in which they stand.
  return { texts: query.sql.split(/\$\d+/).map((text) => new StringChunk(text)), values: query.params };
}

function filledWith(filled: unknown, values: object): unknown {
  const { name } = (filled ?? {}) as { name?: string };
  return typeof filled === 'object' && filled !== null
    ? (values as Record<string, unknown>)[name ?? '']
    : filled;
}
