import { localFolder, useFileStore } from './file-store.ts';
import { s3Bucket, s3SettingsIn } from './s3-bucket.ts';

/**
 * Chooses where this process's files lie: the S3 bucket that the environment names, else the folder.
 * @returns what may be said about it at start; never a key.
 * @throws Error with one plain line for half a setting, or a bucket that does not answer.
 */
export async function openFileStore(
  folder: string,
  env: Record<string, string | undefined>,
): Promise<Record<string, string>> {
  const settings = s3SettingsIn(env);
  if (!settings) {
    useFileStore(localFolder(folder));
    return { store: 'folder', folder };
  }
  const bucket = s3Bucket(settings);
  await bucket.check();
  useFileStore(bucket);
  return { store: 's3', endpoint: new URL(settings.endpoint).host, bucket: settings.bucket };
}
