import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { type Duty, useDuty } from '../phone/use-duty.ts';
import type { Acting } from '../storage/open-database.ts';

/** Screens that record need somebody on duty on this phone; without one, home says what to do. */
export function OnDuty({ children }: { children: (duty: Duty, acting: Acting) => ReactNode }) {
  const duty = useDuty();
  if (!duty.acting) return <Navigate to="/" replace />;
  return children(duty, duty.acting);
}
