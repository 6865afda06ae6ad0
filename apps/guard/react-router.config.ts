import type { Config } from '@react-router/dev/config';

/** One page application: after the first load the phone needs no server. The base must begin the basename, slash included. */
export default { appDirectory: 'src', ssr: false, basename: '/guard/' } satisfies Config;
