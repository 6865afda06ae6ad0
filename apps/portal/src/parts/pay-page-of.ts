import { redirectDocument } from 'react-router';
import type { PortalContext } from '../portal-context.ts';

/** Leads to a payment page: elsewhere, or (the simulator's) under our own address whatever its name here. */
export function payPageOf({ origin }: PortalContext, url: string): Response {
  return redirectDocument(url.startsWith(`${origin}/`) ? url.slice(origin.length) : url);
}
