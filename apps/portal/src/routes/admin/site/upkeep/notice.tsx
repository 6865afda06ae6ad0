import { can } from '@zhiqin/access/rules';
import { Button, Card, DayText, Fact, Facts, FileButton, LinkButton, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../../form-problem.tsx';
import { base64Of, valuesOf } from '../../../../form-values.ts';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { CourseTable } from '../../../../parts/upkeep/course-table.tsx';
import { PaperField, photoOrPdf } from '../../../../parts/upkeep/paper-field.tsx';
import { UpkeepMenu } from '../../../../parts/upkeep/upkeep-menu.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/notice';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, ({ caller }) => caller.upkeep.getNotice({ noticeId: args.params.noticeId }));
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text } = valuesOf(form);
  const { noticeId, code } = args.params;
  const proofBase64 = await base64Of(form, 'proofBase64');
  return attempt(args, async ({ caller: { upkeep } }) => {
    switch (text('wish')) {
      case 'item':
        await upkeep.addNoticeItem({
          ...{ noticeId, text: text('text'), owner: text('owner'), dueOn: text('dueOn') },
        });
        break;
      case 'finish':
        await upkeep.finishNoticeItem({ demandId: text('demandId'), measure: text('measure'), proofBase64 });
        break;
      case 'reply':
        await upkeep.replyNotice({ noticeId, text: text('text') });
        break;
      default:
        await upkeep.closeNotice({ noticeId });
    }
    return redirect(`/admin/sites/${code}/upkeep/notices/${noticeId}`);
  });
}

/** One notice: each demand until when, what was done with its proof, the reply, and that it is closed (K11). */
export default function Notice({ loaderData: found, params }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalUpkeep');
  const { role } = useSelf();
  const [search] = useSearchParams();
  const { notice, items, gaps } = found;
  const { zone } = notice.site;
  const here = `/admin/sites/${params.code}/upkeep/notices/${notice.id}`;
  const keeps = can(role, 'upkeep.keep') && !notice.closedAt;
  const wish = keeps ? search.get('do') : null;
  const opens = (to: string, label: string) =>
    keeps && wish !== to ? (
      <LinkButton kind="plain" to={`${here}?do=${to}`}>
        {label}
      </LinkButton>
    ) : null;
  return (
    <>
      <UpkeepMenu code={params.code} here="notices" />
      {wish ? null : <FormProblem />}
      <div className="grid gap-4">
        <Card
          title={`${t('notices.no')} ${notice.noticeNo}`}
          aside={
            <FileButton href={`${here}/reply/${i18n.language === 'en' ? 'en' : 'zh-CN'}`}>
              {t('notices.print')}
            </FileButton>
          }
        >
          <Facts>
            <Fact name={t('notices.authority')}>
              {t(`notices.authorities.${notice.authority as 'police'}`)} · {notice.authorityName}
            </Fact>
            <Fact name={t('notices.issuedOn')}>
              <DayText day={notice.issuedOn} />
            </Fact>
            <Fact name={t('notices.noticeDueOn')}>
              <DayText day={notice.dueOn} />
            </Fact>
            <Fact name={t('notices.state')}>
              {notice.closedOn ? (
                <>
                  {t('notices.closed')} <DayText day={notice.closedOn} />
                </>
              ) : (
                t('notices.open')
              )}
            </Fact>
            {notice.fileId ? (
              <Fact name={t('notices.paper')}>
                <a href={`/api/files/${notice.fileId}`}>{t('notices.original')}</a>
              </Fact>
            ) : null}
          </Facts>
        </Card>
        <Card title={t('notices.items')} aside={opens('item', t('notices.addItem'))}>
          {wish === 'item' ? (
            <EntryForm
              back={here}
              submit={t('notices.saveItem')}
              fields={[
                { name: 'text', kind: 'long', label: t('notices.demand') },
                { name: 'owner', label: t('notices.owner') },
                { name: 'dueOn', kind: 'date', label: t('notices.dueOn'), value: notice.dueOn },
              ]}
            >
              <input type="hidden" name="wish" value="item" />
            </EntryForm>
          ) : null}
          {items.length === 0 ? <p>{t('notices.noItems')}</p> : null}
          <ul className="grid gap-3">
            {items.map((item) => (
              <li key={item.id}>
                <p className="break-words">
                  <strong>{item.text}</strong> · {item.owner} · {t('notices.dueOn')}{' '}
                  <DayText day={item.dueOn} />
                </p>
                {item.doneOn ? (
                  <p className="quiet break-words">
                    {item.measure} · {t('notices.doneOn')} <DayText day={item.doneOn} /> ·{' '}
                    {t('notices.proof')}:{' '}
                    {item.proofFileId ? (
                      <a href={`/api/files/${item.proofFileId}`}>{t('fire.hasPaper')}</a>
                    ) : (
                      t('notices.noProof')
                    )}
                  </p>
                ) : wish === item.id ? (
                  <EntryForm
                    back={here}
                    submit={t('notices.finish')}
                    hasFile
                    fields={[{ name: 'measure', kind: 'long', label: t('notices.measure') }]}
                  >
                    <input type="hidden" name="wish" value="finish" />
                    <input type="hidden" name="demandId" value={item.id} />
                    <PaperField name="proofBase64" label={t('notices.proofFile')} accept={photoOrPdf} />
                  </EntryForm>
                ) : (
                  opens(item.id, t('notices.finish'))
                )}
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t('notices.replyTitle')} aside={opens('reply', t('notices.saveReply'))}>
          {notice.repliedAt ? (
            <p className="break-words whitespace-pre-line">
              {notice.replyText} · <TimeText at={notice.repliedAt} zone={zone} />
            </p>
          ) : (
            <p>{t('notices.notReplied')}</p>
          )}
          {wish === 'reply' ? (
            <EntryForm
              back={here}
              submit={t('notices.saveReply')}
              fields={[
                {
                  ...{ name: 'text', kind: 'long', label: t('notices.replyText') },
                  value: notice.replyText ?? '',
                },
              ]}
            >
              <input type="hidden" name="wish" value="reply" />
            </EntryForm>
          ) : null}
        </Card>
        {notice.closedAt ? null : (
          <Card title={t('notices.close')}>
            {gaps.length > 0 ? (
              <>
                <p>{t('notices.missing')}</p>
                <ul className="list-disc pl-5">
                  {gaps.map((gap) => (
                    <li key={gap}>{t(`notices.gaps.${gap}`)}</li>
                  ))}
                </ul>
              </>
            ) : (
              <>
                <p>{t('notices.ready')}</p>
                {keeps ? (
                  <Form method="post">
                    <Button name="wish" value="close">
                      {t('notices.close')}
                    </Button>
                  </Form>
                ) : null}
              </>
            )}
          </Card>
        )}
        <Card title={t('course.title')}>
          <CourseTable course={found.course} site={notice.site} />
        </Card>
      </div>
    </>
  );
}
