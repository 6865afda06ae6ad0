import { data } from 'react-router';
import type { PortalContext } from './portal-context.ts';

/** The site an address names by its code; 404 alike for unknown, foreign and out of reach. */
export async function siteOf({ caller, requestId }: PortalContext, code: string) {
  const sites = await caller.sites.listSites();
  const found = sites.find((site) => site.code === code);
  if (!found) throw data({ code: 'not-found', params: {}, fields: {}, requestId }, { status: 404 });
  return found;
}
