import { Button, Input, Steps } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { DoorPage } from './door-page.tsx';
import { useEntry } from './use-entry.ts';

const EMPTY = { street: '', name: '', signInName: '', password: '', again: '' };
type Answers = typeof EMPTY;

/** A new store: the street's name, then the first administrator, then the desk. */
export function FirstRunPage() {
  const { t } = useTranslation('accounts');
  const enter = useEntry();
  const create = useHostCommand('setup.createAdmin');
  const [step, setStep] = useState(0);
  const [answers, setAnswers] = useState<Answers>(EMPTY);
  const set = (changed: Partial<Answers>) => setAnswers({ ...answers, ...changed });
  const ready = step === 0 ? answers.street.trim() !== '' : isComplete(answers);
  useEffect(() => {
    document.title = t('frame:windowTitle', { page: t('firstRun.title') });
  }, [t]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    if (step === 0) return setStep(1);
    const { again: _, ...admin } = answers;
    try {
      await create.run(admin);
      await enter('/');
    } catch {
      // Shown above the fields.
    }
  };

  return (
    <DoorPage street={step === 0 ? '' : answers.street} rehearsal={false}>
      <form className="door-card door-card-wide" onSubmit={(event) => void submit(event)}>
        <h1>{t('firstRun.title')}</h1>
        <Steps
          className="door-step"
          size="small"
          current={step}
          items={[{ title: t('firstRun.street') }, { title: t('firstRun.admin') }]}
        />
        <RefusalAlert refusal={create.refusal} onClose={create.clear} />
        {step === 0 ? <StreetStep answers={answers} set={set} /> : <AdminStep answers={answers} set={set} />}
        <div className="door-buttons">
          {step === 1 && <Button onClick={() => setStep(0)}>{t('firstRun.previous')}</Button>}
          <Button type="primary" htmlType="submit" loading={create.busy} disabled={!ready}>
            {step === 0 ? t('firstRun.next') : t('firstRun.submit')}
          </Button>
        </div>
      </form>
    </DoorPage>
  );
}

interface StepProps {
  readonly answers: Answers;
  set(changed: Partial<Answers>): void;
}

function StreetStep({ answers, set }: StepProps) {
  const { t } = useTranslation('accounts');
  return (
    <FieldRow label={t('firstRun.streetName')} hint={t('firstRun.streetHint')} required>
      <Input
        autoFocus
        size="large"
        maxLength={200}
        placeholder={t('firstRun.streetExample')}
        value={answers.street}
        onChange={(event) => set({ street: event.target.value })}
      />
    </FieldRow>
  );
}

function AdminStep({ answers, set }: StepProps) {
  const { t } = useTranslation('accounts');
  const differs = answers.again !== '' && answers.again !== answers.password;
  return (
    <>
      <FieldRow label={t('name')} required>
        <Input
          autoFocus
          autoComplete="name"
          value={answers.name}
          onChange={(e) => set({ name: e.target.value })}
        />
      </FieldRow>
      <FieldRow label={t('signInName')} hint={t('signInNameHint')} required>
        <Input
          autoComplete="username"
          value={answers.signInName}
          onChange={(e) => set({ signInName: e.target.value })}
        />
      </FieldRow>
      <FieldRow label={t('password')} hint={t('passwordHint')} required>
        <Input.Password
          autoComplete="new-password"
          value={answers.password}
          onChange={(e) => set({ password: e.target.value })}
        />
      </FieldRow>
      <FieldRow label={t('again')} wrong={differs ? t('differs') : undefined} required>
        <Input.Password
          autoComplete="new-password"
          value={answers.again}
          onChange={(e) => set({ again: e.target.value })}
        />
      </FieldRow>
    </>
  );
}

const isComplete = ({ name, signInName, password, again }: Answers): boolean =>
  name.trim() !== '' && signInName.trim() !== '' && password !== '' && password === again;
