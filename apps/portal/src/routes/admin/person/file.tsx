import { can } from '@zhiqin/access/rules';
import { Banner, Button, Card, DataTable, DayText, Fact, Facts, LinkButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, useActionData } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { useName } from '../../../names.ts';
import { FormFields } from '../../../parts/form-fields.tsx';
import { type Revealed, RevealForm } from '../../../parts/reveal-form.tsx';
import { attempt, textsOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/file';
import { usePerson } from './layout.tsx';

export async function action(args: Route.ActionArgs) {
  const { wish, field, reason = '', pin = '' } = await textsOf(args.request);
  return attempt(args, async ({ caller }) => {
    if (wish === 'reveal') {
      const wanted = field === 'phone' ? ('phone' as const) : ('idNumber' as const);
      const { guardId } = args.params;
      const { value } = await caller.workforce.revealGuardValue({ guardId, field: wanted, reason });
      return { revealed: { field: wanted, value } };
    }
    await caller.access.setPin({ personId: args.params.guardId, pin });
    return { done: true };
  });
}

/** 档案: the file with masked values, certificates, and the PIN. */
export default function PersonFile() {
  const { t } = useTranslation(['workforce', 'portalForms', 'portalPeople']);
  const guard = usePerson();
  const name = useName();
  const { file } = guard;
  const { role } = useSelf();
  const keeps = can(role, 'guard.update');
  const answer = useActionData() as (Revealed & { done?: boolean }) | undefined;
  return (
    <>
      <Card
        title={t('workforce:file')}
        aside={
          <>
            <span className="quiet small">{t('workforce:fileMasked')}</span>{' '}
            {keeps ? (
              <LinkButton kind="quiet" to={`/admin/people/${guard.id}/edit`}>
                {t('portalPeople:edit.open')}
              </LinkButton>
            ) : null}
          </>
        }
      >
        <Facts>
          <Fact name={t('workforce:staffNo')}>{guard.staffNo}</Fact>
          <Fact name={t('workforce:rank')}>
            {t(`workforce:ranks.${guard.rank}` as 'workforce:ranks.guard')}
          </Fact>
          <Fact name={t('workforce:squad')}>
            {name(guard.squadName, guard.squadNameEn) || t('workforce:noSquad')}
          </Fact>
          <Fact name={t('workforce:joinedOn')}>
            <DayText day={guard.joinedOn} />
          </Fact>
          {guard.leftOn ? (
            <Fact name={t('workforce:leftOn')}>
              <DayText day={guard.leftOn} />
            </Fact>
          ) : null}
          <Fact name={t('workforce:idNumber')}>{file?.idNumberMasked ?? '–'}</Fact>
          <Fact name={t('workforce:phone')}>{file?.phoneMasked ?? '–'}</Fact>
          <Fact name={t('workforce:birthDate')}>
            {file?.birthDate ? <DayText day={file.birthDate} /> : '–'}
          </Fact>
          <Fact name={t('portalPeople:edit.sex')}>
            {file?.sex ? t(`portalPeople:edit.sexes.${file.sex as 'male'}`) : '–'}
          </Fact>
          <Fact name={t('workforce:nationality')}>{file?.nationality ?? '–'}</Fact>
          <Fact name={t('workforce:education')}>
            {file?.education
              ? t(`workforce:educations.${file.education}` as 'workforce:educations.junior')
              : '–'}
          </Fact>
          <Fact name={t('workforce:contractType')}>
            {file?.contractType
              ? t(`workforce:contractTypes.${file.contractType}` as 'workforce:contractTypes.employment')
              : '–'}
          </Fact>
        </Facts>
      </Card>
      {can(role, 'personal.reveal') ? (
        <RevealForm
          fields={[
            ...(file?.idNumberMasked ? [{ value: 'idNumber', label: t('workforce:idNumber') }] : []),
            ...(file?.phoneMasked ? [{ value: 'phone', label: t('workforce:phone') }] : []),
          ]}
          answer={answer?.revealed ? answer : undefined}
        />
      ) : null}
      <Card
        title={t('workforce:certificates')}
        flush
        aside={
          keeps ? (
            <LinkButton kind="quiet" to={`/admin/people/${guard.id}/certificate`}>
              {t('portalPeople:certificate.add')}
            </LinkButton>
          ) : null
        }
      >
        <DataTable
          caption={t('workforce:certificates')}
          rows={guard.certificates}
          keyOf={(paper) => paper.id}
          empty={<p className="quiet p-4">{t('workforce:uncertified')}</p>}
          columns={[
            {
              key: 'kind',
              head: t('workforce:certificates'),
              cell: (paper) =>
                t(`workforce:certificateKinds.${paper.kind}` as 'workforce:certificateKinds.guard'),
            },
            { key: 'no', head: t('workforce:certificateNo'), cell: (paper) => paper.certificateNo },
            { key: 'issuer', head: t('workforce:issuer'), cell: (paper) => paper.issuer ?? '–' },
            {
              key: 'level',
              head: t('portalPeople:certificate.level'),
              cell: (paper) =>
                paper.level ? t(`portalPeople:certificate.levels.${String(paper.level) as '5'}`) : '–',
            },
            {
              key: 'issued',
              head: t('workforce:issuedOn'),
              cell: (paper) => <DayText day={paper.issuedOn} />,
            },
            {
              key: 'expires',
              head: t('workforce:expiresOn'),
              cell: (paper) =>
                paper.expiresOn ? <DayText day={paper.expiresOn} /> : t('workforce:noExpiry'),
            },
          ]}
        />
      </Card>
      {can(role, 'pin.set') && !guard.leftOn ? (
        <Card title={t('portalForms:guard.setPin')}>
          {answer?.done ? <Banner tone="met">{t('portalForms:guard.pinSet')}</Banner> : null}
          <Form method="post" className="form" noValidate>
            <FormProblem labels={{ pin: t('portalForms:guard.newPin') }} />
            <FormFields
              fields={[
                {
                  name: 'pin',
                  kind: 'pin',
                  label: t('portalForms:guard.newPin'),
                  help: t('portalForms:guard.pinHelp'),
                },
              ]}
            />
            <div>
              <Button kind="plain">{t('portalForms:guard.setPin')}</Button>
            </div>
          </Form>
        </Card>
      ) : null}
    </>
  );
}
