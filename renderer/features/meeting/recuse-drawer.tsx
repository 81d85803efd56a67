import { Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { type Item, useDay, votersOf } from './day-view.tsx';

interface RecuseDrawerProps {
  readonly item: Item;
  onClose(): void;
}

/** 回避: counted among those present, without a vote, in this item or in the whole meeting. */
export function RecuseDrawer({ item, onClose }: RecuseDrawerProps) {
  const { t } = useTranslation('meetings');
  const { attendees } = useDay();
  const declare = useHostCommand('recusals.declare');
  const [personId, setPerson] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [scope, setScope] = useState<'item' | 'all'>('item');
  const voters = votersOf(attendees, item);
  const send = async () => {
    if (personId === null) return;
    await declare.run({
      meetingId: item.partId,
      personId,
      reason: reason.trim(),
      itemId: scope === 'item' ? item.id : null,
    });
    onClose();
  };
  const unfilled = [
    ...(personId === null ? [t('agenda:recuse.who')] : []),
    ...(reason.trim() === '' ? [t('recuse.reason')] : []),
  ];
  return (
    <FormDrawer
      open
      title={t('agenda:recuse.title')}
      onClose={onClose}
      footer={<ActBar primary label={t('recuse.act')} command={declare} unfilled={unfilled} run={send} />}
    >
      <p className="drawer-explained">{t('recuse.explained')}</p>
      <FieldRow label={t('agenda:recuse.who')} required>
        <Select
          showSearch={{
            filterOption: (search, option) =>
              `${option?.label ?? ''}`.includes(search) ||
              `${option?.title ?? ''}`.startsWith(search.toLowerCase()),
          }}
          value={personId}
          placeholder={t('signIn.search')}
          options={voters.map((one) => ({
            value: one.personId,
            label: one.name,
            title: one.initials.toLowerCase(),
          }))}
          onChange={setPerson}
        />
      </FieldRow>
      <FieldRow label={t('recuse.reason')} hint={t('recuse.hint')} required>
        <Input value={reason} maxLength={200} onChange={(change) => setReason(change.target.value)} />
      </FieldRow>
      <FieldRow label={t('agenda:recuse.scope')}>
        <Radio.Group
          value={scope}
          options={(['item', 'all'] as const).map((one) => ({
            value: one,
            label: t(`agenda:recuse.${one}`),
          }))}
          onChange={(change) => setScope(change.target.value as 'item' | 'all')}
        />
      </FieldRow>
    </FormDrawer>
  );
}
