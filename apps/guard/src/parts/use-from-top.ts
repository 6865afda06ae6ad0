import { useLayoutEffect } from 'react';
import { useLocation } from 'react-router';

let shown = '';

/**
 * A step within a page begins at its top: the form of a piece chosen far down a list would open in its middle.
 * Going from page to page is the router's, which also remembers where one was.
 * @param step another one is another step.
 */
export function useFromTop(step: string): void {
  const { key } = useLocation();
  useLayoutEffect(() => {
    if (shown === key) window.scrollTo(0, 0);
    shown = key;
  }, [key, step]);
}
