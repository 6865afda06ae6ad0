import { type RuleNode, splitPoints } from '@zhiqin/regulations/rules';
import { Button, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';

/** One regulation of a file as it was read. */
export interface ReadDocument {
  text: string;
  /** Where its text begins in the whole. */
  start: number;
  title: string;
  nodes: RuleNode[];
}

interface Correcting {
  document: ReadDocument;
  /** Offset in the whole of the provision that is open for correction. */
  editing: number | null;
  /** The field a label was wanted in and none was typed. */
  missing: 'label' | 'newLabel' | null;
}

/** What was read, provision by provision; each can be split, merged with the one before it, or given another label. */
export function ReadStructure(correcting: Correcting) {
  const { document } = correcting;
  const first = firstProvision(document.nodes);
  return (
    <section className="grid gap-1">
      {document.title ? <h3>{document.title}</h3> : null}
      {document.nodes.map((node) => (
        <Part key={node.sourceStart} node={node} first={first} correcting={correcting} />
      ))}
    </section>
  );
}

function Part(props: { node: RuleNode; first: RuleNode | null; correcting: Correcting }) {
  const { node, first, correcting } = props;
  if (node.kind === 'article')
    return <Provision node={node} isFirst={node === first} correcting={correcting} />;
  return (
    <div className="grid gap-1">
      <p className={node.kind === 'paragraph' ? '' : 'font-semibold'}>{wordsOf(node)}</p>
      {node.children.length > 0 ? (
        <div className="grid gap-1 pl-3">
          {node.children.map((child) => (
            <Part key={child.sourceStart} node={child} first={first} correcting={correcting} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function Provision(props: { node: RuleNode; isFirst: boolean; correcting: Correcting }) {
  const { node, isFirst, correcting } = props;
  const { t } = useTranslation('regulations');
  const at = correcting.document.start + node.sourceStart;
  const isOpen = correcting.editing === at;
  return (
    <div className="border-t py-2" style={{ borderColor: 'var(--line)' }} id={`provision-${at}`}>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
        <div className="prose">
          <p>
            <strong>{[node.label.trim(), node.heading].filter(Boolean).join(' ')}</strong> {node.text}
          </p>
          <Items nodes={node.children} />
        </div>
        {isOpen ? null : (
          <Button
            kind="quiet"
            name="wish"
            value={`edit:${at}`}
            aria-label={t('upload.correctOne', { label: node.label.trim() })}
          >
            {t('upload.correct')}
          </Button>
        )}
      </div>
      {isOpen ? <Correction node={node} isFirst={isFirst} correcting={correcting} /> : null}
    </div>
  );
}

function Correction(props: { node: RuleNode; isFirst: boolean; correcting: Correcting }) {
  const { node, isFirst, correcting } = props;
  const { t } = useTranslation(['regulations', 'errors']);
  const { text, start } = correcting.document;
  const at = start + node.sourceStart;
  const wrong = (field: 'label' | 'newLabel') =>
    correcting.missing === field ? t('errors:field.required') : undefined;
  const points = splitPoints(node, text);
  return (
    <div className="grid gap-3 p-3" style={{ background: 'var(--sunken)' }}>
      <TextField
        name="label"
        label={t('regulations:upload.label')}
        error={wrong('label')}
        defaultValue={node.label.trim()}
        maxLength={40}
        // Brings into view what the button pressed has opened.
        autoFocus
      />
      <div className="flex flex-wrap gap-2">
        <Button kind="plain" name="wish" value={`relabel:${at}`}>
          {t('regulations:upload.relabel')}
        </Button>
        {isFirst ? null : (
          <Button kind="plain" name="wish" value={`merge:${at}`}>
            {t('regulations:upload.merge')}
          </Button>
        )}
        <Button kind="quiet" name="wish" value="close">
          {t('regulations:upload.close')}
        </Button>
      </div>
      {points.length > 0 ? (
        <>
          <TextField
            name="newLabel"
            label={t('regulations:upload.newLabel')}
            help={t('regulations:upload.splitHelp')}
            error={wrong('newLabel')}
            maxLength={40}
          />
          <ul className="grid gap-2">
            {points.map((point) => (
              <li key={point.at} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-2">
                <span>{point.words}</span>
                <Button
                  kind="plain"
                  name="wish"
                  value={`split:${start + point.at}`}
                  aria-label={t('regulations:upload.splitHereOne', { words: point.words.slice(0, 20) })}
                >
                  {t('regulations:upload.splitHere')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function Items({ nodes }: { nodes: readonly RuleNode[] }) {
  if (nodes.length === 0) return null;
  return (
    <ul className="pl-4">
      {nodes.map((node) => (
        <li key={node.sourceStart}>
          {wordsOf(node)}
          <Items nodes={node.children} />
        </li>
      ))}
    </ul>
  );
}

const wordsOf = (node: RuleNode) => [node.label.trim(), node.heading, node.text].filter(Boolean).join(' ');

function firstProvision(nodes: readonly RuleNode[]): RuleNode | null {
  for (const node of nodes) {
    const found = node.kind === 'article' ? node : firstProvision(node.children);
    if (found) return found;
  }
  return null;
}
