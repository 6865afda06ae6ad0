import { Button } from '@zhiqin/ui';
import { Form } from 'react-router';

interface Choice {
  value: string;
  label: string;
}

/** Somebody decides about one thing of a list, in his own words; the first choice is the usual one. Folded until wanted. */
export function DecideForm({
  summary,
  what,
  decision,
  why,
  whyHelp,
  choices,
}: {
  summary: string;
  /** Form name and value of the thing. */
  what: { name: string; value: string };
  /** Form name of the choice. */
  decision: string;
  why: string;
  whyHelp: string;
  choices: readonly Choice[];
}) {
  return (
    <details className="mt-3">
      <summary className="cursor-pointer">{summary}</summary>
      <Form method="post" className="form mt-2">
        <input type="hidden" name={what.name} value={what.value} />
        <label className="grid gap-1">
          {why}
          <textarea name="why" className="field-input" required maxLength={2000} />
          <span className="quiet small">{whyHelp}</span>
        </label>
        <div className="flex flex-wrap gap-2">
          {choices.map((choice, i) => (
            <Button key={choice.value} kind={i === 0 ? 'main' : 'plain'} name={decision} value={choice.value}>
              {choice.label}
            </Button>
          ))}
        </div>
      </Form>
    </details>
  );
}
