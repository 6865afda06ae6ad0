import type { Config } from '@react-router/dev/config';

/** Server-rendered: forms work before JavaScript has loaded. */
export default { appDirectory: 'src', ssr: true } satisfies Config;
