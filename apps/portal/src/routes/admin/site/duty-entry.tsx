import { can } from '@zhiqin/access/rules';
import { textFor } from '@zhiqin/i18n';
import { Button, Card, Fact, Facts, PageTitle, Textarea, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { useName } from '../../../names.ts';
import { EntryBody } from '../../../parts/entry-body.tsx';
import { EntryFiles } from '../../../parts/entry-files.tsx';
import { EntryFlags } from '../../../parts/entry-flags.tsx';
import { GradeMark, ProofReasons } from '../../../parts/proof-reasons.tsx';
import { RevealForm } from '../../../parts/reveal-form.tsx';
import { ask, attempt, textsOf } from '../../../problem.ts';
import { useProblem } from '../../../use-problem.ts';
import { useSelf } from '../../../use-self.ts';
import { useSite } from '../../../use-site.ts';
import type { Route } from './+types/duty-entry';

export async function loader(args: Route.LoaderArgs) {
  const { entryId } = args.params;
  return ask(args, async ({ caller }) => {
    const [entry, files] = await Promise.all([
      caller.duty.getEntry({ entryId }),
      caller.duty.filesOfEntry({ entryId }),
    ]);
    return { entry, files };
  });
}

export async function action(args: Route.ActionArgs) {
  const { wish, field = '', reason = '', text = '' } = await textsOf(args.request);
  return attempt(args, async ({ caller }) => {
    if (wish === 'reveal') {
      const { entryId } = args.params;
      const { value } = await caller.duty.revealValue({ entryId, path: field, reason });
      return { revealed: { field, value } };
    }
    await caller.duty.correctEntry({ entryId: args.params.entryId, text });
    return redirect(`/admin/sites/${args.params.code}/duty/${args.params.entryId}`);
  });
}

export default function DutyEntry({
  loaderData: { entry, files },
  actionData,
  params,
}: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portal', 'portalSite', 'proof', 'shell', 'portalBoard']);
  const name = useName();
  const problem = useProblem();
  const { role } = useSelf();
  const { zone } = useSite();
  const kind = t(`portalSite:duty.kinds.${entry.kind}` as 'portalSite:duty.kinds.correction');
  const log = `/admin/sites/${params.code}/duty`;
  return (
    <div className="grid gap-4">
      <PageTitle title={kind} />
      <p>
        <Link to={log}>{t('portalSite:duty.backToLog')}</Link>
      </p>
      <Card title={kind} aside={<TimeText at={entry.occurredAt} zone={zone} />}>
        <Facts>
          <Fact name={t('portalSite:duty.person')}>
            {entry.personId ? (
              <Link to={`/admin/people/${entry.personId}`}>{entry.personName}</Link>
            ) : (
              t('portalSite:duty.unknownPerson')
            )}
          </Fact>
          <Fact name={t('portalSite:duty.post')}>{name(entry.postName, entry.postNameEn) || '–'}</Fact>
          <Fact name={t('portalSite:duty.deviceTime')}>
            <TimeText at={entry.occurredAt} zone={zone} />
          </Fact>
          <Fact name={t('portalSite:duty.serverTime')}>
            <TimeText at={entry.receivedAt} zone={zone} />
          </Fact>
          <Fact name={t('portalSite:duty.device')}>
            {entry.deviceLabel} · {t('portalSite:duty.seq', { seq: entry.seq })}
          </Fact>
          <Fact name={t('portalSite:duty.signature')}>
            {t('portalSite:duty.signed')} · {t(`portalSite:duty.links.${entry.link}`)}
          </Fact>
          <Fact name={t('portalSite:duty.doubts')}>
            <EntryFlags flags={entry.flags} link="linked" />
          </Fact>
          {entry.citesEntryId ? (
            <Fact name={t('portalSite:duty.cites')}>
              <Link to={`${log}/${entry.citesEntryId}`}>{t('portalSite:duty.openCited')}</Link>
            </Fact>
          ) : null}
        </Facts>
      </Card>
      <Card title={t('portalSite:duty.content')}>
        <EntryBody body={entry.body} zone={zone} names={entry.names} />
        {typeof entry.body.round === 'string' ? (
          <p className="mt-2">
            <Link to={`/admin/sites/${params.code}/routes/rounds/${entry.body.round}`}>
              {t('portalBoard:patrol.openRound')}
            </Link>
          </p>
        ) : null}
      </Card>
      <EntryFiles files={files} deviceLabel={entry.deviceLabel} zone={zone} />
      {can(role, 'personal.reveal') ? (
        <RevealForm
          fields={maskedFields(entry.body, entry.content.body).map((field) => ({
            value: field,
            label: textFor(i18n, 'portalSite', `duty.fields.${field}`, { defaultValue: field }),
          }))}
          answer={actionData && 'revealed' in actionData ? actionData : undefined}
        />
      ) : null}
      <Card title={t('proof:grade')} aside={<GradeMark grade={entry.graded.grade} />}>
        <p>{t(`proof:grades.${entry.graded.grade}`)}</p>
        <ProofReasons reasons={entry.graded.reasons} />
      </Card>
      {entry.corrections.length > 0 ? (
        <Card title={t('portalSite:duty.corrections')}>
          <ul className="grid gap-2">
            {entry.corrections.map((correction) => (
              <li key={correction.entryId}>
                <TimeText at={correction.at} zone={zone} />{' '}
                {typeof correction.text === 'string' ? correction.text : '–'}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {can(role, 'duty.correct') ? (
        <Card title={t('portalSite:duty.correct')}>
          {/* A new key after each correction: the next begins empty. */}
          <Form method="post" className="form" key={entry.corrections.length}>
            <FormProblem labels={{ text: t('portalSite:duty.correctText') }} />
            <Textarea
              name="text"
              label={t('portalSite:duty.correctText')}
              help={t('portalSite:duty.correctHelp')}
              error={problem.at('text')}
              defaultValue={problem.typed('text')}
              required
            />
            <div>
              <Button>{t('portalSite:duty.correct')}</Button>
            </div>
          </Form>
        </Card>
      ) : null}
      <details>
        <summary className="cursor-pointer">{t('portalSite:duty.proof')}</summary>
        <dl className="facts code mt-2">
          <Fact name="SHA-256">{entry.hash}</Fact>
          <Fact name="ECDSA P-256">{entry.signature}</Fact>
        </dl>
      </details>
    </div>
  );
}

/** Personal fields of what was signed whose value is still there and is shown masked. */
function maskedFields(shown: Record<string, unknown>, signed: Record<string, unknown>): string[] {
  return Object.entries(signed).flatMap(([field, value]) => {
    const isPersonal = typeof value === 'object' && value !== null && 'commit' in value;
    return isPersonal && JSON.stringify(shown[field] ?? null).includes('＊') ? [field] : [];
  });
}
