import path from 'node:path';

export const repository = path.resolve(import.meta.dirname, '../../..');

export type ProcessKind = 'web' | 'jobs' | 'both';

/** What the environment decides; read once, at start. */
export interface Settings {
  host: string;
  port: number;
  process: ProcessKind;
  /** Owner's address of an outside PostgreSQL; null: the embedded one. */
  databaseUrl: string | null;
  dataDir: string;
  /** Public origin where it is not this host and port (behind a proxy): decides secure cookies and QR links. */
  origin: string | null;
  /** Forwarded addresses are believed only behind one's own proxy. */
  trustProxy: boolean;
  tellsDemoStory: boolean;
  /** `smtps://user:password@host`; null: mail lies in the local outbox. */
  smtpUrl: string | null;
  mailFrom: string | null;
  dev: boolean;
}

/** @throws Error with one plain line for a value that cannot be meant. */
export function readSettings(env: Record<string, string | undefined>, argv: readonly string[]): Settings {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT must be a port number, not "${env.PORT}"`);
  const kind = env.ZHIQIN_PROCESS || 'both';
  if (kind !== 'web' && kind !== 'jobs' && kind !== 'both') {
    throw new Error(`ZHIQIN_PROCESS must be web, jobs or both, not "${kind}"`);
  }
  const origin = env.ZHIQIN_ORIGIN ? originOf(env.ZHIQIN_ORIGIN) : null;
  return {
    host: env.HOST || '127.0.0.1',
    port,
    process: kind,
    databaseUrl: env.DATABASE_URL || null,
    dataDir: path.resolve(repository, env.ZHIQIN_DATA || '.data'),
    origin,
    trustProxy: env.ZHIQIN_TRUST_PROXY === '1',
    smtpUrl: env.SMTP_URL || null,
    mailFrom: env.MAIL_FROM || null,
    tellsDemoStory: env.ZHIQIN_DEMO !== '0',
    dev: argv.includes('--dev') || env.NODE_ENV === 'development',
  };
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`ZHIQIN_ORIGIN must be an address like https://zhiqin.example, not "${text}"`);
  return url.origin;
}
