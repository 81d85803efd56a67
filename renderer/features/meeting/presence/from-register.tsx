import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/values.ts';
import { useHostQuery } from '../../../host/use-host-query.ts';

interface FromRegisterProps {
  readonly bodyId: string;
  readonly onDay: Day;
  onTake(due: { readonly heads: number; readonly area: string }): void;
}

/** Where a register of owners was imported, heads and area due come from it; nothing is shown where there is none. */
export function FromRegister({ bodyId, onDay, onTake }: FromRegisterProps) {
  const { t } = useTranslation('structure');
  const { data } = useHostQuery('structure.body', { id: bodyId, onDay });
  const owners = data?.owners ?? null;
  if (owners === null) return null;
  return (
    <p className="second">
      {t('owners.fromRegister', { ...owners })}
      <Button type="link" size="small" onClick={() => onTake(owners)}>
        {t('owners.take')}
      </Button>
    </p>
  );
}
