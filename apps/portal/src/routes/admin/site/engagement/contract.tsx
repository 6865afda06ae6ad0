import { can } from '@zhiqin/access/rules';
import { checkAnswers, contractQuestions } from '@zhiqin/engagement/rules';
import { serviceKinds } from '@zhiqin/sites/rules';
import {
  Banner,
  Card,
  DataTable,
  DayText,
  EmptyState,
  Fact,
  Facts,
  LinkButton,
  PageTitle,
  TimeText,
} from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../../form-problem.tsx';
import { base64Of, valuesOf } from '../../../../form-values.ts';
import { EngagementMenu } from '../../../../parts/engagement-menu.tsx';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { PaperInput } from '../../../../parts/paper-input.tsx';
import { SubmitWish } from '../../../../parts/submit-wish.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/contract';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const { engagement } = portal.caller;
    const found = await engagement.siteContracts({ siteId: id });
    const { licences } = await engagement.companyPapers({ siteId: id });
    const licence = licences.find(
      (one) =>
        !one.revokedOn && one.validFrom <= found.today && (!one.validUntil || found.today <= one.validUntil),
    );
    return { ...found, licence: licence ?? null, zone };
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given, all } = valuesOf(form);
  const fileBase64 = await base64Of(form, 'fileBase64');
  const here = `/admin/sites/${args.params.code}/engagement/contract`;
  return attempt(args, async ({ caller: { engagement } }) => {
    const contractId = text('contractId');
    switch (text('wish')) {
      case 'check':
        await engagement.checkContract({
          contractId,
          question: text('question') as (typeof contractQuestions)[number],
          answer: text('answer') as (typeof checkAnswers)[number],
          note: given('note'),
          evidenceBase64: fileBase64,
          checkedOn: text('checkedOn'),
        });
        return redirect(`${here}?do=check&contract=${contractId}`);
      case 'services':
        await engagement.setContractServices({
          contractId,
          services: all('services') as (typeof serviceKinds)[number][],
        });
        break;
      case 'file':
        await engagement.keepContractFile({ contractId, fileBase64: fileBase64 ?? '' });
        break;
      case 'remove':
        await engagement.removeContractFile({ contractId });
        break;
      case 'end':
        await engagement.endContract({ contractId, endedOn: text('endedOn'), reason: text('reason') });
        break;
      default:
        await engagement.activateContract({ contractId });
    }
    return redirect(here);
  });
}

/** 合同核查: six questions, the signed text and where each contract of the site stands. */
export default function ContractCheck({ loaderData, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalEngagement');
  const { role } = useSelf();
  const [search] = useSearchParams();
  const { contracts, today, licence, zone } = loaderData;
  const here = `/admin/sites/${params.code}/engagement/contract`;
  const checks = can(role, 'contract.check');
  const add = can(role, 'contract.create') ? (
    <LinkButton to="/admin/contracts/new">{t('contract.add')}</LinkButton>
  ) : null;
  return (
    <div className="grid gap-4">
      <PageTitle title={t('parts.contract')} />
      <EngagementMenu code={params.code} />
      <div>
        <h2>{t('parts.contract')}</h2>
        <p className="quiet prose">{t('contract.lead')}</p>
      </div>
      {contracts.length === 0 ? <EmptyState title={t('contract.none')} action={add} /> : null}
      {search.get('do') ? null : <FormProblem />}
      {contracts.map((one) => {
        const wish = checks && search.get('contract') === one.id ? search.get('do') : null;
        const opens = (to: string, label: string) =>
          checks && wish !== to ? (
            <LinkButton kind="plain" to={`${here}?do=${to}&contract=${one.id}`}>
              {label}
            </LinkButton>
          ) : null;
        const own = <input type="hidden" name="contractId" value={one.id} />;
        const outside = licence ? one.services.filter((kind) => !licence.services.includes(kind)) : [];
        const answerOf = (question: string) => one.answers.find((answer) => answer.question === question);
        const isOpen = one.standing === 'draft' || one.standing === 'checked';
        return (
          <Card
            key={one.id}
            title={`${one.title} · ${t(`contract.standing.${one.standing}`)}`}
            aside={<span className="quiet code">{one.contractNo}</span>}
          >
            <div className="grid gap-3">
              {one.isUnchecked ? <Banner tone="unproven">{t('contract.unchecked')}</Banner> : null}
              {one.unlawful.length > 0 ? (
                <Banner tone="breached">{t('contract.forbidden', { count: one.unlawful.length })}</Banner>
              ) : one.unanswered.length > 0 ? (
                <p>{t('contract.open', { count: one.unanswered.length })}</p>
              ) : one.standing === 'checked' ? (
                <p>{t('contract.ready')}</p>
              ) : null}
              <Facts>
                <Fact name={t('contract.term')}>
                  <DayText day={one.startsOn} /> – <DayText day={one.endedOn ?? one.endsOn} />
                </Fact>
                <Fact name={t('contract.services')}>
                  {one.services.map((kind) => t(`services.${kind as 'gate'}`)).join(' · ') || '–'}
                  {outside.length > 0 ? (
                    <p>
                      <strong>
                        {t('contract.outOfScope', {
                          services: outside.map((kind) => t(`services.${kind as 'gate'}`)).join(' · '),
                        })}
                      </strong>
                    </p>
                  ) : null}
                  {licence ? null : <p>{t('contract.noLicence')}</p>}
                </Fact>
                <Fact name={t('contract.keep')}>
                  {one.fileId ? (
                    <a href={`/api/files/${one.fileId}`}>{t('contract.kept', { day: one.keptUntil })}</a>
                  ) : (
                    t('contract.notKept')
                  )}
                </Fact>
              </Facts>
              <DataTable
                caption={t('parts.contract')}
                rows={[...contractQuestions]}
                keyOf={(question) => question}
                columns={[
                  {
                    key: 'question',
                    head: t('contract.question'),
                    cell: (question) => t(`contract.questions.${question}`),
                  },
                  {
                    key: 'answer',
                    head: t('contract.answer'),
                    cell: (question) => {
                      const answer = answerOf(question);
                      return answer ? (
                        <strong>{t(`contract.answers.${answer.answer as 'lawful'}`)}</strong>
                      ) : (
                        t('contract.notAnswered')
                      );
                    },
                  },
                  {
                    key: 'note',
                    head: t('contract.note'),
                    cell: (question) => {
                      const answer = answerOf(question);
                      if (!answer) return '–';
                      return (
                        <>
                          {answer.note}
                          {answer.evidenceFileId ? (
                            <>
                              {' '}
                              <a href={`/api/files/${answer.evidenceFileId}`}>PDF</a>
                            </>
                          ) : null}
                          <p className="quiet small">
                            {t('contract.checkedBy', {
                              name: answer.checkerName ?? '–',
                              day: answer.checkedOn,
                            })}
                          </p>
                        </>
                      );
                    },
                  },
                ]}
              />
              <div className="flex flex-wrap gap-3">
                {isOpen && can(role, 'contract.activate') ? (
                  <SubmitWish wish="activate" values={{ contractId: one.id }}>
                    {t('contract.activate')}
                  </SubmitWish>
                ) : null}
                {opens('check', t('contract.check'))}
                {opens('services', t('contract.services'))}
                {opens('file', t('contract.keep'))}
                {one.standing === 'active' ? opens('end', t('contract.end')) : null}
                {one.fileId && one.standing === 'ended' && can(role, 'contract.activate') ? (
                  <SubmitWish wish="remove" kind="danger" values={{ contractId: one.id }}>
                    {t('contract.remove')}
                  </SubmitWish>
                ) : null}
              </div>
              {wish === 'check' ? (
                <EntryForm
                  back={here}
                  hasFile
                  submit={t('contract.check')}
                  fields={[
                    {
                      name: 'question',
                      kind: 'choice',
                      label: t('contract.question'),
                      choices: contractQuestions.map((value) => ({
                        value,
                        label: t(`contract.questions.${value}`),
                      })),
                      value: one.unanswered[0],
                    },
                    {
                      name: 'answer',
                      kind: 'choice',
                      label: t('contract.answer'),
                      choices: checkAnswers.map((value) => ({
                        value,
                        label: t(`contract.answers.${value}`),
                      })),
                    },
                    { name: 'note', kind: 'long', label: t('contract.note'), help: t('contract.noteHelp') },
                    { name: 'checkedOn', kind: 'date', label: t('contract.checkedOn'), value: today },
                  ]}
                >
                  <PaperInput name="fileBase64" label={t('contract.evidence')} />
                  {own}
                  <input type="hidden" name="wish" value="check" />
                </EntryForm>
              ) : null}
              {wish === 'services' ? (
                <EntryForm
                  back={here}
                  submit={t('contract.saveServices')}
                  fields={[
                    {
                      name: 'services',
                      kind: 'several',
                      label: t('contract.services'),
                      choices: serviceKinds.map((value) => ({ value, label: t(`services.${value}`) })),
                      value: one.services,
                    },
                  ]}
                >
                  {own}
                  <input type="hidden" name="wish" value="services" />
                </EntryForm>
              ) : null}
              {wish === 'file' ? (
                <EntryForm back={here} hasFile submit={t('contract.keep')} fields={[]}>
                  <PaperInput name="fileBase64" label={t('file')} />
                  {own}
                  <input type="hidden" name="wish" value="file" />
                </EntryForm>
              ) : null}
              {wish === 'end' ? (
                <EntryForm
                  back={here}
                  submit={t('contract.end')}
                  fields={[
                    { name: 'endedOn', kind: 'date', label: t('contract.endedOn') },
                    { name: 'reason', label: t('contract.reason') },
                  ]}
                >
                  {own}
                  <input type="hidden" name="wish" value="end" />
                </EntryForm>
              ) : null}
              {one.steps.length > 0 ? (
                <details>
                  <summary>{t('contract.history')}</summary>
                  <ul className="grid gap-1">
                    {one.steps.map((step) => (
                      <li key={step.id} className="small break-words">
                        {t(`contract.steps.${step.step as 'ended'}`)} · <DayText day={step.day} />{' '}
                        {step.takerName} <TimeText at={step.takenAt} zone={zone} />
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </div>
          </Card>
        );
      })}
    </div>
  );
}
