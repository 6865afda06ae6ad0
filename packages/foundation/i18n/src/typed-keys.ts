import 'i18next';
import type { Context, contexts } from './contexts.ts';

type WordsOf<C extends Context> = Awaited<ReturnType<(typeof contexts)[C]['zh-CN']>>['default'];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: { [C in Context]: WordsOf<C> };
    returnNull: false;
  }
}
