import { ArrowDownOutlined, ArrowUpOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../../shared/i18n/spoken-days.ts';
import { useDraft } from '../../../host/use-draft.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { type Remark, useDay } from '../day-view.tsx';

/** One remark; it can be worded anew and put in its right place in the order of speaking. */
export function RemarkLine({ remark, place, last }: { remark: Remark; place: number; last: boolean }) {
  const { t } = useTranslation('agenda');
  const { offers } = useDay();
  const move = useHostCommand('remarks.place');
  const [editing, setEditing] = useState(false);
  const to = (position: number) => move.run({ id: remark.id, position }).catch(() => undefined);
  if (editing) {
    return (
      <li className="remark">
        <EditRemark remark={remark} onDone={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className="remark">
      <span className="remark-at figure">{clockText(remark.saidAt)}</span>
      <span className="remark-words">
        <strong>{remark.speaker}</strong>
        {t('remarks.colon')}
        {remark.text}
      </span>
      {offers('remark') && (
        <span className="remark-keys">
          <Button
            size="small"
            type="text"
            icon={<ArrowUpOutlined aria-hidden />}
            disabled={place === 0}
            aria-label={t('remarks.earlier', { name: remark.speaker })}
            onClick={() => to(place - 1)}
          />
          <Button
            size="small"
            type="text"
            icon={<ArrowDownOutlined aria-hidden />}
            disabled={last}
            aria-label={t('remarks.later', { name: remark.speaker })}
            onClick={() => to(place + 1)}
          />
          <Button
            size="small"
            type="text"
            icon={<EditOutlined aria-hidden />}
            aria-label={t('remarks.edit', { name: remark.speaker })}
            onClick={() => setEditing(true)}
          />
        </span>
      )}
      <RefusalAlert refusal={move.refusal} onClose={move.clear} />
    </li>
  );
}

function EditRemark({ remark, onDone }: { remark: Remark; onDone: () => void }) {
  const { t } = useTranslation('agenda');
  const change = useHostCommand('remarks.change');
  const [draft, setDraft, kept] = useDraft(`remark:${remark.id}`, {
    speaker: remark.speaker,
    text: remark.text,
  });
  const leave = () => {
    kept.discard();
    onDone();
  };
  const send = async () => {
    const [speaker, text] = [draft.speaker.trim(), draft.text.trim()];
    if (speaker === '' || text === '') return;
    await change
      .run({ id: remark.id, speaker, text, expectedVersion: remark.version })
      .then(leave)
      .catch(() => undefined);
  };
  return (
    <div className="remark-edit">
      <Input
        className="remark-edit-speaker"
        value={draft.speaker}
        aria-label={t('remarks.speaker')}
        onChange={(typed) => setDraft({ ...draft, speaker: typed.target.value })}
      />
      <Input.TextArea
        value={draft.text}
        maxLength={4000}
        autoFocus
        autoSize={{ minRows: 1, maxRows: 6 }}
        aria-label={t('remarks.text')}
        onChange={(typed) => setDraft({ ...draft, text: typed.target.value })}
        onKeyDown={(press) => press.key === 'Escape' && leave()}
      />
      <Button type="primary" loading={change.busy} onClick={send}>
        {t('words:actions.save')}
      </Button>
      <Button onClick={leave}>{t('words:actions.cancel')}</Button>
      <RefusalAlert refusal={change.refusal} onClose={change.clear} />
    </div>
  );
}
