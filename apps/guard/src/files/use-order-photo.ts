import { useKeptFile } from './use-kept-file.ts';

/** An address for the photo of a short order kept on this phone; `waiting` while not all of it is here. */
export const useOrderPhoto = (hash: string | null) => useKeptFile('orderPhotos', hash);
