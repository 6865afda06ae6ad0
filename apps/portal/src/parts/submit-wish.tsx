import { Button, type ButtonKind } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { Form } from 'react-router';

/** One button that is a form of its own. */
export function SubmitWish({
  wish,
  values = {},
  kind,
  children,
}: {
  wish: string;
  values?: Record<string, string>;
  kind?: ButtonKind;
  children: ReactNode;
}) {
  return (
    <Form method="post">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button kind={kind} name="wish" value={wish}>
        {children}
      </Button>
    </Form>
  );
}
