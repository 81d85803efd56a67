import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { ActBar } from '../../../ui/act-bar.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { FormDrawer } from '../../../ui/form-drawer.tsx';
import { type Item, useDay } from '../day-view.tsx';
import { type ItemDraft, ItemFields } from './item-fields.tsx';
import { ItemPapers } from './item-papers.tsx';

/** Title, speaker, time and papers of one item; taking it off asks for the reason. */
export function EditItem({ item, onClose }: { item: Item; onClose: () => void }) {
  const { t } = useTranslation('agenda');
  const { meeting } = useDay();
  const edit = useHostCommand('agenda.edit');
  const drop = useHostCommand('agenda.drop');
  const [draft, setDraft] = useState<ItemDraft>({
    title: item.title,
    speaker: item.speaker,
    minutes: item.budgetMinutes,
  });
  const [reason, setReason] = useState('');
  const [dropping, setDropping] = useState(false);
  const save = async () => {
    const { title, speaker, minutes } = draft;
    await edit.run({
      id: item.id,
      title: title.trim(),
      speaker: speaker.trim(),
      budgetMinutes: minutes,
      expectedVersion: item.version,
    });
    onClose();
  };
  const takeOff = async () => {
    await drop.run({ id: item.id, reason: reason.trim() });
    onClose();
  };
  const renamed = meeting.announcedAt !== null && item.announced && draft.title.trim() !== item.title;
  return (
    <FormDrawer
      open
      title={t('item.edit', { number: item.number })}
      onClose={onClose}
      footer={
        <ActBar
          primary
          label={t('words:actions.save')}
          command={edit}
          unfilled={draft.title.trim() === '' ? [t('item.title')] : []}
          run={save}
        />
      }
    >
      <ItemFields value={draft} onChange={setDraft} />
      {renamed && <p className="notice-late">{t('item.renamed')}</p>}
      <ItemPapers item={item} />
      {dropping ? (
        <div className="item-drop">
          <FieldRow label={t('item.dropReason')} required>
            <Input value={reason} maxLength={200} onChange={(change) => setReason(change.target.value)} />
          </FieldRow>
          <ActBar
            danger
            label={t('item.drop')}
            command={drop}
            unfilled={reason.trim() === '' ? [t('item.dropReason')] : []}
            run={takeOff}
          />
        </div>
      ) : (
        <Button danger onClick={() => setDropping(true)}>
          {t('item.drop')}
        </Button>
      )}
    </FormDrawer>
  );
}
