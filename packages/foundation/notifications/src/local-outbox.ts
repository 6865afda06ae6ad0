import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Carrier } from './carrier.ts';

/**
 * Where no provider is set: each message becomes a text file that whoever runs the machine can open. Readable by
 * that user alone, for it holds codes.
 */
export function localOutbox(folder: string, channel: 'sms' | 'voice' | 'mail'): Carrier {
  return {
    async send({ messageId, to, subject, text }) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // UUIDv7 sorts by time, and a second attempt writes the same file.
      const file = path.join(folder, `${messageId}.${channel}.txt`);
      const lines =
        channel === 'mail' ? [`To: ${to}`, `Subject: ${subject}`, '', text] : [`To: ${to}`, '', text];
      await writeFile(`${file}.part`, `${lines.join('\n')}\n`, { mode: 0o600 });
      await rename(`${file}.part`, file);
      return { reference: path.basename(file) };
    },
  };
}
