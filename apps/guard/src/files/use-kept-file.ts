import { useEffect, useState } from 'react';
import { usePhone, usePhoneState } from '../phone/phone-context.tsx';

/**
 * An address for a file fetched in parts and kept on this phone; `waiting` while not all of it is here. Looked at again
 * after every round of sending.
 */
export function useKeptFile(
  shelf: 'orderPhotos' | 'materials',
  hash: string | null,
): { address: string | null; isWaiting: boolean } {
  const { store } = usePhone();
  const { stored, settings } = usePhoneState();
  const [file, setFile] = useState<Blob | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const [isRead, setRead] = useState(false);
  const asked = file ? null : `${stored?.receivedAt} ${settings.lastSentAt}`;
  useEffect(() => {
    let isWanted = asked !== null;
    if (hash && isWanted)
      void store.db.get(shelf, hash).then((kept) => {
        if (!isWanted) return;
        setRead(true);
        if (kept?.isWhole) setFile(new Blob([kept.bytes], { type: kept.mediaType }));
      });
    return () => {
      isWanted = false;
    };
  }, [store, shelf, hash, asked]);
  useEffect(() => {
    if (!file) return;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return { address, isWaiting: hash === null || (isRead && file === null) };
}
