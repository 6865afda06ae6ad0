import type { PlanContent } from '@zhiqin/preparedness/rules';
import { Button } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { FormProblem } from '../form-problem.tsx';
import { type FormField, FormFields } from './form-fields.tsx';
import { planTexts, spareRoles } from './plan-lines.ts';

/** The words of a draft, line by line, so that it is written without a script too. */
export function PlanForm({ content }: { content: PlanContent }) {
  const { t } = useTranslation('portalPreparedness');
  const texts = planTexts(content);
  const field = (name: string, label: string, more: Partial<FormField> = {}): FormField =>
    ({ name, label, value: texts[name], ...more }) as FormField;
  const common: FormField[] = [
    field('content.numbers', t('plans.numbers'), { kind: 'long', help: t('plans.numbersHelp') }),
    field('content.numbersEn', t('plans.numbersEn'), { kind: 'long', help: t('plans.lineByLine') }),
    field('content.assembly', t('plans.assembly'), { kind: 'long', help: t('plans.assemblyHelp') }),
    field('content.assemblyEn', t('plans.assemblyEn'), { kind: 'long', help: t('plans.lineByLine') }),
  ];
  const roles = Array.from({ length: content.roles.length + spareRoles }, (_, at) => {
    const name = `content.roles.${at}`;
    return [
      field(`${name}.name`, t('plans.roleName')),
      field(`${name}.who`, t('plans.who'), { help: t('plans.whoHelp') }),
      field(`${name}.phone`, t('plans.phone'), { kind: 'tel' }),
      field(`${name}.steps`, t('plans.steps'), { kind: 'long', help: t('plans.stepsHelp') }),
      field(`${name}.nameEn`, t('plans.roleNameEn')),
      field(`${name}.stepsEn`, t('plans.stepsEn'), { kind: 'long', help: t('plans.lineByLine') }),
    ];
  });
  const notes = [
    field('content.note', t('plans.note'), { kind: 'long' }),
    field('content.noteEn', t('plans.noteEn'), { kind: 'long' }),
  ];
  const all = [...common, ...roles.flat(), ...notes];
  return (
    <Form method="post" className="form" noValidate>
      <FormProblem labels={Object.fromEntries(all.map((one) => [one.name, one.label]))} />
      <input type="hidden" name="wish" value="save" />
      <input type="hidden" name="roleCount" value={roles.length} />
      <FormFields fields={common} />
      {roles.map((fields, at) => (
        <fieldset key={at} className="grid gap-3 border-line border-t pt-3">
          <legend className="font-semibold">{t('plans.role', { no: at + 1 })}</legend>
          <FormFields fields={fields} />
        </fieldset>
      ))}
      <FormFields fields={notes} />
      <div>
        <Button>{t('plans.save')}</Button>
      </div>
    </Form>
  );
}
