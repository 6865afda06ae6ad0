import { pinyin } from 'pinyin-pro';

/** "wjg": first letters of a name's pinyin, surnames read as surnames; Latin names as their own first letters. */
export function nameInitials(name: string): string {
  const letters = pinyin(name.trim(), {
    pattern: 'first',
    toneType: 'none',
    type: 'array',
    surname: 'head',
    nonZh: 'consecutive',
  });
  return letters
    .flatMap((part) => part.split(/\s+/))
    .map((part) => (/^[a-z]/i.test(part) ? (part[0] as string) : part))
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 12);
}
