import type { PlanFile } from '@zhiqin/preparedness';
import { Card, LinkButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../names.ts';

/**
 * 集合点 as they are drawn on the site's plans: the same pictures every post has on its phone.
 * @param plansPage where whoever may draws them; without it nothing is said of what is missing.
 */
export function AssemblyPlans({
  assembly,
  shownOn,
  plansPage,
}: {
  assembly: PlanFile['plan']['content']['assembly'];
  shownOn: PlanFile['shownOn'];
  plansPage?: string;
}) {
  const { t } = useTranslation('portalPreparedness');
  const name = useName();
  const meantBy = (code: string) => assembly.find((one) => one.checkpointCode === code);
  const drawn = new Set(shownOn.flatMap(({ points }) => points.map((point) => point.checkpointCode)));
  const missing = assembly.filter(({ checkpointCode }) => !checkpointCode || !drawn.has(checkpointCode));
  return (
    <Card
      title={t('plans.onPlan')}
      aside={
        plansPage ? (
          <LinkButton kind="quiet" to={plansPage}>
            {t('plans.toPlans')}
          </LinkButton>
        ) : null
      }
    >
      {plansPage ? <p className="quiet small">{t('plans.onPlanLead')}</p> : null}
      {plansPage && missing.length > 0 ? (
        <p>
          {t('plans.notDrawn', {
            points: missing
              .map((one) => [name(one.name, one.nameEn), one.checkpointCode].filter(Boolean).join(' '))
              .join(' · '),
          })}
        </p>
      ) : null}
      {shownOn.map((plan) => {
        const called = [plan.building, plan.floor, name(plan.name, plan.nameEn)].filter(Boolean).join(' · ');
        return (
          <figure key={plan.id} className="mt-3">
            <div className="plan">
              <img
                src={`/api/files/${plan.fileId}`}
                width={plan.widthPixels}
                height={plan.heightPixels}
                alt={t('plans.pictureAlt', {
                  plan: called,
                  points: plan.points.map((one) => one.checkpointCode).join(' · '),
                })}
              />
              {plan.points.map(({ checkpointCode, x, y }) => {
                const meant = meantBy(checkpointCode);
                return (
                  <span
                    key={checkpointCode}
                    className="plan-mark"
                    style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
                    title={meant ? name(meant.name, meant.nameEn) : checkpointCode}
                    aria-hidden="true"
                  >
                    {checkpointCode}
                  </span>
                );
              })}
            </div>
            <figcaption className="quiet small mt-1">{called}</figcaption>
          </figure>
        );
      })}
    </Card>
  );
}
