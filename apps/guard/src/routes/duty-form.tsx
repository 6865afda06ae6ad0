import { type ComponentType, lazy, Suspense } from 'react';
import { Navigate } from 'react-router';
import { simpleForms } from '../duties/form-spec.ts';
import type { DutyFormProps } from '../duties/use-duty-form.ts';
import { OnDuty } from '../parts/on-duty.tsx';
import { useWords } from '../phone/words.tsx';
import type { Route } from './+types/duty-form.ts';

type Form = { default: ComponentType<DutyFormProps> };
const from = (load: () => Promise<Form>) => lazy(load);

/** Each in a file of its own, fetched when it is opened; the service worker keeps them all. */
const forms: Readonly<Record<string, ComponentType<DutyFormProps>>> = {
  muster: from(() => import('../duties/muster.tsx')),
  relief: from(() => import('../duties/relief.tsx')),
  rotate: from(() => import('../duties/rotate.tsx')),
  'control-room': from(() => import('../duties/control-room.tsx')),
  incident: from(() => import('../duties/incident.tsx')),
  drill: from(() => import('../duties/drill.tsx')),
  station: from(() => import('../duties/station.tsx')),
  panel: from(() => import('../duties/panel.tsx')),
  'fire-gear': from(() => import('../duties/fire-gear.tsx')),
  'fire-inspection': from(() => import('../duties/fire-inspection.tsx')),
  hazards: from(() => import('../duties/hazards.tsx')),
  'check-call': from(() => import('../duties/check-call.tsx')),
  panic: from(() => import('../duties/panic.tsx')),
  supervision: from(() => import('../duties/supervision.tsx')),
  training: from(() => import('../duties/training.tsx')),
  'paper-sheet': from(() => import('../duties/paper-sheet.tsx')),
  correction: from(() => import('../duties/correction.tsx')),
};
const SimpleForm = lazy(() =>
  import('../duties/simple-form.tsx').then((part) => ({ default: part.SimpleForm })),
);

export default function DutyForm({ params: { form } }: Route.ComponentProps) {
  const t = useWords();
  const Special = forms[form];
  const spec = simpleForms[form];
  if (!Special && !spec) return <Navigate to="/duties" replace />;
  return (
    <Suspense fallback={<p className="p-4">{t('loading')}</p>}>
      <OnDuty>
        {(duty, acting) =>
          Special ? (
            <Special duty={duty} acting={acting} />
          ) : (
            spec && <SimpleForm key={form} name={form} spec={spec} duty={duty} acting={acting} />
          )
        }
      </OnDuty>
    </Suspense>
  );
}
