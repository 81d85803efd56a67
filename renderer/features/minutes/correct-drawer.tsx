import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../host/use-draft.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import type { Minutes } from './view.ts';

const EMPTY = { place: '', oldText: '', newText: '', reason: '' };

/** A correction after the signature: old and new stand beside each other, and the old one stays. */
export function CorrectDrawer({ minutes, onClose }: { readonly minutes: Minutes; onClose(): void }) {
  const { t } = useTranslation('minutes');
  const correct = useHostCommand('minutes.correct');
  const [form, setForm, draft] = useDraft(`minutes.correct:${minutes.id ?? ''}`, EMPTY);
  const complete = Object.values(form).every((text) => text.trim() !== '');
  const submit = async () => {
    await correct.run({ id: minutes.id ?? '', ...form });
    draft.discard();
    onClose();
  };
  const field = (key: keyof typeof EMPTY, label: string) => ({
    id: `correct-${key}`,
    'aria-label': label,
    value: form[key],
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [key]: event.target.value }),
  });
  return (
    <FormDrawer
      open
      title={t('correcting.title')}
      onClose={onClose}
      onSubmit={() => void submit().catch(() => undefined)}
      submitText={t('correcting.confirm')}
      submitDisabled={!complete}
      busy={correct.busy}
    >
      <RefusalAlert refusal={correct.refusal} onClose={correct.clear} />
      <p className="second">{t('correcting.explain')}</p>
      <FieldRow label={t('correcting.place')}>
        <Input {...field('place', t('correcting.place'))} maxLength={200} />
      </FieldRow>
      <FieldRow label={t('correcting.old')}>
        <Input.TextArea {...field('oldText', t('correcting.old'))} autoSize={{ minRows: 2 }} />
      </FieldRow>
      <FieldRow label={t('correcting.new')}>
        <Input.TextArea {...field('newText', t('correcting.new'))} autoSize={{ minRows: 2 }} />
      </FieldRow>
      <FieldRow label={t('correcting.reason')}>
        <Input {...field('reason', t('correcting.reason'))} maxLength={200} />
      </FieldRow>
    </FormDrawer>
  );
}
