import type { ReactNode } from 'react';

/** A part of a page with its own heading. */
export function Card({
  title,
  aside,
  children,
  flush,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  /** The content reaches the edge (lists, tables). */
  flush?: boolean;
}) {
  return (
    <section className="card">
      {title ? (
        <div className="card-head">
          <h2>{title}</h2>
          {aside ? <div className="card-aside">{aside}</div> : null}
        </div>
      ) : null}
      <div className={flush ? undefined : 'card-body'}>{children}</div>
    </section>
  );
}

export type Tone = 'breached' | 'unproven' | 'met';

/** Something to know before reading on; `tone` only where it is good or bad news. */
export function Banner({ tone, children, action }: { tone?: Tone; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="banner" data-tone={tone} role="status">
      <div>{children}</div>
      {action}
    </div>
  );
}

/** Teaches with one real example and one button. */
export function EmptyState({
  title,
  example,
  action,
}: {
  title: string;
  example?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="font-semibold">{title}</p>
      {example ? <div className="empty-example">{example}</div> : null}
      {action}
    </div>
  );
}

/** One number, what it is, and what it means; `href` content opens its records. */
export function KeyFigure({ label, value, note }: { label: ReactNode; value: ReactNode; note?: ReactNode }) {
  return (
    <div>
      <p className="quiet small">{label}</p>
      <p className="figure-number">{value}</p>
      {note ? <p className="quiet small">{note}</p> : null}
    </div>
  );
}

export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** `label` is said to everybody; the bar is for the eye. */
export function ProgressBar({ done, total, label }: { done: number; total: number; label: string }) {
  const percent = total > 0 ? Math.min(100, Math.round((100 * done) / total)) : 0;
  return (
    <div>
      <p className="small mb-1">{label}</p>
      <div
        className="progress"
        role="progressbar"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-label={label}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
