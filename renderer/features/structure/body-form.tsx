import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { BODY_KINDS, type BodyKind } from '../../../shared/domain/procedure.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import { type Body, type Grid, isNamed } from './rows.ts';

interface BodyFormProps {
  /** null is a body of the street itself. */
  readonly communityId: string | null;
  readonly grids: readonly Grid[];
  readonly body: Body | null;
  onClose(): void;
}

interface Typed {
  readonly name: string;
  readonly kind: BodyKind;
  readonly gridId: string | null;
}

/** A body that can meet and decide; null makes a new one. */
export function BodyForm({ communityId, grids, body, onClose }: BodyFormProps) {
  const { t } = useTranslation('structure');
  const { run, busy, refusal } = useHostCommand('structure.saveBody');
  const id = body?.id ?? null;
  const version = body?.version ?? 0;
  const initial: Typed = {
    name: body?.name ?? '',
    kind: body?.kind ?? (communityId === null ? 'street' : 'representatives'),
    gridId: body?.gridId ?? null,
  };
  return (
    <SavedForm<Typed>
      title={t(body === null ? 'body.add' : 'body.change')}
      formKey={`structure.body:${id ?? `new-${communityId ?? 'street'}`}:${version}`}
      initial={initial}
      isComplete={isNamed}
      save={async (typed) => {
        await run({ ...typed, id, communityId, expectedVersion: version });
        return t('saved', { name: typed.name });
      }}
      busy={busy}
      refusal={refusal}
      submitText={t(body === null ? 'body.add' : 'saveChanges')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <FieldRow label={t('body.name')} required>
            <Input
              value={typed.name}
              maxLength={200}
              onChange={(event) => set({ name: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('body.kind')} hint={t('body.kindHint')} required>
            <Select<BodyKind>
              value={typed.kind}
              showSearch={{ optionFilterProp: 'label' }}
              options={BODY_KINDS.map((kind) => ({ value: kind, label: t(`words:bodyKinds.${kind}`) }))}
              onChange={(kind) => set({ kind })}
            />
          </FieldRow>
          {grids.length > 0 && (
            <FieldRow label={t('grid.one')} hint={t('body.gridHint')}>
              <Select
                allowClear
                placeholder={t('body.wholeCommunity')}
                value={typed.gridId}
                options={grids.map((grid) => ({ value: grid.id, label: grid.name }))}
                onChange={(gridId) => set({ gridId: gridId ?? null })}
              />
            </FieldRow>
          )}
        </>
      )}
    </SavedForm>
  );
}
