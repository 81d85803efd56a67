import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ENTRY_KINDS, type EntryKind, type List, type Side } from '../../../shared/domain/lists.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import type { Entry } from './rows.ts';
import { SideField } from './side-field.tsx';

interface EntryFormProps {
  readonly entry: Entry | null;
  readonly list: List;
  readonly communityId: string | null;
  readonly year: number;
  onClose(): void;
}

/** A need or a resource; null enters a new one. */
export function EntryForm({ entry, list, communityId, year, onClose }: EntryFormProps) {
  const { t } = useTranslation('joint');
  const { run, busy, refusal } = useHostCommand('lists.saveEntry');
  const title = t(entry !== null ? 'lists.edit' : list === 'need' ? 'lists.addNeed' : 'lists.addResource');
  return (
    <SavedForm
      title={title}
      formKey={`lists.entry:${entry?.id ?? `new-${list}-${communityId ?? 'street'}`}:${entry?.version ?? 0}`}
      initial={{
        title: entry?.title ?? '',
        kind: entry?.kind ?? ('other' as EntryKind),
        text: entry?.text ?? '',
        owner: (entry === null
          ? null
          : { unitId: entry.owner.unitId, communityId: entry.owner.communityId }) as Side | null,
        untilOn: entry?.untilOn ?? null,
      }}
      isComplete={(typed) => typed.title.trim() !== '' && typed.owner !== null}
      save={async ({ owner, ...typed }) => {
        await run({
          ...typed,
          owner: owner ?? { unitId: null, communityId: null },
          id: entry?.id ?? null,
          communityId,
          year,
          list,
          expectedVersion: entry?.version ?? 0,
        });
        return t('unit.saved');
      }}
      busy={busy}
      refusal={refusal}
      submitText={title}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <FieldRow label={t('lists.item')} required>
            <Input
              value={typed.title}
              maxLength={100}
              onChange={(event) => set({ title: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('lists.owner')} required>
            <SideField value={typed.owner} onChange={(owner) => set({ owner })} />
          </FieldRow>
          <FieldRow label={t('lists.kind')} required>
            <Select<EntryKind>
              value={typed.kind}
              options={ENTRY_KINDS.map((kind) => ({ value: kind, label: t(`entryKinds.${kind}`) }))}
              onChange={(kind) => set({ kind })}
            />
          </FieldRow>
          <FieldRow label={t('lists.until')}>
            <DayPicker value={typed.untilOn} onChange={(untilOn) => set({ untilOn })} />
          </FieldRow>
          <FieldRow label={t('lists.text')}>
            <Input.TextArea
              value={typed.text}
              maxLength={1000}
              autoSize={{ minRows: 2, maxRows: 6 }}
              onChange={(event) => set({ text: event.target.value })}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}
