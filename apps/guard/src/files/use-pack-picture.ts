import { useKeptFile } from './use-kept-file.ts';

/** An address for a picture of the pack kept on this phone; `waiting` while not all of it is here. */
export const usePackPicture = (hash: string | null) => useKeptFile('orderPhotos', hash);
