import first from './first/zh-CN.ts';
import screens from './screens/zh-CN.ts';

export default { ...first, ...screens } as const;
