import postgres from 'postgres';

/** Something only one process may do at a time, while it does it. */
export interface Hold {
  /** False once the connection was lost: another may hold it by now. */
  isHeld(): boolean;
  release(): Promise<void>;
}

/** First half of the advisory key; the second is the name's hash. */
const lockClass = 4_817_002;

/**
 * An advisory lock on a connection of its own: it ends with the holder however he ends, and no pool can hand it on.
 * @returns null while somebody else holds the name.
 */
export async function holdAlone(url: string, name: string): Promise<Hold | null> {
  let isLost = false;
  const client = postgres(url, {
    max: 1,
    onnotice: () => {},
    connect_timeout: 10,
    // Alive as long as the hold: a fresh connection would hold nothing.
    idle_timeout: 0,
    max_lifetime: null,
    onclose: () => {
      isLost = true;
    },
  });
  const release = () => client.end({ timeout: 5 });
  try {
    const [row] = await client`select pg_try_advisory_lock(${lockClass}, hashtext(${name})) as held`;
    if (row?.held) return { isHeld: () => !isLost, release };
  } catch (error) {
    await release();
    throw error;
  }
  await release();
  return null;
}
