import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { CorrectDrawer } from './correct-drawer.tsx';
import { SignDrawer } from './sign-drawer.tsx';
import type { Minutes, Typed } from './view.ts';

interface ActsProps {
  readonly minutes: Minutes;
  readonly typed: Typed;
  onSaved(): void;
}

/** What can be done with the minutes now; the one primary button is the next step. */
export function Acts({ minutes, typed, onSaved }: ActsProps) {
  const { t } = useTranslation('minutes');
  const [open, setOpen] = useState<'sign' | 'correct' | null>(null);
  const draw = useHostCommand('minutes.draw');
  const edit = useHostCommand('minutes.edit');
  const check = useHostCommand('minutes.toChecking');
  const takeBack = useHostCommand('minutes.toEditing');
  const { id, version, kind, record, acts } = minutes;
  const unsaved = acts.includes('edit') && Object.keys(typed).length > 0;
  const on = { id: id ?? '', expectedVersion: version };

  const save = async () => {
    const texts = Object.fromEntries(Object.entries(typed).map(([place, { text }]) => [place, text]));
    const saved = await edit.run({ ...on, texts });
    onSaved();
    return saved.version;
  };
  const send = async () => {
    const expectedVersion = unsaved ? await save() : version;
    await check.run({ id: id ?? '', expectedVersion });
  };
  // What was refused is shown beneath; nothing else has to happen.
  const quietly = (done: Promise<unknown>) => void done.catch(() => undefined);

  return (
    <div className="minutes-acts">
      {unsaved && <StateTag tone="due">{t('page.unsaved')}</StateTag>}
      {acts.includes('draw') && (
        <Button
          type="primary"
          loading={draw.busy}
          onClick={() => quietly(draw.run({ meetingId: record.meetingId, kind }))}
        >
          {t('page.draw')}
        </Button>
      )}
      {acts.includes('edit') && (
        <Button disabled={!unsaved} loading={edit.busy} onClick={() => quietly(save())}>
          {t('page.edit')}
        </Button>
      )}
      {acts.includes('check') && (
        <Button type="primary" loading={check.busy} onClick={() => quietly(send())}>
          {t('page.toChecking')}
        </Button>
      )}
      {acts.includes('takeBack') && (
        <Button loading={takeBack.busy} onClick={() => quietly(takeBack.run(on))}>
          {t('page.toEditing')}
        </Button>
      )}
      {minutes.phase === 'checking' && !acts.includes('sign') && (
        <span className="second">{t(minutes.drewThem ? 'page.waitsOther' : 'page.waitsSigner')}</span>
      )}
      {acts.includes('sign') && (
        <Button type="primary" onClick={() => setOpen('sign')}>
          {t('page.sign')}
        </Button>
      )}
      {acts.includes('correct') && <Button onClick={() => setOpen('correct')}>{t('page.correct')}</Button>}
      <RefusalAlert refusal={draw.refusal ?? edit.refusal ?? check.refusal ?? takeBack.refusal} />
      {open === 'sign' && <SignDrawer minutes={minutes} onClose={() => setOpen(null)} />}
      {open === 'correct' && <CorrectDrawer minutes={minutes} onClose={() => setOpen(null)} />}
    </div>
  );
}
