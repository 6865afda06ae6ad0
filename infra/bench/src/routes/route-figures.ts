import path from 'node:path';
import { type Figure, figureOf } from '../figure.ts';
import { firstRouteKilobytes } from './first-route.ts';

const apps = path.resolve(import.meta.dirname, '../../../../apps');
const portal = path.join(apps, 'portal/build/client');
const guard = path.join(apps, 'guard/build/client');

const hqLimit = 250;
const phoneLimit = 150;

/** Route, folder, what addresses begin with before the folder's own, aim in kilobytes. */
const firstRoutes = [
  ['HQ, Today', portal, '', 'routes/admin/today', hqLimit],
  ['HQ, sign-in', portal, '', 'routes/public/sign-in', hqLimit],
  ['phone, enrolment', guard, '/guard', 'routes/enrol', phoneLimit],
  ['phone, home', guard, '/guard', 'routes/home', phoneLimit],
] as const;

/** The scripts of a first page against the size they may have; counted, so one round says all. */
export function routeFigures(): Figure[] {
  return firstRoutes.map(([name, folder, base, id, limit]) =>
    figureOf({
      name: `first-route JS: ${name} ÷ its limit`,
      ours: ['gzip', [firstRouteKilobytes(folder, base, id)]],
      against: ['limit', [limit]],
      unit: 'kB',
      bar: { is: 'at most', value: 1 },
    }),
  );
}
