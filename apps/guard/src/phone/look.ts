import type { Settings } from '../storage/open-database.ts';

/** What the phone itself asks for. */
export interface PhoneWishes {
  isDark: boolean;
  wantsContrast: boolean;
}

/** As it stands on the page's root, for the style sheet. */
export interface Look {
  theme: 'light' | 'dark';
  contrast: 'plain' | 'high';
  size: 'plain' | 'large';
}

/** What the guard chose goes before what the phone asks for; what he left open follows the phone. */
export function lookOf(
  { theme = 'auto', contrast = 'auto', size = 'plain' }: Partial<Settings>,
  phone: PhoneWishes,
): Look {
  const isDark = theme === 'auto' ? phone.isDark : theme === 'dark';
  const isHigh = contrast === 'auto' ? phone.wantsContrast : contrast === 'high';
  return { theme: isDark ? 'dark' : 'light', contrast: isHigh ? 'high' : 'plain', size };
}

/** Puts the look on the page now and whenever the phone changes its mind. */
export function wearLook(settings: Partial<Settings>): () => void {
  const night = matchMedia('(prefers-color-scheme: dark)');
  const strong = matchMedia('(prefers-contrast: more)');
  const apply = () => {
    const look = lookOf(settings, { isDark: night.matches, wantsContrast: strong.matches });
    Object.assign(document.documentElement.dataset, look);
  };
  apply();
  for (const wish of [night, strong]) wish.addEventListener('change', apply);
  return () => {
    for (const wish of [night, strong]) wish.removeEventListener('change', apply);
  };
}
