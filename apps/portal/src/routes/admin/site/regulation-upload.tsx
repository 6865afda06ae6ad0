import type { Correction, Noise } from '@zhiqin/regulations/rules';
import { Button, Card, EmptyState, PageTitle, Textarea, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect, useActionData } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { type ReadDocument, ReadStructure } from '../../../parts/read-structure.tsx';
import type { PortalContext } from '../../../portal-context.ts';
import { attempt, formOf } from '../../../problem.ts';
import { readCorrections, readWish, withWish } from '../../../read-corrections.ts';
import { siteOf } from '../../../site-of.ts';
import { useProblem } from '../../../use-problem.ts';
import type { Route } from './+types/regulation-upload';

/** A document as it was read and corrected so far; all of it comes back with every button of the page. */
interface ReadFile {
  source: string;
  code: string;
  fileName: string;
  corrections: Correction[];
  editing: number | null;
  missing: 'label' | 'newLabel' | null;
  clauses: number;
  noise: Pick<Noise, 'kind' | 'text'>[];
  documents: ReadDocument[];
}

/** First the document is read and shown beside its source, to be put right; only then is it stored. */
export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const text = (name: string) => String(form.get(name) ?? '');
  const file = form.get('file');
  const given = file instanceof File && file.size > 0 ? file : null;
  const bytes = given ? Buffer.from(await given.arrayBuffer()) : null;
  const wish = readWish(text('wish'));
  const field = wish.verb === 'split' ? 'newLabel' : 'label';
  const before = wish.verb === 'read' ? [] : readCorrections(text('corrections'));
  const corrections = withWish(before, wish, text(field).trim());
  const asked = {
    code: text('regulationCode'),
    fileName: given?.name ?? (text('fileName') || 'regulation.txt'),
    document: bytes ? { bytesBase64: bytes.toString('base64') } : { text: text('text') },
    corrections: corrections ?? before,
  };
  const show = () =>
    attempt(args, async (portal) => ({
      read: await read(portal, asked, {
        editing: wish.verb === 'edit' || corrections === null ? wish.at : null,
        missing: corrections === null ? field : null,
      }),
    }));
  if (wish.verb !== 'store') return show();
  const stored = await attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const { code, fileName, document } = asked;
    const { regulations } = await portal.caller.adoption.importRegulation({
      siteId: id,
      code,
      fileName,
      language: /\p{Script=Han}/u.test(text('text')) ? 'zh-CN' : 'en',
      document,
      corrections: asked.corrections,
    });
    return redirect(`/admin/sites/${args.params.code}/regulation?version=${regulations[0]?.versionId ?? ''}`);
  });
  if (stored instanceof Response) return stored;
  // Refused: what was read and put right stays on the page beside what is wrong.
  const shown = await show();
  return data({ ...('data' in shown ? shown.data : shown), ...stored.data }, stored.init ?? {});
}

async function read(
  portal: PortalContext,
  asked: Pick<ReadFile, 'code' | 'fileName' | 'corrections'> & {
    document: { text: string } | { bytesBase64: string };
  },
  state: Pick<ReadFile, 'editing' | 'missing'>,
): Promise<ReadFile> {
  const { code, fileName, corrections, document } = asked;
  const documents = await portal.caller.adoption.previewRuleDocument({ document, corrections });
  return {
    ...state,
    code,
    fileName,
    corrections,
    source: documents.map((one) => one.text).join(''),
    clauses: documents.reduce((sum, one) => sum + one.clauses, 0),
    noise: documents.flatMap((one) => one.noise),
    documents: documents.map(({ text, start, title, nodes }) => ({ text, start, title, nodes: [...nodes] })),
  };
}

export default function RegulationUpload() {
  const { t } = useTranslation(['portal', 'portalSite', 'regulations']);
  const problem = useProblem();
  const answer = useActionData() as { read?: ReadFile } | undefined;
  const read = answer?.read;
  const labels = {
    code: t('portalSite:regulation.code'),
    file: t('regulations:upload.chooseFile'),
    document: t('portalSite:regulation.paste'),
  };
  return (
    <div className="grid gap-4">
      <PageTitle title={t('regulations:upload.title')} />
      <h2>{t('regulations:upload.title')}</h2>
      <p className="quiet prose">{t('regulations:upload.explanation')}</p>
      <FormProblem labels={labels} />
      {read ? <Reading read={read} /> : null}
      <Card title={read ? t('portalSite:regulation.again') : undefined}>
        <Form method="post" encType="multipart/form-data" className="form">
          <TextField
            name="regulationCode"
            label={labels.code}
            help={t('portalSite:regulation.codeHelp')}
            error={problem.at('code')}
            defaultValue={read?.code ?? problem.typed('regulationCode') ?? 'A01'}
            required
          />
          <TextField
            name="file"
            type="file"
            accept=".txt,.docx,.pdf,text/plain,application/pdf"
            label={labels.file}
            error={problem.at('file')}
          />
          <Textarea
            name="text"
            label={labels.document}
            error={problem.at('document')}
            defaultValue={read ? undefined : problem.typed('text')}
            rows={8}
          />
          <div>
            <Button name="wish" value="read">
              {t('regulations:upload.read')}
            </Button>
          </div>
        </Form>
      </Card>
    </div>
  );
}

function Reading({ read }: { read: ReadFile }) {
  const { t } = useTranslation(['portalSite', 'regulations']);
  const { editing, corrections, noise } = read;
  return (
    <Form method="post" className="grid gap-4" preventScrollReset>
      {/* What the Enter key presses. */}
      <button type="submit" name="wish" value={editing === null ? 'close' : `relabel:${editing}`} hidden />
      <input type="hidden" name="text" value={read.source} />
      <input type="hidden" name="regulationCode" value={read.code} />
      <input type="hidden" name="fileName" value={read.fileName} />
      <input type="hidden" name="corrections" value={JSON.stringify(corrections)} />
      <div className="flex flex-wrap items-center gap-3">
        <Button name="wish" value="store">
          {t('portalSite:regulation.store')}
        </Button>
        {corrections.length > 0 ? (
          <Button kind="plain" name="wish" value="undo">
            {t('regulations:upload.undo', { count: corrections.length })}
          </Button>
        ) : null}
        <span className="quiet">
          {t('regulations:upload.found', { count: read.clauses })}
          {noise.length > 0 ? ` · ${t('regulations:upload.setAside', { count: noise.length })}` : null}
        </span>
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        <Card title={t('portalSite:regulation.source')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
          <section className="scroll-note" tabIndex={0} aria-label={t('portalSite:regulation.source')}>
            {read.source}
          </section>
        </Card>
        {/* On a phone what is to be corrected comes first and scrolls with the page. */}
        <div className="max-lg:order-first">
          <Card title={t('portalSite:regulation.structure')}>
            <section
              className="scroll-note max-lg:max-h-none"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
              tabIndex={0}
              aria-label={t('portalSite:regulation.structure')}
            >
              {read.clauses === 0 ? <EmptyState title={t('regulations:upload.nothingFound')} /> : null}
              {read.documents.map((document) => (
                <ReadStructure
                  key={document.start}
                  document={document}
                  editing={editing}
                  missing={read.missing}
                />
              ))}
            </section>
          </Card>
        </div>
      </div>
      {noise.length > 0 ? (
        <Card title={t('regulations:adoption.noise')}>
          <ul className="grid gap-1">
            {noise.map(({ kind, text }, index) => (
              // By place: the same page head comes on every page.
              <li key={index}>
                <span className="quiet">{t(`regulations:noiseKinds.${kind}`)}</span> {text}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <div>
        <Button name="wish" value="store">
          {t('portalSite:regulation.store')}
        </Button>
      </div>
    </Form>
  );
}
