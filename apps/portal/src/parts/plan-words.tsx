import type { PlanContent } from '@zhiqin/preparedness/rules';
import { Card, Fact, Facts } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../names.ts';

/** What a plan says: whom to call, where to meet, who does what, in order. */
export function PlanWords({ content }: { content: PlanContent }) {
  const { t } = useTranslation('portalPreparedness');
  const name = useName();
  return (
    <>
      <Card title={t('plans.numbers')}>
        {content.numbers.length === 0 ? <p className="quiet">{t('plans.noNumbers')}</p> : null}
        <Facts>
          {content.numbers.map((one) => (
            <Fact key={`${one.label} ${one.phone}`} name={name(one.label, one.labelEn)}>
              <a href={`tel:${one.phone.replaceAll(/[^\d+]/g, '')}`}>{one.phone}</a>
            </Fact>
          ))}
          <Fact name={t('plans.assembly')}>
            {content.assembly
              .map((point) =>
                [name(point.name, point.nameEn), point.checkpointCode].filter(Boolean).join(' '),
              )
              .join(' · ')}
          </Fact>
        </Facts>
      </Card>
      <Card title={t('plans.roles')}>
        <div className="grid gap-4">
          {content.roles.map((role, at) => (
            <section key={at}>
              <h3 className="break-words">
                {[name(role.name, role.nameEn), role.who].filter(Boolean).join(' · ')}
                {role.phone ? (
                  <>
                    {' · '}
                    <a href={`tel:${role.phone.replaceAll(/[^\d+]/g, '')}`}>{role.phone}</a>
                  </>
                ) : null}
              </h3>
              <ol className="list-decimal pl-6">
                {role.steps.map((step) => (
                  <li key={step.text} className="break-words">
                    {name(step.text, step.textEn)}
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </div>
        {content.note ? (
          <p className="prose mt-3 break-words whitespace-pre-line">{name(content.note, content.noteEn)}</p>
        ) : null}
      </Card>
    </>
  );
}
