import { DomainError } from '@zhiqin/kernel';
import { AwsClient } from 'aws4fetch';
import { type FileStore, sha256Of } from './file-store.ts';

export interface S3Settings {
  /** `https://s3.cn-north-1.amazonaws.com.cn`, or any address that speaks the same. */
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const names = {
  endpoint: 'ZHIQIN_S3_ENDPOINT',
  bucket: 'ZHIQIN_S3_BUCKET',
  region: 'ZHIQIN_S3_REGION',
  accessKeyId: 'ZHIQIN_S3_KEY_ID',
  secretAccessKey: 'ZHIQIN_S3_SECRET',
} as const;

/**
 * The bucket that the environment names; null when none of its settings is there.
 * @throws Error with one plain line when some are missing: half a setting must not end in the local folder.
 */
export function s3SettingsIn(env: Record<string, string | undefined>): S3Settings | null {
  const given = Object.values(names).filter((name) => env[name]);
  if (given.length === 0) return null;
  const region = env[names.region] || 'us-east-1';
  const missing = Object.values(names).filter((name) => name !== names.region && !env[name]);
  if (missing.length > 0) throw new Error(`files in S3 need ${missing.join(', ')} as well`);
  const endpoint = env[names.endpoint] as string;
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))
    throw new Error(`${names.endpoint} must be an address like https://s3.example, not "${endpoint}"`);
  return {
    endpoint: endpoint.replace(/\/$/, ''),
    bucket: env[names.bucket] as string,
    region,
    accessKeyId: env[names.accessKeyId] as string,
    secretAccessKey: env[names.secretAccessKey] as string,
  };
}

const patienceMs = 20_000;

/**
 * Files in an S3 bucket, one object per tenant and hash. S3 shows an object whole or not at all.
 * Every verb throws DomainError `file.unreachable` when the bucket does not answer as it should.
 */
export function s3Bucket({ endpoint, bucket, region, ...keys }: S3Settings): FileStore & {
  /** @throws Error with one plain line: a wrong bucket or key must show at start, not with the first photo. */
  check(): Promise<void>;
} {
  const client = new AwsClient({ ...keys, region, service: 's3', retries: 2, initRetryMs: 100 });
  const address = (tenantId: string, sha256: string) =>
    `${endpoint}/${bucket}/${tenantId}/${sha256.slice(0, 2)}/${sha256}`;
  const ask = async (url: string, init: { method: string; body?: Uint8Array<ArrayBuffer> }) => {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await client.fetch(url, { ...init, signal }).catch((cause: unknown) => {
      throw Object.assign(new DomainError('file.unreachable'), { cause });
    });
    return response;
  };
  const unreachable = (response: Response) => {
    const cause = new Error(`S3 answered ${response.status}`);
    return Object.assign(new DomainError('file.unreachable'), { cause });
  };
  return {
    async put(tenantId, sha256, bytes) {
      const url = address(tenantId, sha256);
      const there = await ask(url, { method: 'HEAD' });
      if (there.ok && Number(there.headers.get('content-length')) === bytes.length) return;
      const response = await ask(url, { method: 'PUT', body: new Uint8Array(bytes) });
      if (!response.ok) throw unreachable(response);
      await response.arrayBuffer();
    },
    async get(tenantId, sha256) {
      const response = await ask(address(tenantId, sha256), { method: 'GET' });
      if (!response.ok && response.status !== 404) throw unreachable(response);
      const bytes = Buffer.from(await response.arrayBuffer());
      if (!response.ok || sha256Of(bytes) !== sha256) throw new DomainError('file.damaged');
      return bytes;
    },
    async remove(tenantId, sha256) {
      const response = await ask(address(tenantId, sha256), { method: 'DELETE' });
      if (!response.ok && response.status !== 404) throw unreachable(response);
    },
    async check() {
      const problem = await ask(`${endpoint}/${bucket}?max-keys=0`, { method: 'GET' })
        .then((response) => (response.ok ? null : `answers ${response.status}`))
        .catch(() => 'cannot be reached');
      if (problem) throw new Error(`files: bucket ${bucket} at ${new URL(endpoint).host} ${problem}`);
    },
  };
}
