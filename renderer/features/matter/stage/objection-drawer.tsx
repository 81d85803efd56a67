import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/values.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { ReasonDrawer } from '../acts/reason-drawer.tsx';
import { type NoticeOnPage, usePage } from '../page-view.tsx';

const CHANNELS = ['inPerson', 'phone', 'letter', 'slip', 'online'] as const;

interface ObjectionDrawerProps {
  readonly notice: NoticeOnPage;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** An objection heard, read or taken down, as the resident put it. */
export function ObjectionDrawer({ notice, open, onClose }: ObjectionDrawerProps) {
  const { t } = useTranslation('matter');
  const { page, today, tell } = usePage();
  const { stage, period } = notice;
  const [raisedOn, setRaisedOn] = useState<Day>(today);
  const object = useHostCommand('notices.object');
  const [channel, setChannel] = useState(t('objections.channels.inPerson'));
  return (
    <ReasonDrawer
      open={open}
      onClose={onClose}
      form={`matter:${page.matter.id}:${stage}:objection`}
      title={t('objections.enter')}
      explained={t('objections.explained')}
      label={t('objections.enterAct')}
      reasonLabel={t('objections.text')}
      command={object}
      run={async (text) =>
        tell(await object.run({ matterId: page.matter.id, stage, text, channel, raisedOn }))
      }
    >
      <FieldRow
        label={t('objections.raisedOn')}
        hint={raisedOn > period.until ? t('objections.lateHint') : undefined}
        required
      >
        <DayPicker
          value={raisedOn}
          allowClear={false}
          from={notice.from}
          until={today}
          onChange={(day) => day && setRaisedOn(day)}
        />
      </FieldRow>
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
