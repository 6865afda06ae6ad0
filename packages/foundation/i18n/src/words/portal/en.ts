import type { Words } from '../../words.ts';
import type zh from './zh-CN.ts';

export default {} as const satisfies Words<typeof zh>;
