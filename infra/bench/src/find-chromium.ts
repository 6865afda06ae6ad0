import { existsSync } from 'node:fs';
import path from 'node:path';

/** The system's browser, as the browser tests find it. */
export function findChromium(): string {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'chrome.exe']) {
    const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
    if (found) return found;
  }
  throw new Error('No Chromium on PATH: install it, or set CHROMIUM_PATH to the program.');
}
