import { sql } from 'drizzle-orm';
import { article } from './regulation-schema.ts';

/** `citedLabel` of `regulations`, of a row of `article`; null where a left join found none. */
export const citedLabelInSql = sql<
  string | null
>`case when ${article.reference} like '%.%' then ${article.reference} else ${article.label} end`;
