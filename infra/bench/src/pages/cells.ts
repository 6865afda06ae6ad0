/** A register as it stands in an annex: short Chinese and Latin cells, six to a row. */
export const widths = [60, 120, 60, 60, 110, 73];

export function registerRows(count: number): string[][] {
  return Array.from({ length: count }, (_, i) => [
    `第${i + 1}条`,
    `外来人员登记 ${i + 1}`,
    '达标',
    String(i * 7),
    `2026-11-${String((i % 30) + 1).padStart(2, '0')} 0${i % 10}:1${i % 10}`,
    `东门岗 ${i % 60} 号队员`,
  ]);
}
