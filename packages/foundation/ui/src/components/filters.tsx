import { useTranslation } from 'react-i18next';
import { Form, Link, useLocation, useSubmit } from 'react-router';
import { Button } from './button.tsx';
import { type Choice, fieldId } from './field.tsx';

/** A filter the address bar carries: a view is a link. */
export type Filter =
  | { kind: 'choice'; name: string; label: string; choices: readonly Choice[]; all: string }
  | {
      kind: 'date' | 'month' | 'search';
      name: string;
      label: string /** What is shown while the address says nothing. */;
      otherwise?: string;
    };

export function Filters({ filters }: { filters: readonly Filter[] }) {
  const { t } = useTranslation('shell');
  const { search } = useLocation();
  const submit = useSubmit();
  const params = new URLSearchParams(search);
  return (
    <Form
      key={search}
      method="get"
      role="search"
      className="filters"
      onChange={(event) => {
        const field = event.target as unknown as HTMLInputElement;
        if (field.type !== 'search') submit(event.currentTarget, { preventScrollReset: true });
      }}
    >
      {filters.map((filter) => (
        <div key={filter.name} className="field">
          <label className="field-label" htmlFor={fieldId(filter.name)}>
            {filter.label}
          </label>
          {filter.kind === 'choice' ? (
            <select
              className="field-input"
              id={fieldId(filter.name)}
              name={filter.name}
              defaultValue={params.get(filter.name) ?? ''}
            >
              <option value="">{filter.all}</option>
              {filter.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          ) : (
            <input
              className="field-input"
              id={fieldId(filter.name)}
              name={filter.name}
              type={filter.kind}
              defaultValue={params.get(filter.name) ?? filter.otherwise ?? ''}
            />
          )}
        </div>
      ))}
      <Button kind="plain">{t('show')}</Button>
      {search.length > 1 ? (
        <Link className="button" data-kind="quiet" to="?" preventScrollReset>
          {t('clearFilters')}
        </Link>
      ) : null}
    </Form>
  );
}

/** Ready-made views as chips; `value` empty means all. */
export function FilterChips({
  name,
  label,
  choices,
  otherwise = '',
}: {
  name: string;
  label: string;
  choices: readonly Choice[];
  /** What is shown while the address says nothing. */
  otherwise?: string;
}) {
  const { search } = useLocation();
  const params = new URLSearchParams(search);
  const chosen = params.get(name) ?? otherwise;
  return (
    <nav className="chips mb-3" aria-label={label}>
      {choices.map((choice) => {
        const next = new URLSearchParams(params);
        if (choice.value) next.set(name, choice.value);
        else next.delete(name);
        next.delete('before');
        return (
          <Link
            key={choice.value}
            className="chip"
            to={`?${next}`}
            aria-current={choice.value === chosen ? 'true' : undefined}
            preventScrollReset
          >
            {choice.label}
          </Link>
        );
      })}
    </nav>
  );
}
