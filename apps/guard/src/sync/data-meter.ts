import type { DataUsed } from '../storage/open-database.ts';
import type { Send } from './sync-once.ts';

export interface Bytes {
  sentBytes: number;
  receivedBytes: number;
}

/** How many months a phone remembers. */
const keptMonths = 3;
/** First line and heads of a request or answer that a program cannot see, about: what browsers of 2026 send. */
const headBytes = 400;

const encoder = new TextEncoder();

/** Bytes of a request's body. */
export function bodyBytes(body: RequestInit['body']): number {
  if (typeof body === 'string') return encoder.encode(body).length;
  if (body instanceof ArrayBuffer) return body.byteLength;
  if (ArrayBuffer.isView(body)) return body.byteLength;
  return body instanceof Blob ? body.size : 0;
}

/**
 * A way of sending that counts what goes and comes, failures too: what went into a dead network was paid for. An
 * answer counts as its length on the way where the server says it, else as it was read.
 */
export function metered(send: Send, count: (bytes: Bytes) => void): Send {
  return async (path, init) => {
    const sentBytes = headBytes + path.length + bodyBytes(init.body ?? null);
    let response: Response;
    try {
      response = await send(path, init);
    } catch (error) {
      count({ sentBytes, receivedBytes: 0 });
      throw error;
    }
    count({ sentBytes, receivedBytes: headBytes + (await lengthOf(response)) });
    return response;
  };
}

async function lengthOf(response: Response): Promise<number> {
  const said = response.headers.get('content-length');
  if (said !== null && Number.isFinite(Number(said))) return Number(said);
  return (await response.clone().arrayBuffer()).byteLength;
}

/** Lays bytes onto a device's month (YYYY-MM); months long past are forgotten. */
export function addUsed(used: DataUsed, deviceId: string, month: string, more: Bytes): DataUsed {
  const months = used[deviceId] ?? {};
  const before = months[month] ?? { sentBytes: 0, receivedBytes: 0 };
  const changed = {
    ...months,
    [month]: {
      sentBytes: before.sentBytes + more.sentBytes,
      receivedBytes: before.receivedBytes + more.receivedBytes,
    },
  };
  const kept = Object.entries(changed)
    .sort(([a], [b]) => b.localeCompare(a))
    .slice(0, keptMonths);
  return { ...used, [deviceId]: Object.fromEntries(kept) };
}

/** What a device says of itself with its next batch: the newest month it knows. */
export function usedToTell(used: DataUsed | undefined, deviceId: string): (Bytes & { month: string }) | null {
  const [newest] = Object.entries(used?.[deviceId] ?? {}).sort(([a], [b]) => b.localeCompare(a));
  return newest ? { month: newest[0], ...newest[1] } : null;
}
