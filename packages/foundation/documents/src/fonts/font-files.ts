import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Text is set in two weights; more would be noise. */
export const weights = ['regular', 'bold'] as const;
export type Weight = (typeof weights)[number];

const names: Record<Weight, string> = { regular: '400Regular', bold: '700Bold' };
const { resolve } = createRequire(import.meta.url);
const packageName = '@expo-google-fonts/noto-sans-sc';

/** The whole font of its npm package: about 30,000 characters, 10 MB a weight. */
export function fontFile(weight: Weight): URL {
  const file = `${packageName}/${names[weight]}/NotoSansSC_${names[weight]}.ttf`;
  return pathToFileURL(resolve(file));
}

/** The part that `build-fonts.ts` cuts out of it, 2 MB a weight. */
export function subsetFile(weight: Weight): URL {
  return new URL(`../../dist/NotoSansSC-${weight}.ttf`, import.meta.url);
}

/** SIL Open Font License 1.1; has to stay beside the font. */
export function licenceFile(): URL {
  return pathToFileURL(resolve(`${packageName}/LICENSE_FONT`));
}
