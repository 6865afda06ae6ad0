import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Of } from './file-store.ts';
import { type S3Settings, s3Bucket, s3SettingsIn } from './s3-bucket.ts';

let folder: string;
let server: S3rver;
let settings: S3Settings;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-s3-'));
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'zhiqin-files', configs: [] }],
  });
  const { port } = await server.run();
  settings = {
    endpoint: `http://127.0.0.1:${port}`,
    bucket: 'zhiqin-files',
    region: 'us-east-1',
    // The only key that the test server knows; of a signature of version 4 it looks at the key's name alone.
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  };
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const bytes = Buffer.from('照片的字节');
const hash = sha256Of(bytes);

describe('files in an S3 bucket', () => {
  it('come back as they were, for their own tenant, until they are removed', async () => {
    const store = s3Bucket(settings);
    await store.check();
    await store.put('tenant-a', hash, bytes);
    await store.put('tenant-a', hash, bytes);
    expect(await store.get('tenant-a', hash)).toEqual(bytes);
    await expect(store.get('tenant-b', hash)).rejects.toMatchObject({ code: 'file.damaged' });
    await store.remove('tenant-a', hash);
    await store.remove('tenant-a', hash);
    await expect(store.get('tenant-a', hash)).rejects.toMatchObject({ code: 'file.damaged' });
  });

  it('are not delivered when they are no longer what they were', async () => {
    const store = s3Bucket(settings);
    await store.put('tenant-a', hash, Buffer.from('other bytes'));
    await expect(store.get('tenant-a', hash)).rejects.toMatchObject({ code: 'file.damaged' });
  });

  it('say plainly that the bucket is missing, the key wrong or nobody there', async () => {
    await expect(s3Bucket({ ...settings, bucket: 'absent' }).check()).rejects.toThrow(
      /absent .* answers 404/,
    );
    const wrongKey = s3Bucket({ ...settings, accessKeyId: 'unknown' });
    await expect(wrongKey.check()).rejects.toThrow('answers 403');
    await expect(wrongKey.put('tenant-a', hash, bytes)).rejects.toMatchObject({ code: 'file.unreachable' });
    const nobody = s3Bucket({ ...settings, endpoint: 'http://127.0.0.1:1' });
    await expect(nobody.check()).rejects.toThrow('cannot be reached');
    await expect(nobody.get('tenant-a', hash)).rejects.toMatchObject({ code: 'file.unreachable' });
  });
});

describe('the environment', () => {
  const whole = {
    ZHIQIN_S3_ENDPOINT: 'https://s3.example/',
    ZHIQIN_S3_BUCKET: 'b',
    ZHIQIN_S3_KEY_ID: 'k',
    ZHIQIN_S3_SECRET: 's',
  };
  it('names a bucket whole or not at all', () => {
    expect(s3SettingsIn({})).toBeNull();
    expect(s3SettingsIn(whole)).toEqual({
      endpoint: 'https://s3.example',
      bucket: 'b',
      region: 'us-east-1',
      accessKeyId: 'k',
      secretAccessKey: 's',
    });
    expect(() => s3SettingsIn({ ...whole, ZHIQIN_S3_SECRET: '' })).toThrow('ZHIQIN_S3_SECRET');
    expect(() => s3SettingsIn({ ...whole, ZHIQIN_S3_ENDPOINT: 's3' })).toThrow('must be an address');
  });
});
