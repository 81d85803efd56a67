import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { useDay } from '../day-view.tsx';

/** 列席: here without being due; they speak and do not vote. */
export function Observers() {
  const { t } = useTranslation('agenda');
  const { meeting, observers, offers } = useDay();
  const add = useHostCommand('presence.addObserver');
  const remove = useHostCommand('presence.removeObserver');
  const [name, setName] = useState('');
  const [unit, setUnit] = useState('');
  const [adding, setAdding] = useState(false);
  const open = offers('attend');
  const send = () => {
    if (name.trim() === '') return;
    add
      .run({ meetingId: meeting.id, name: name.trim(), unit: unit.trim() })
      .then(() => {
        setName('');
        setUnit('');
      })
      .catch(() => undefined);
  };
  if (!open && observers.length === 0) return null;
  return (
    <section className="observers" aria-label={t('observers.title')}>
      <div className="observers-line">
        <span className="second">{t('observers.count', { count: observers.length })}</span>
        {observers.map((one) => (
          <span key={one.id} className="observer">
            {one.unit ? t('observers.of', { name: one.name, unit: one.unit }) : one.name}
            {open && (
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined aria-hidden />}
                aria-label={t('observers.remove', { name: one.name })}
                onClick={() => remove.run({ id: one.id }).catch(() => undefined)}
              />
            )}
          </span>
        ))}
        {open && !adding && (
          <Button
            size="small"
            type="text"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('observers.add')}
          </Button>
        )}
      </div>
      {adding && (
        <div className="observers-form">
          <Input
            value={name}
            autoFocus
            maxLength={60}
            placeholder={t('observers.name')}
            aria-label={t('observers.name')}
            onChange={(change) => setName(change.target.value)}
            onPressEnter={send}
          />
          <Input
            value={unit}
            maxLength={200}
            placeholder={t('observers.unit')}
            aria-label={t('observers.unit')}
            onChange={(change) => setUnit(change.target.value)}
            onPressEnter={send}
          />
          <Button loading={add.busy} onClick={send}>
            {t('words:actions.add')}
          </Button>
        </div>
      )}
      <RefusalAlert refusal={add.refusal ?? remove.refusal} onClose={add.clear} />
    </section>
  );
}
