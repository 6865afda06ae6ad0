import type { RuleNode } from '@zhiqin/regulations/rules';
import { Button, Card, EmptyState, PageTitle, Textarea, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useActionData } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { attempt } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useProblem } from '../../../use-problem.ts';
import type { Route } from './+types/regulation-upload';

/** First the document is read and shown beside its source; only then is it stored. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const file = form.get('file');
  const code = text('code');
  const pasted = text('text');
  const given = file instanceof File && file.size > 0 ? file : null;
  const fileName = given?.name ?? (text('fileName') || 'regulation.txt');
  const bytes = given ? Buffer.from(await given.arrayBuffer()) : null;
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    if (text('wish') === 'store') {
      const { regulations } = await portal.caller.adoption.importRegulation({
        siteId: id,
        code,
        fileName,
        language: 'zh-CN',
        document: bytes ? { bytesBase64: bytes.toString('base64') } : { text: pasted },
      });
      return redirect(
        `/admin/sites/${args.params.code}/regulation?version=${regulations[0]?.versionId ?? ''}`,
      );
    }
    const documents = await portal.caller.adoption.previewRuleDocument({
      document: bytes ? { bytesBase64: bytes.toString('base64') } : { text: pasted },
    });
    return {
      read: {
        source: documents.map((one) => one.text).join('\n'),
        code,
        fileName,
        clauses: documents.reduce((sum, one) => sum + one.clauses, 0),
        noise: documents.reduce((sum, one) => sum + one.noise, 0),
        documents: documents.map(({ title, nodes }) => ({ title, nodes: [...nodes] })),
      },
    };
  });
}

interface ReadDocument {
  source: string;
  code: string;
  fileName: string;
  clauses: number;
  noise: number;
  documents: { title: string | null; nodes: RuleNode[] }[];
}

export default function RegulationUpload() {
  const { t } = useTranslation(['portal', 'portalSite', 'regulations']);
  const problem = useProblem();
  const answer = useActionData() as { read?: ReadDocument } | undefined;
  const read = answer?.read;
  const labels = {
    code: t('portalSite:regulation.code'),
    file: t('regulations:upload.chooseFile'),
    text: t('portalSite:regulation.paste'),
  };
  return (
    <div className="grid gap-4">
      <PageTitle title={t('regulations:upload.title')} />
      <h2>{t('regulations:upload.title')}</h2>
      <p className="quiet prose">{t('regulations:upload.explanation')}</p>
      <FormProblem labels={labels} />
      {read ? (
        <>
          <Form method="post" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="text" value={read.source} />
            <input type="hidden" name="code" value={read.code} />
            <input type="hidden" name="fileName" value={read.fileName} />
            <Button name="wish" value="store">
              {t('portalSite:regulation.store')}
            </Button>
            <span className="quiet">
              {t('regulations:upload.found', { count: read.clauses })}
              {read.noise > 0 ? ` · ${t('regulations:upload.setAside', { count: read.noise })}` : null}
            </span>
          </Form>
          <div className="grid gap-4 lg:grid-cols-2">
            <Card title={t('portalSite:regulation.source')}>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
              <section className="scroll-note" tabIndex={0} aria-label={t('portalSite:regulation.source')}>
                {read.source}
              </section>
            </Card>
            <Card title={t('portalSite:regulation.structure')}>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
              <section className="scroll-note" tabIndex={0} aria-label={t('portalSite:regulation.structure')}>
                {read.clauses === 0 ? <EmptyState title={t('regulations:upload.nothingFound')} /> : null}
                {read.documents.map((one) => (
                  <div key={one.nodes[0]?.sourceStart ?? 0}>
                    {one.title ? <h3>{one.title}</h3> : null}
                    <Nodes nodes={one.nodes} />
                  </div>
                ))}
              </section>
            </Card>
          </div>
        </>
      ) : null}
      <Card title={read ? t('portalSite:regulation.again') : undefined}>
        <Form method="post" encType="multipart/form-data" className="form">
          <TextField
            name="code"
            label={labels.code}
            help={t('portalSite:regulation.codeHelp')}
            error={problem.at('code')}
            defaultValue={read?.code ?? 'A01'}
            required
          />
          <TextField
            name="file"
            type="file"
            accept=".txt,text/plain"
            label={labels.file}
            error={problem.at('file')}
          />
          <Textarea name="text" label={labels.text} error={problem.at('document')} rows={8} />
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

function Nodes({ nodes }: { nodes: readonly RuleNode[] }) {
  return (
    <ul className="grid gap-1">
      {nodes.map((node) => (
        <li key={node.sourceStart} className={node.kind === 'chapter' ? 'font-semibold' : 'pl-4 font-normal'}>
          {node.label} {node.heading ?? ''} {node.text}
          {node.children.length > 0 ? <Nodes nodes={node.children} /> : null}
        </li>
      ))}
    </ul>
  );
}
