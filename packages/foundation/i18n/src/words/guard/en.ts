import first from './first/en.ts';
import screens from './screens/en.ts';

export default { ...first, ...screens } as const;
