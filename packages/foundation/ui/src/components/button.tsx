import type { ComponentProps } from 'react';
import { Link, type LinkProps } from 'react-router';

/** `main` once per page part, `plain` beside it, `danger` for what cannot be undone, `quiet` inside text. */
export type ButtonKind = 'main' | 'plain' | 'danger' | 'quiet';

interface Looks {
  kind?: ButtonKind;
  wide?: boolean;
}

export function Button({ kind = 'main', wide, type = 'submit', ...rest }: ComponentProps<'button'> & Looks) {
  return <button {...rest} type={type} className="button" data-kind={kind} data-wide={wide || undefined} />;
}

export function LinkButton({ kind = 'main', wide, ...rest }: LinkProps & Looks) {
  return <Link {...rest} className="button" data-kind={kind} data-wide={wide || undefined} />;
}

/** A link the browser follows itself: files and other answers that are no pages. */
export function FileButton({ kind = 'plain', ...rest }: ComponentProps<'a'> & Looks) {
  return <a {...rest} className="button" data-kind={kind} />;
}
