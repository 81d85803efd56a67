import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberStyle } from '../../../shared/domain/minutes.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import type { Minutes } from './view.ts';

type Numbering = NumberStyle | 'none';

/** The signature: what it fixes is said before the button is pressed. */
export function SignDrawer({ minutes, onClose }: { readonly minutes: Minutes; onClose(): void }) {
  const { t } = useTranslation('minutes');
  const sign = useHostCommand('minutes.sign');
  const { id, version, kind, nextNumbers } = minutes;
  const [numbering, setNumbering] = useState<Numbering>(kind === 'summary' ? 'yearly' : 'none');
  const submit = async () => {
    const asked = { id: id ?? '', expectedVersion: version };
    await sign.run({ ...asked, numbering: numbering === 'none' ? null : numbering });
    onClose();
  };
  return (
    <FormDrawer
      open
      title={t('signing.title', { kind: t(`kinds.${kind}`) })}
      onClose={onClose}
      onSubmit={() => void submit().catch(() => undefined)}
      submitText={t('signing.confirm')}
      busy={sign.busy}
    >
      <RefusalAlert refusal={sign.refusal} onClose={sign.clear} />
      <p>{t('signing.explain')}</p>
      <fieldset className="plain-fieldset minutes-numbering">
        <legend>{t('signing.numbering')}</legend>
        <Radio.Group
          vertical
          value={numbering}
          onChange={(event) => setNumbering(event.target.value as Numbering)}
          options={[
            {
              value: 'yearly',
              label: t('signing.yearly', { year: nextNumbers.year, number: nextNumbers.yearly }),
            },
            { value: 'running', label: t('signing.running', { number: nextNumbers.running }) },
            { value: 'none', label: t('signing.none') },
          ]}
        />
      </fieldset>
    </FormDrawer>
  );
}
