import { index, layout, prefix, type RouteConfig, route } from '@react-router/dev/routes';

export default [
  index('routes/start.tsx'),
  route('language', 'routes/language.ts'),
  route('sign-out', 'routes/sign-out.ts'),
  route('signed-copy/:reportId/:language', 'routes/signed-copy.ts'),
  layout('routes/public/layout.tsx', [
    route('sign-in', 'routes/public/sign-in.tsx'),
    route('sign-in/choose', 'routes/public/choose.tsx'),
    route('recover', 'routes/public/recover.tsx'),
    route('sign-up', 'routes/public/sign-up.tsx'),
    route('p', 'routes/public/front.tsx'),
  ]),
  route('admin', 'routes/admin/layout.tsx', [
    index('routes/admin/today.tsx'),
    route('sites', 'routes/admin/sites.tsx'),
    route('sites/:code', 'routes/admin/site/layout.tsx', [
      index('routes/admin/site/overview.tsx'),
      route('checkpoints', 'routes/admin/site/checkpoints.tsx'),
      route('labels', 'routes/admin/site/labels.tsx'),
      route('routes', 'routes/admin/site/patrol-routes.tsx'),
      route('regulation', 'routes/admin/site/regulation.tsx'),
      route('regulation/upload', 'routes/admin/site/regulation-upload.tsx'),
      route('devices', 'routes/admin/site/devices.tsx'),
      route('roster', 'routes/admin/site/roster.tsx'),
      route('duty', 'routes/admin/site/duty.tsx'),
      route('duty/:entryId', 'routes/admin/site/duty-entry.tsx'),
      route('compliance', 'routes/admin/site/compliance.tsx'),
      route('compliance/:resultId', 'routes/admin/site/result.tsx'),
      route('months', 'routes/admin/site/months.tsx'),
      route('reports', 'routes/admin/site/reports.tsx'),
    ]),
    ...prefix('people', [
      index('routes/admin/people.tsx'),
      route('import', 'routes/admin/people-import.tsx'),
      route('template', 'routes/admin/people-template.ts'),
      route(':guardId', 'routes/admin/person.tsx'),
    ]),
    route('clients', 'routes/admin/clients.tsx'),
    route('reports', 'routes/admin/reports.tsx'),
    route('reports/:reportId', 'routes/admin/report.tsx'),
    route('messages', 'routes/admin/messages.tsx'),
    route('settings', 'routes/admin/settings.tsx'),
  ]),
  route('client', 'routes/client/layout.tsx', [
    index('routes/client/reports.tsx'),
    route('reports/:reportId', 'routes/client/report.tsx'),
    route('profile', 'routes/client/profile.tsx'),
  ]),
  // Without it an address nobody knows would pass by the root's middleware and fail as an error of ours.
  route('*', 'routes/nothing-here.tsx'),
] satisfies RouteConfig;
