/** One side of a comparison: does its work once and says what it cost, in a unit that all sides share. */
export type Side = (round: number) => Promise<number>;

/**
 * Lets every side run once a round, the first one changing, so that what disturbs the machine disturbs all of them.
 * @param warmUp rounds that are run and not counted: compilers and caches settle.
 * @returns per side its values in the order of rounds.
 */
export async function interleave<Name extends string>(
  sides: Record<Name, Side>,
  rounds: number,
  warmUp = 1,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(sides) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < warmUp + rounds; round++) {
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + round) % names.length] as Name;
      const value = await sides[name](round);
      if (round >= warmUp) values[name].push(value);
    }
  }
  return values;
}

/** Runs work in so many lanes at once, each taking the next when it is done. */
export async function inLanes<T>(
  work: readonly T[],
  lanes: number,
  run: (one: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let one = work[next++]; one !== undefined; one = work[next++]) await run(one);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** CPU (user and system) of this process over a piece of work, in microseconds. */
export async function cpuMicrosOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
