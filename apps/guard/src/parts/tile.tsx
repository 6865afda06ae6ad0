import { Link } from 'react-router';

/** A task of the home screen: a whole corner of the screen to hit. */
export function Tile({ to, mark, text }: { to: string; mark: string; text: string }) {
  return (
    <Link
      to={to}
      className="flex min-h-16 items-center gap-2 rounded-xl border-2 border-line bg-card p-3 font-bold leading-tight active:opacity-70"
    >
      <span aria-hidden="true" className="w-7 shrink-0 text-center text-accent text-xl leading-none">
        {mark}
      </span>
      {text}
    </Link>
  );
}
