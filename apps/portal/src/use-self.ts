import { useRouteLoaderData } from 'react-router';
import type { loader } from './routes/admin/layout.tsx';

/** Who reads, as the admin layout knows him. */
export function useSelf() {
  const found = useRouteLoaderData<typeof loader>('routes/admin/layout');
  if (!found) throw new Error('only inside /admin');
  return found.self;
}
