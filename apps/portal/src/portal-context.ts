import type { PortalContext } from '@zhiqin/api';
import { createContext } from 'react-router';

export type { PortalContext } from '@zhiqin/api';

/**
 * What the server puts on each request. Loaders and actions reach the product through its `caller` and nothing
 * else.
 */
export const portalContext = createContext<PortalContext>();
