import { PlusOutlined } from '@ant-design/icons';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../host/use-draft.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { ActBar } from '../../../ui/act-bar.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { FormDrawer } from '../../../ui/form-drawer.tsx';
import { useDay } from '../day-view.tsx';
import { type ItemDraft, ItemFields } from './item-fields.tsx';
import { ChooseLastMinutes, ChooseMatter, ChooseTopic } from './item-sources.tsx';

const KINDS = ['other', 'report', 'matter', 'minutes'] as const;
/** The joint meeting decides no matter of the road; it takes up what its units hand in. */
const JOINT_KINDS = ['topic', 'other', 'report', 'minutes'] as const;
type Kind = (typeof KINDS)[number] | (typeof JOINT_KINDS)[number];

interface NewItem extends ItemDraft {
  readonly kind: Kind;
  readonly parentId: string | null;
  readonly sourceId: string | null;
}
const BLANK: NewItem = {
  kind: 'other',
  parentId: null,
  sourceId: null,
  title: '',
  speaker: '',
  minutes: null,
};

/** Adds an item: a matter this body decides, a report, the last minutes, or anything else. */
export function AddItem({ small = false }: { small?: boolean }) {
  const { t } = useTranslation('agenda');
  const { meeting } = useDay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        {...(small ? { type: 'text' as const, block: true } : {})}
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('item.add')}
      </Button>
      {open && <AddDrawer key={meeting.id} onClose={() => setOpen(false)} />}
    </>
  );
}

function AddDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('agenda');
  const { meeting, items } = useDay();
  const add = useHostCommand('agenda.add');
  const [draft, setDraft, kept] = useDraft<NewItem>(`meeting:${meeting.id}:item`, BLANK);
  const { kind, sourceId } = draft;
  const choose = (id: string, title: string) =>
    setDraft({ ...draft, sourceId: id, title: title.slice(0, 200) });
  const send = async () => {
    await add.run({
      meetingId: meeting.id,
      kind,
      title: draft.title.trim(),
      speaker: draft.speaker.trim(),
      budgetMinutes: draft.minutes,
      parentId: draft.parentId,
      matterId: kind === 'matter' ? sourceId : null,
      topicId: kind === 'topic' ? sourceId : null,
      approvesId: kind === 'minutes' ? sourceId : null,
    });
    kept.discard();
    onClose();
  };
  const sourced = kind === 'matter' || kind === 'minutes' || kind === 'topic';
  const unfilled = [
    ...(sourced && sourceId === null ? [t(`sources.${kind}`)] : []),
    ...(draft.title.trim() === '' ? [t('item.title')] : []),
  ];
  const parents = items.filter((item) => item.parentId === null && item.state === 'planned');
  return (
    <FormDrawer
      open
      title={t('item.add')}
      onClose={onClose}
      footer={<ActBar primary label={t('item.addAct')} command={add} unfilled={unfilled} run={send} />}
    >
      <FieldRow label={t('item.kind')}>
        <Radio.Group
          value={kind}
          options={(meeting.bodyKind === 'joint' ? JOINT_KINDS : KINDS).map((value) => ({
            value,
            label: t(`kinds.${value}`),
          }))}
          onChange={(change) =>
            setDraft({ ...draft, kind: change.target.value as Kind, sourceId: null, title: '' })
          }
        />
      </FieldRow>
      {meeting.announcedAt !== null && <p className="notice-late">{t('late.explained')}</p>}
      {kind === 'matter' && <ChooseMatter value={sourceId} onChoose={choose} />}
      {kind === 'topic' && <ChooseTopic value={sourceId} onChoose={choose} />}
      {kind === 'minutes' && <ChooseLastMinutes value={sourceId} onChoose={choose} />}
      <ItemFields value={draft} onChange={(fields) => setDraft({ ...draft, ...fields })} />
      {parents.length > 0 && (
        <FieldRow label={t('item.level')}>
          <Radio.Group
            value={draft.parentId ?? ''}
            options={[
              { value: '', label: t('item.ownLevel') },
              ...parents.map((item) => ({
                value: item.id,
                label: t('item.under', { number: item.number, title: item.title }),
              })),
            ]}
            onChange={(change) => setDraft({ ...draft, parentId: (change.target.value as string) || null })}
          />
        </FieldRow>
      )}
    </FormDrawer>
  );
}
