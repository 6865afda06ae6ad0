import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { fontFile, licenceFile, subsetFile, weights } from './fonts/font-files.ts';

/** GB 2312 in rows 1–9 (signs, Greek, Cyrillic …) and 16–87 (6,763 characters), by the decoder of the platform. */
function gb2312(): string {
  const decoder = new TextDecoder('gb18030');
  let characters = '';
  for (let row = 0xa1; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters += decoder.decode(Uint8Array.of(row, cell));
  }
  return characters.replace(/[\ufffd\ue000-\uf8ff]/g, '');
}

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
}

/** What almost every document needs: Latin, punctuation, currency, arrows, full-width forms and GB 2312. */
function commonCharacters(): string {
  const latin = range(0x20, 0x7e) + range(0xa0, 0x17f);
  const signs = range(0x2010, 0x2027) + range(0x2030, 0x205e) + range(0x20a0, 0x20bf) + range(0x2100, 0x214f);
  const shapes =
    range(0x2190, 0x2193) + range(0x2200, 0x22ff) + range(0x2460, 0x249b) + range(0x25a0, 0x25ff);
  return latin + signs + shapes + range(0x3000, 0x303f) + range(0xff00, 0xffef) + gb2312();
}

// The build step of this package: both weights cut down to the common characters, with the licence beside them.
const characters = commonCharacters();
await mkdir(new URL('./', subsetFile('regular')), { recursive: true });
for (const weight of weights) {
  const cut = await subsetFont(await readFile(fontFile(weight)), characters, { targetFormat: 'sfnt' });
  // Renamed into place: a document made meanwhile never meets half a font.
  const whole = new URL(`${subsetFile(weight).href}.part`);
  await writeFile(whole, cut);
  await rename(whole, subsetFile(weight));
}
const licence = await readFile(licenceFile());
await writeFile(new URL('./LICENSE_FONT', subsetFile('regular')), licence);
