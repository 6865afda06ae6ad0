import { ticketKinds } from '@zhiqin/service/rules';
import { Button, Card, PageTitle, Textarea, TextField, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { valuesOf } from '../../form-values.ts';
import { useName } from '../../names.ts';
import { Trap } from '../../parts/trap.tsx';
import { ask, attempt, formOf } from '../../problem.ts';
import { useProblem } from '../../use-problem.ts';
import type { Route } from './+types/feedback';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, ({ caller }) => caller.service.feedbackPlace({ token: args.params.poster }));
}

export async function action(args: Route.ActionArgs) {
  const { poster: token } = args.params;
  return attempt(args, async ({ caller }) => {
    // Counted before anything that was sent is read.
    await caller.service.feedbackPlace({ token });
    const form = await formOf(args.request);
    const { text, given } = valuesOf(form);
    const files = form.getAll('photos').filter((one): one is File => one instanceof File && one.size > 0);
    const { number } = await caller.service.sendFeedback({
      token,
      kind: text('kind') as 'complaint',
      text: text('text'),
      contact: given('contact'),
      photos: await Promise.all(
        files.map(async (file) => Buffer.from(await file.arrayBuffer()).toString('base64')),
      ),
      website: given('website'),
    });
    return redirect(`/p/t/${number}?sent=1`);
  });
}

/** 意见箱 by the poster: plain forms, so that any browser a scanner opens can send them. */
export default function Feedback({ loaderData: place }: Route.ComponentProps) {
  const { t } = useTranslation('publicService');
  const problem = useProblem();
  const name = useName();
  const chosen = problem.typed('kind') ?? 'complaint';
  const labels = {
    text: t('feedback.text'),
    contact: t('feedback.contact'),
    photos: t('feedback.photos'),
    kind: t('feedback.kind'),
  };
  return (
    <section className="sheet">
      <PageTitle title={t('feedback.title')} />
      <h1>
        {t('feedback.title')} · {name(place.siteName, place.siteNameEn)}
      </h1>
      <p className="quiet">
        {t('feedback.lead', {
          company: name(place.companyName, place.companyNameEn),
          hours: place.replyHours,
        })}
      </p>
      <p className="mb-4 font-semibold">{t('feedback.urgent')}</p>
      <Form method="post" encType="multipart/form-data" reloadDocument className="form" noValidate>
        <FormProblem labels={labels} />
        <fieldset className="field">
          <legend className="field-label">{labels.kind}</legend>
          <div className="grid grid-cols-2 gap-2">
            {ticketKinds.map((kind) => (
              <label key={kind} className="flex min-h-11 items-center gap-2">
                <input
                  type="radio"
                  name="kind"
                  value={kind}
                  defaultChecked={kind === chosen}
                  className="size-5"
                />
                {t(`kinds.${kind}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <Textarea
          name="text"
          label={labels.text}
          help={t('feedback.textHelp')}
          error={problem.at('text')}
          defaultValue={problem.typed('text')}
          rows={6}
          maxLength={2000}
          required
        />
        <TextField
          name="contact"
          label={labels.contact}
          help={t('feedback.contactHelp')}
          error={problem.at('contact')}
          defaultValue={problem.typed('contact')}
          maxLength={120}
          autoComplete="tel"
        />
        <TextField
          name="photos"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          multiple
          label={labels.photos}
          help={t('feedback.photosHelp')}
          error={problem.at('photos')}
        />
        <Trap />
        <Button wide>{t('feedback.send')}</Button>
      </Form>
      <p className="mt-4">
        <Link to="/p/t">{t('feedback.track')}</Link>
      </p>
      {place.bulletins.length > 0 ? (
        <Card title={t('feedback.bulletins')}>
          {place.bulletins.map((one) => (
            <article key={one.id} className="mb-3">
              <h3>{one.title}</h3>
              <p className="prose break-words whitespace-pre-line">{one.text}</p>
              <p className="quiet small">
                <TimeText at={one.publishedAt} zone={place.zone} />
              </p>
            </article>
          ))}
        </Card>
      ) : null}
    </section>
  );
}
