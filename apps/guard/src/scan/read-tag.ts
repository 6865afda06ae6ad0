/** As much of Web NFC as is used; Chrome on Android has it, others do not. */
interface TagReader {
  onreading: ((event: { message: { records: TagRecord[] } }) => void) | null;
  scan(options: { signal: AbortSignal }): Promise<void>;
}
interface TagRecord {
  recordType: string;
  encoding?: string;
  data?: BufferSource;
}
type TagReaderConstructor = new () => TagReader;

const reader = () => (globalThis as { NDEFReader?: TagReaderConstructor }).NDEFReader;

/** Whether this phone can read NFC tags from a page. */
export const canReadTags = () => reader() !== undefined;

/**
 * Reads NFC tags until stopped: the first text or address on a tag, which is what a label's QR carries too. A phone
 * without NFC, or not allowed to use it, reads nothing and says nothing: the camera is there.
 * @returns how to stop.
 */
export function readTags(onText: (text: string) => void): () => void {
  const Reader = reader();
  const stopping = new AbortController();
  if (!Reader) return () => {};
  const tags = new Reader();
  tags.onreading = ({ message }) => {
    const text = message.records.map(textOf).find((found) => found !== null);
    if (text && !stopping.signal.aborted) onText(text);
  };
  tags.scan({ signal: stopping.signal }).catch(() => undefined);
  return () => stopping.abort();
}

function textOf({ recordType, encoding, data }: TagRecord): string | null {
  if (!data || (recordType !== 'text' && recordType !== 'url')) return null;
  return new TextDecoder(recordType === 'text' ? encoding : 'utf-8').decode(data).trim() || null;
}
