import { useEffect, useState } from 'react';
import { usePhone, usePhoneState } from '../phone/phone-context.tsx';
import type { FileKind } from '../storage/open-database.ts';
import { forgetFile, keepFile } from './keep-file.ts';

/** Keeping and giving up files of a form. */
export function useFiles() {
  const { store } = usePhone();
  const { device } = usePhoneState();
  return {
    /** @throws DOMException when there is no room. */
    async keep(kind: FileKind, blob: Blob): Promise<string> {
      return keepFile(store.db, device?.deviceId ?? '', kind, blob, store.clock.now());
    },
    forget: (hash: string) => void forgetFile(store.db, hash),
  };
}

/** An address for a kept file that a picture or player can show; null while it is read, or when it is gone. */
export function useFileAddress(hash: string | null): string | null {
  const { store } = usePhone();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isWanted = true;
    setAddress(null);
    if (!hash) return;
    void Promise.all([store.db.get('fileBytes', hash), store.db.get('files', hash)]).then(([bytes, file]) => {
      if (!bytes || !isWanted) return;
      made = URL.createObjectURL(new Blob([bytes], { type: file?.mediaType ?? '' }));
      setAddress(made);
    });
    return () => {
      isWanted = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [store, hash]);
  return address;
}
