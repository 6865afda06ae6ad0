import { useCallback, useEffect, useState } from 'react';
import { type OwnRefusal, refusalIn } from './own-server.ts';

export interface Asked<T> {
  /** What was answered last; stays while it is asked again. */
  data: T | undefined;
  refusal: OwnRefusal | null;
  isBusy: boolean;
  again(): void;
}

/** Asks the server now and whenever `key` changes; an answer that was overtaken is dropped. */
export function useAsked<T>(key: string, question: () => Promise<T>): Asked<T> {
  const [answer, setAnswer] = useState<{ key: string; data: T }>();
  const [refusal, setRefusal] = useState<OwnRefusal | null>(null);
  const [isBusy, setBusy] = useState(true);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isOvertaken = false;
    setBusy(true);
    question().then(
      (data) => {
        if (isOvertaken) return;
        setAnswer({ key, data });
        setRefusal(null);
        setBusy(false);
      },
      (error: unknown) => {
        if (isOvertaken) return;
        setRefusal(refusalIn(error));
        setBusy(false);
      },
    );
    return () => {
      isOvertaken = true;
    };
  }, [key, round]);
  const again = useCallback(() => setRound((n) => n + 1), []);
  return { data: answer?.key === key ? answer.data : undefined, refusal, isBusy, again };
}

/** Sends one thing at a time: a second press while it is under way does nothing. True when it was taken. */
export function useSend() {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<OwnRefusal | null>(null);
  async function send(act: () => Promise<unknown>): Promise<boolean> {
    if (isBusy) return false;
    setBusy(true);
    setRefusal(null);
    try {
      await act();
      return true;
    } catch (error) {
      setRefusal(refusalIn(error));
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { send, isBusy, refusal };
}
