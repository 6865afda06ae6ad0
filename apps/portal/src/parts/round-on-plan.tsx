import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../names.ts';
import type { PortalContext } from '../portal-context.ts';

export type Plan = Awaited<ReturnType<PortalContext['caller']['sites']['listPlans']>>[number];
type Point = Awaited<ReturnType<PortalContext['caller']['duty']['getRound']>>['points'][number];

/** A round drawn on one plan: the way in the order it was walked, each point numbered, missed ones framed. */
export function RoundOnPlan({ plan, points, log }: { plan: Plan; points: readonly Point[]; log: string }) {
  const { t } = useTranslation('portalBoard');
  const name = useName();
  const drawn = points.flatMap((point) => {
    const spot = plan.spots.find((one) => one.checkpointId === point.checkpointId);
    return spot ? [{ ...point, ...spot }] : [];
  });
  const walked = drawn
    .filter((point) => point.walkedNo !== null)
    .sort((a, b) => (a.walkedNo ?? 0) - (b.walkedNo ?? 0));
  const missed = drawn.length - walked.length;
  return (
    <figure>
      <div className="plan">
        <img
          src={`/api/files/${plan.fileId}`}
          width={plan.widthPixels}
          height={plan.heightPixels}
          alt={t('patrol.planAlt', { plan: name(plan.name, plan.nameEn), walked: walked.length, missed })}
        />
        <svg className="plan-way" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <polyline
            points={walked.map((point) => `${point.x * 100},${point.y * 100}`).join(' ')}
            fill="none"
            stroke="#1f3a57"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {drawn.map((point) => {
          const place = { left: `${point.x * 100}%`, top: `${point.y * 100}%` };
          const called = name(point.name, point.nameEn);
          return point.entryId ? (
            <Link
              key={point.checkpointId}
              className="plan-mark"
              style={place}
              to={`${log}/${point.entryId}`}
              aria-label={t('patrol.walkedLabel', { no: point.walkedNo ?? '', name: called })}
              title={called}
            >
              {point.walkedNo}
            </Link>
          ) : (
            <span
              key={point.checkpointId}
              className="plan-mark"
              data-missed="true"
              style={place}
              role="img"
              aria-label={t('patrol.missedLabel', { name: called })}
              title={called}
            >
              ×
            </span>
          );
        })}
      </div>
      <figcaption className="quiet small mt-1">
        {[plan.building, plan.floor, name(plan.name, plan.nameEn)].filter(Boolean).join(' · ')}
      </figcaption>
    </figure>
  );
}
