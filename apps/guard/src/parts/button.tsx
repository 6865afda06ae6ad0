import type { ReactNode } from 'react';
import { Link } from 'react-router';

const looks = {
  strong: 'bg-accent text-on-accent border-accent',
  plain: 'bg-card text-ink border-line',
  ok: 'bg-ok-ground text-ok border-ok',
  bad: 'bg-bad-ground text-bad border-bad',
} as const;

const shape =
  'flex min-h-14 w-full items-center justify-center gap-2 rounded-xl border-2 px-4 py-3 text-center text-lg font-semibold active:opacity-70 disabled:border-dashed disabled:border-line disabled:bg-page disabled:text-soft';

interface Face {
  look?: keyof typeof looks;
  children: ReactNode;
}

/** Big enough for a glove; never submits by accident. At rest it stays readable: its words say what is still to come. */
export function Button({
  look = 'plain',
  children,
  onPress,
  isDisabled = false,
  type = 'button',
  isPressed,
}: Face & {
  onPress?: () => void;
  isDisabled?: boolean;
  type?: 'button' | 'submit';
  /** For a choice among several: says and shows that it is chosen. */
  isPressed?: boolean;
}) {
  const face = isPressed ? looks.strong : looks[look];
  return (
    <button
      type={type}
      onClick={onPress}
      disabled={isDisabled}
      aria-pressed={isPressed}
      className={`${shape} ${face}`}
    >
      {isPressed && <span aria-hidden="true">✓</span>}
      {children}
    </button>
  );
}

export function LinkButton({ look = 'plain', children, to }: Face & { to: string }) {
  return (
    <Link to={to} className={`${shape} ${looks[look]}`}>
      {children}
    </Link>
  );
}
