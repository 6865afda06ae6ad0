import type { PortalContext } from '../portal-context.ts';

type Caller = PortalContext['caller'];
export type ReadStatement = Awaited<ReturnType<Caller['billing']['getStatement']>>;
export type ReadInvoice = Awaited<ReturnType<Caller['billing']['getInvoice']>>;
export type ListedInvoice = Awaited<ReturnType<Caller['billing']['listInvoices']>>[number];
