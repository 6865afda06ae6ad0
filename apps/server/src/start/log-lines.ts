/**
 * The server's log: one line per event on standard output; JSON where a machine reads it, short text at a
 * terminal. Health probes and built files are left out while they succeed.
 */
export function logLines(
  out: { write(text: string): unknown; isTTY?: boolean },
  now: () => Date,
): (line: Record<string, unknown>) => void {
  return (line) => {
    if (isNoise(line)) return;
    const at = now().toISOString();
    out.write(out.isTTY ? `${at.slice(11, 19)} ${plain(line)}\n` : `${JSON.stringify({ at, ...line })}\n`);
  };
}

function isNoise({ event, path, status }: Record<string, unknown>): boolean {
  if (event !== 'request' || Number(status) >= 400) return false;
  return /^\/(health$|ready$|assets\/|guard\/assets\/|@|node_modules\/|app\/)/.test(String(path));
}

function plain(line: Record<string, unknown>): string {
  if (line.event === 'request') return `${line.method} ${line.path} ${line.status} ${line.milliseconds} ms`;
  const { level, event, ...rest } = line;
  return [
    level === 'info' ? '' : String(level),
    event,
    ...Object.entries(rest).map(([key, value]) => `${key}=${JSON.stringify(value)}`),
  ]
    .filter(Boolean)
    .join(' ');
}
