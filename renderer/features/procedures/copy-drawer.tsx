import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';

type Kind = 'next' | 'new';

/** Makes a draft from a version: the next one of the same procedure, or the first of another. */
export function CopyDrawer({
  stored,
  open,
  onClose,
}: {
  stored: Outputs['procedures']['get'];
  open: boolean;
  onClose(): void;
}) {
  const { t } = useTranslation('procedures');
  const [, navigate] = useLocation();
  const copy = useHostCommand('procedures.copy');
  const save = useHostCommand('procedures.save');
  const [kind, setKind] = useState<Kind>('next');
  const [name, setName] = useState('');
  const { version, procedure } = stored;

  const submit = async () => {
    if (kind === 'next') {
      const { id } = await copy.run({ id: version.id });
      return navigate(`/procedures/${id}`);
    }
    const key = newKey();
    const { id } = await copy.run({ id: version.id, key });
    const named = { 'zh-CN': name.trim(), en: name.trim() };
    await save.run({ id, procedure: { ...procedure, key, name: named } });
    return navigate(`/procedures/${id}`);
  };

  return (
    <FormDrawer
      title={t('edit.copyTitle')}
      open={open}
      onClose={onClose}
      onSubmit={() => void submit().catch(() => undefined)}
      submitText={t('edit.copySubmit')}
      submitDisabled={kind === 'new' && name.trim() === ''}
      busy={copy.busy || save.busy}
    >
      <RefusalAlert refusal={copy.refusal ?? save.refusal} />
      <fieldset className="plain-fieldset copy-kinds">
        <legend>{t('edit.copyAs')}</legend>
        <Radio.Group value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
          <Radio value="next">
            {t('edit.asNext')}
            <div className="hint">{t('edit.asNextHint')}</div>
          </Radio>
          <Radio value="new">
            {t('edit.asNew')}
            <div className="hint">{t('edit.asNewHint')}</div>
          </Radio>
        </Radio.Group>
      </fieldset>
      {kind === 'new' && (
        <FieldRow label={t('edit.newName')} required>
          <Input value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
        </FieldRow>
      )}
    </FormDrawer>
  );
}

/** Nobody reads it: a procedure is known to people by its name. */
function newKey(): string {
  const letters = crypto.getRandomValues(new Uint8Array(8));
  return `own_${Array.from(letters, (letter) => (letter % 36).toString(36)).join('')}`;
}
