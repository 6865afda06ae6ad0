import { pinyin } from 'pinyin-pro';

/** "zhang wei": surnames read as surnames (单 shan, 曾 zeng), ü as v; Latin names as they are, in small letters. */
export function namePinyin(name: string): string {
  const syllables = pinyin(name.trim(), {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    v: true,
    nonZh: 'consecutive',
  });
  return syllables.join(' ').toLowerCase().replace(/\s+/g, ' ').trim();
}
