import type { PreparednessAtHand } from '@zhiqin/duty/rules';
import { useState } from 'react';
import { usePackPicture } from '../files/use-pack-picture.ts';
import { useName, useWords } from '../phone/words.tsx';

type AssemblyPlan = NonNullable<PreparednessAtHand['assemblyPlans']>[number];

/**
 * A plan of the site as kept on this phone, with where to assemble drawn on it; without its picture the place is still
 * said in words above it.
 */
export function AssemblyPlanPicture({
  plan,
  assembly,
}: {
  plan: AssemblyPlan;
  assembly: PreparednessAtHand['plans'][number]['assembly'];
}) {
  const t = useWords();
  const nameOf = useName();
  const { address, isWaiting } = usePackPicture(plan.picture.sha256);
  const [isBroken, setBroken] = useState(false);
  const points = plan.points.flatMap((point) => {
    const meant = assembly.find((one) => one.checkpointCode === point.checkpointCode);
    return meant ? [{ ...point, called: nameOf(meant) }] : [];
  });
  const where = [plan.building, plan.floor, nameOf(plan)].filter(Boolean).join(' · ');
  const shows = t('plans.onPlan', { plan: where, points: points.map((one) => one.called).join(' · ') });
  if (!address || isBroken)
    return isWaiting || isBroken ? (
      <p role="status" className="rounded-xl border-2 border-line border-dashed p-3">
        {t(isBroken ? 'plans.pictureBroken' : 'plans.pictureMissing', { plan: where })}
      </p>
    ) : null;
  return (
    <figure>
      <a href={address} target="_blank" rel="noreferrer" className="relative block w-full">
        <img
          src={address}
          alt={shows}
          onError={() => setBroken(true)}
          className="w-full rounded-xl border-2 border-line"
        />
        {points.map(({ checkpointCode, x, y, called }) => (
          <span
            key={checkpointCode}
            aria-hidden="true"
            style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
            className="-translate-x-1/2 -translate-y-full absolute flex max-w-[60%] flex-col items-center"
          >
            <span className="rounded-md bg-accent px-2 font-bold text-base text-on-accent">{called}</span>
            <span className="border-x-8 border-x-transparent border-t-12 border-t-accent" />
          </span>
        ))}
      </a>
      <figcaption className="text-soft">{where}</figcaption>
    </figure>
  );
}
