import type { PreparednessAtHand } from '@zhiqin/duty/rules';
import { useSearchParams } from 'react-router';
import { useDutyWords } from '../duties/duty-words.ts';
import { AssemblyPlanPicture } from '../parts/assembly-plan.tsx';
import { LinkButton } from '../parts/button.tsx';
import { CallLink } from '../parts/call-link.tsx';
import { Card, Screen } from '../parts/screen.tsx';
import { useDuty } from '../phone/use-duty.ts';
import { useName, useWords } from '../phone/words.tsx';

/** 应急预案: as kept on this phone, in big type; numbers are dialled by a tap (S4-4.4, S9A-4, S5-16). */
export default function Plans() {
  const t = useWords();
  const nameOf = useName();
  const words = useDutyWords();
  const { pack } = useDuty();
  const [search] = useSearchParams();
  const plans = pack.preparedness?.plans ?? [];
  const wanted = search.get('scenario');
  return (
    <Screen title={t('plans.title')} under={nameOf(pack.site)} back="/learn">
      <p>{t('plans.lead')}</p>
      <LinkButton to="/learn/contacts">{t('contacts.title')}</LinkButton>
      {plans.length === 0 && <Card>{t('plans.none')}</Card>}
      {plans.map((plan) => (
        <details
          key={plan.id}
          open={plan.scenario === wanted}
          className="rounded-xl border border-line bg-card"
        >
          <summary className="flex min-h-16 items-center gap-2 px-4 py-2 font-bold text-xl">
            <span className="min-w-0">{words.code('scenario', plan.scenario)}</span>
          </summary>
          <Plan plan={plan} shownOn={pack.preparedness?.assemblyPlans ?? []} />
        </details>
      ))}
    </Screen>
  );
}

function Plan({
  plan,
  shownOn,
}: {
  plan: PreparednessAtHand['plans'][number];
  shownOn: NonNullable<PreparednessAtHand['assemblyPlans']>;
}) {
  const t = useWords();
  const nameOf = useName();
  const drawn = shownOn.filter(({ points }) =>
    points.some((point) => plan.assembly.some((one) => one.checkpointCode === point.checkpointCode)),
  );
  const said = (name: string, nameEn: string | null) => nameOf({ name, nameEn });
  return (
    <div className="flex flex-col gap-4 px-4 pb-4 text-lg">
      {plan.numbers.map((one) => (
        <CallLink key={`${one.label} ${one.phone}`} name={said(one.label, one.labelEn)} phone={one.phone} />
      ))}
      <p className="font-bold">
        {t('plans.assembly')}:{' '}
        {plan.assembly
          .map((point) => [said(point.name, point.nameEn), point.checkpointCode].filter(Boolean).join(' '))
          .join(' · ')}
      </p>
      {drawn.map((one) => (
        <AssemblyPlanPicture key={one.id} plan={one} assembly={plan.assembly} />
      ))}
      {plan.roles.map((role, at) => (
        <section key={at} className="flex flex-col gap-2">
          <h2 className="font-bold text-xl">
            {[said(role.name, role.nameEn), role.who].filter(Boolean).join(' · ')}
          </h2>
          {role.phone && <CallLink name={role.who ?? said(role.name, role.nameEn)} phone={role.phone} />}
          <ol className="list-decimal pl-7">
            {role.steps.map((step) => (
              <li key={step.text} className="py-1">
                {said(step.text, step.textEn)}
              </li>
            ))}
          </ol>
        </section>
      ))}
      {plan.note && <p className="whitespace-pre-wrap">{said(plan.note, plan.noteEn)}</p>}
      <p className="text-soft">{t('plans.version', { no: plan.version })}</p>
    </div>
  );
}
