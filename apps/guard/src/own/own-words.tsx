import { type Language, loadOwnPhoneWords, type OwnContext } from '@zhiqin/i18n';
import { useEffect, useMemo, useState } from 'react';
import { useSpeech } from '../phone/words.tsx';

type I18n = ReturnType<typeof useSpeech>['i18n'];

const isLoaded = (i18n: I18n, language: Language, context: OwnContext) =>
  i18n.hasResourceBundle(language, context);

/** The words of a guard's own screens, loaded with the screen; null until they are there. */
export function useOwnWords<C extends OwnContext>(context: C) {
  const { i18n, language } = useSpeech();
  const [loadedFor, setLoadedFor] = useState(isLoaded(i18n, language, context) ? language : null);
  useEffect(() => {
    if (isLoaded(i18n, language, context)) {
      setLoadedFor(language);
      return;
    }
    let isGone = false;
    void loadOwnPhoneWords(language, context).then((words) => {
      i18n.addResourceBundle(language, context, words, true);
      if (!isGone) setLoadedFor(language);
    });
    return () => {
      isGone = true;
    };
  }, [i18n, language, context]);
  return useMemo(
    () => (loadedFor === language ? i18n.getFixedT(null, context) : null),
    [i18n, loadedFor, language, context],
  );
}
