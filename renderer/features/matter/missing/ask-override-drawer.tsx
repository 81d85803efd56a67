import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { FieldRow } from '../../../ui/field-row.tsx';
import { ReasonDrawer } from '../acts/reason-drawer.tsx';
import { usePage } from '../page-view.tsx';
import { gatesOf } from './gates.ts';

export function AskOverrideDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('matter');
  const { page, stage } = usePage();
  const ask = useHostCommand('overrides.ask');
  const [gates, setGates] = useState<string[]>([]);
  const offered = stage === null ? [] : gatesOf(stage, page.missing);
  return (
    <ReasonDrawer
      form={`matter:${page.matter.id}:${page.matter.stage}:override`}
      title={t('overrides.ask')}
      explained={t('overrides.explained')}
      label={t('overrides.send')}
      open={open}
      onClose={onClose}
      command={ask}
      unfilled={gates.length === 0 ? [t('overrides.which')] : []}
      run={(reason) => ask.run({ matterId: page.matter.id, gates, reason })}
    >
      <FieldRow label={t('overrides.which')} required>
        <Checkbox.Group
          className="stacked"
          value={gates}
          onChange={setGates}
          options={offered.map((gate) => ({
            value: gate,
            label: t(`words:gates.${gate}`, { defaultValue: gate }),
          }))}
        />
      </FieldRow>
    </ReasonDrawer>
  );
}
