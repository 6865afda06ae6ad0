/** Whose eyes a transaction looks through. */
export type Audience = 'staff' | 'person' | 'client' | 'public' | 'identity' | 'sweep';

/** What `app.enter` sets for one transaction; the policies read nothing else. */
export interface WallContext {
  tenantId: string | null;
  audience: Audience;
  /** `all` or the sites this actor works on. */
  sites: 'all' | readonly string[];
  clientIds: readonly string[];
  personId: string | null;
}

export const identityContext: WallContext = {
  tenantId: null,
  audience: 'identity',
  sites: [],
  clientIds: [],
  personId: null,
};

export const sweepContext: WallContext = { ...identityContext, audience: 'sweep' };
