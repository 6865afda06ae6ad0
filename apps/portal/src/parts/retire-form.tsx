import { Button } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

/** Takes one line out of a register; what was recorded of it stays. `name` tells screen readers which line. */
export function RetireForm({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('sites');
  return (
    <Form method="post">
      <input type="hidden" name="retire" value={id} />
      <Button kind="quiet" aria-label={t('equipment.retireOne', { name })}>
        {t('equipment.retire')}
      </Button>
    </Form>
  );
}
