export { type FileStore, fileStore, localFolder, sha256Of, useFileStore } from './file-store.ts';
export { maxFileBytes } from './media-type.ts';
export { type FileContent, readFile } from './read-file.ts';
export { releaseFile } from './release-file.ts';
export { type StoredFile, storeFile } from './store-file.ts';
