import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { FieldRow } from '../../../ui/field-row.tsx';
import { ReasonDrawer } from '../acts/reason-drawer.tsx';
import { useOpenStage } from '../page-view.tsx';

const CHANNELS = ['inPerson', 'phone', 'letter', 'slip', 'online'] as const;

/** An objection heard, read or taken down, as the resident put it. */
export function ObjectionDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('matter');
  const { page, stage, tell } = useOpenStage();
  const object = useHostCommand('notices.object');
  const [channel, setChannel] = useState(t('objections.channels.inPerson'));
  return (
    <ReasonDrawer
      open={open}
      onClose={onClose}
      form={`matter:${page.matter.id}:${stage.key}:objection`}
      title={t('objections.enter')}
      explained={t('objections.explained')}
      label={t('objections.enterAct')}
      reasonLabel={t('objections.text')}
      command={object}
      run={async (text) =>
        tell(await object.run({ matterId: page.matter.id, stage: stage.key, text, channel }))
      }
    >
      <FieldRow label={t('objections.channel')}>
        <Select
          value={channel}
          options={CHANNELS.map((one) => t(`objections.channels.${one}`)).map((word) => ({
            value: word,
            label: word,
          }))}
          onChange={setChannel}
        />
      </FieldRow>
    </ReasonDrawer>
  );
}
