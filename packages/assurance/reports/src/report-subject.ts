import type { Month } from '@zhiqin/kernel';
import { and, eq, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** The month a report is of, and whose: one of the two ids is given. */
export interface MonthSubject {
  siteId?: string;
  clientId?: string;
  month: Month;
}

interface Columns {
  tenantId: PgColumn;
  siteId: PgColumn;
  clientId: PgColumn;
  month: PgColumn;
}

/** The rows of one subject's month. */
export function ofSubject(
  table: Columns,
  tenantId: string,
  { siteId, clientId, month }: MonthSubject,
): SQL | undefined {
  // A site's rows name no client of their own: whose it is, the site says.
  const subject = siteId ? eq(table.siteId, siteId) : eq(table.clientId, clientId as string);
  return and(eq(table.tenantId, tenantId), subject, eq(table.month, month));
}

/** The site's columns of a row: its id, or the client's. */
export const subjectColumns = ({ siteId, clientId }: MonthSubject) =>
  siteId ? { siteId, clientId: null } : { siteId: null, clientId: clientId as string };
