import type { Words } from '../../words.ts';
import type zh from './zh-CN.ts';

export default {
  contents: 'Contents',
  page: 'Page {{page}} of {{total}}',
  signature: { name: 'Name', date: 'Date' },
} as const satisfies Words<typeof zh>;
