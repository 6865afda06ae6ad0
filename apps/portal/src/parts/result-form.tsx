import { Card } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../form-problem.tsx';
import { EntryForm, type FormField } from './form-fields.tsx';
import { useStandingWaiverFields } from './standing-waiver-fields.ts';

interface Named {
  id: string;
  name: string;
  nameEn: string | null;
}

/** The one form about a result that the address asks for: waive, waive for a time, take down a reply, take back. */
export function ResultForm({
  wish,
  ending,
  may,
  result,
  control,
  posts,
  concerned,
  back,
}: {
  wish: string | null;
  /** The waiver of this result that is to be taken back. */
  ending: unknown;
  may: { waive: boolean; standing: boolean; reply: boolean };
  result: { postId: string | null; day: string };
  /** The control's code and name. */
  control: string;
  posts: readonly Named[];
  concerned: readonly { id: string; name: string; staffNo: string }[];
  back: string;
}) {
  const { t } = useTranslation(['portalResults', 'portalSite']);
  const standing = useStandingWaiverFields({ posts, postId: result.postId, fromDay: result.day });
  const reason: FormField = {
    name: 'reason',
    kind: 'long',
    label: t('portalSite:compliance.reason'),
    help: t('portalSite:compliance.reasonHelp'),
  };
  if (ending && may.standing)
    return (
      <Card title={t('end.title')}>
        <p className="quiet prose mb-3">{t('end.lead')}</p>
        <EntryForm
          back={back}
          submit={t('end.title')}
          fields={[{ ...reason, label: t('end.reason'), help: t('end.reasonHelp') }]}
        />
      </Card>
    );
  if (wish === 'waive' && may.waive)
    return (
      <Card title={t('waive.title')}>
        <p className="quiet prose mb-3">{t('waive.lead')}</p>
        <EntryForm back={back} submit={t('portalSite:compliance.waive')} fields={[reason]} />
      </Card>
    );
  if (wish === 'standing' && may.standing)
    return (
      <Card title={t('standing.title')}>
        <p className="mb-1 font-semibold">{control}</p>
        <p className="quiet prose mb-3">{t('standing.lead')}</p>
        <EntryForm back={back} submit={t('standing.submit')} fields={standing} />
      </Card>
    );
  if (wish === 'reply' && may.reply)
    return (
      <Card title={t('reply.title')}>
        <p className="quiet prose mb-3">{t('reply.lead')}</p>
        {concerned.length === 0 ? (
          <p>{t('reply.nobody')}</p>
        ) : (
          <EntryForm
            back={back}
            submit={t('reply.submit')}
            fields={[
              {
                name: 'personId',
                kind: 'choice',
                label: t('reply.person'),
                empty: concerned.length > 1 ? t('reply.choose') : undefined,
                choices: concerned.map((one) => ({ value: one.id, label: `${one.name} ${one.staffNo}` })),
              },
              { name: 'words', kind: 'long', label: t('reply.words'), help: t('reply.wordsHelp') },
            ]}
          />
        )}
      </Card>
    );
  // What was refused is said also where its form is no longer to be had.
  return <FormProblem />;
}
