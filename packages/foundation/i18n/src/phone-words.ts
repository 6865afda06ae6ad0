import type { Language } from './index.ts';

const parts = {
  'zh-CN': {
    first: () => import('./words/guard/first/zh-CN.ts'),
    screens: () => import('./words/guard/screens/zh-CN.ts'),
    duty: () => import('./words/duty/zh-CN.ts'),
  },
  en: {
    first: () => import('./words/guard/first/en.ts'),
    screens: () => import('./words/guard/screens/en.ts'),
    duty: () => import('./words/duty/en.ts'),
  },
};

/** What the phone's first screen says: the first part of context `guard`. */
export async function loadFirstPhoneWords(language: Language) {
  return { guard: (await parts[language].first()).default };
}

/** The rest of what the phone says, by context; its `guard` is to be laid beside the first part. */
export async function loadOtherPhoneWords(language: Language) {
  const [screens, duty] = await Promise.all([parts[language].screens(), parts[language].duty()]);
  return { guard: screens.default, duty: duty.default };
}

/** What a guard's own things say on the phone (apps/guard, src/own): each context apart, loaded with its screen. */
const own = {
  guardMonth: {
    'zh-CN': () => import('./words/guardMonth/zh-CN.ts'),
    en: () => import('./words/guardMonth/en.ts'),
  },
  guardRoster: {
    'zh-CN': () => import('./words/guardRoster/zh-CN.ts'),
    en: () => import('./words/guardRoster/en.ts'),
  },
  guardCover: {
    'zh-CN': () => import('./words/guardCover/zh-CN.ts'),
    en: () => import('./words/guardCover/en.ts'),
  },
  guardLeave: {
    'zh-CN': () => import('./words/guardLeave/zh-CN.ts'),
    en: () => import('./words/guardLeave/en.ts'),
  },
  guardOwn: {
    'zh-CN': () => import('./words/guardOwn/zh-CN.ts'),
    en: () => import('./words/guardOwn/en.ts'),
  },
  guardLearn: {
    'zh-CN': () => import('./words/guardLearn/zh-CN.ts'),
    en: () => import('./words/guardLearn/en.ts'),
  },
  training: {
    'zh-CN': () => import('./words/training/zh-CN.ts'),
    en: () => import('./words/training/en.ts'),
  },
};
export type OwnContext = keyof typeof own;

export async function loadOwnPhoneWords(language: Language, context: OwnContext) {
  return (await own[context][language]()).default;
}
