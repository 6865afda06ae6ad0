/** About one point in so many. */
const oneIn = 10;

/**
 * Whether this reading is to come with a photo of the point: settled by round and point, so that nobody knows it before
 * the round begins, and a second reading asks the same.
 */
export function isPhotoWanted(roundId: string, checkpointId: string): boolean {
  let mixed = 2166136261;
  for (const sign of `${roundId}${checkpointId}`)
    mixed = Math.imul(mixed ^ sign.charCodeAt(0), 16777619) >>> 0;
  return (mixed ^ (mixed >>> 15)) % oneIn === 0;
}
