const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/** Order of names as people look them up: Chinese by pinyin, Latin by letter, 2 before 10; the machine's locale plays no part. */
export function byPinyin(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Rows in pinyin order of one of their texts; the given list is left as it is. */
export function inPinyinOrder<Row>(rows: readonly Row[], nameOf: (row: Row) => string): Row[] {
  return [...rows].sort((a, b) => collator.compare(nameOf(a), nameOf(b)));
}
