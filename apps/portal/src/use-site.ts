import { useRouteLoaderData } from 'react-router';
import type { loader } from './routes/admin/site/layout.tsx';

/** The site whose pages these are. */
export function useSite() {
  const found = useRouteLoaderData<typeof loader>('routes/admin/site/layout');
  if (!found) throw new Error('only inside /admin/sites/:code');
  return found.site;
}
