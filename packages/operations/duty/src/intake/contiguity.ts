/** The last number of the unbroken run that follows `from`. */
export function contiguousFrom(from: number, received: ReadonlySet<number>): number {
  let seq = from;
  while (received.has(seq + 1)) seq += 1;
  return seq;
}
