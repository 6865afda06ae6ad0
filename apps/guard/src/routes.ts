import { index, type RouteConfig, route } from '@react-router/dev/routes';

export default [
  index('routes/home.tsx'),
  route('enrol', 'routes/enrol.tsx'),
  route('post', 'routes/post.tsx'),
  route('sign-on', 'routes/sign-on.tsx'),
  route('sign-off', 'routes/sign-off.tsx'),
  route('handover', 'routes/handover.tsx'),
  route('patrol', 'routes/patrol.tsx'),
  route('gate', 'routes/gate.tsx'),
  route('gate/in', 'routes/visitor-in.tsx'),
  route('gate/courier', 'routes/courier-in.tsx'),
  route('gate/out/:visit', 'routes/visitor-out.tsx'),
  route('log', 'routes/log.tsx'),
  route('hazard', 'routes/hazard.tsx'),
  route('learn', 'routes/learn.tsx'),
  route('rules', 'routes/rules.tsx'),
  route('orders', 'routes/orders.tsx'),
  route('me', 'routes/me.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
