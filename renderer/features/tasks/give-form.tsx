import { Alert, Button } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { OutputOf } from '../../host/methods.ts';
import { useDraft } from '../../host/use-draft.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { DraftNote } from '../../ui/draft-note.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { type GiveDraft, type GiveField, type GiveSource, missingIn, newTaskOf } from './give-draft.ts';
import { GiveMilestones } from './give-milestones.tsx';
import { WhatFields } from './give-what-fields.tsx';
import { WhenFields } from './give-when-fields.tsx';
import { WhoFields } from './give-who-fields.tsx';
import { taskAddress } from './task.ts';
import './give.css';

export type Choice = { readonly value: string; readonly label: string };

interface GiveFormProps {
  readonly places: readonly Choice[];
  readonly choices: OutputOf<'tasks.choices'>;
  readonly initial: GiveDraft;
  readonly from: GiveSource;
}

export interface GiveFieldsProps {
  readonly draft: GiveDraft;
  set(some: Partial<GiveDraft>): void;
  /** The sentence for a field that is still empty. */
  wrong(field: GiveField): string | undefined;
}

/** The sheet of a new task; saved as it is typed, one draft for each thing it may come from. */
export function GiveForm({ places, choices, initial, from }: GiveFormProps) {
  const { t } = useTranslation('tasks');
  const [, navigate] = useLocation();
  const [first] = useState(initial);
  const [draft, setDraft, { restoredAt, discard }] = useDraft<GiveDraft>(draftKey(from), first);
  const give = useHostCommand('tasks.give');
  const [tried, setTried] = useState(false);
  const sheet = useRef<HTMLFormElement>(null);
  const missing = tried ? missingIn(draft) : [];
  const fields: GiveFieldsProps = {
    draft,
    set: (some) => setDraft({ ...draft, ...some }),
    wrong: (field) =>
      missing.includes(field) ? t(CHOSEN.includes(field) ? 'give.choose' : 'give.missing') : undefined,
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missingIn(draft).length > 0) {
      requestAnimationFrame(() =>
        sheet.current?.querySelector('.field-row-wrong')?.scrollIntoView({ block: 'center' }),
      );
      return;
    }
    try {
      const { id } = await give.run(newTaskOf(draft, from));
      discard();
      navigate(taskAddress(id), { replace: true });
    } catch {
      // The refusal stands above the buttons.
    }
  };
  return (
    <form ref={sheet} className="give" noValidate onSubmit={submit}>
      <DraftNote restoredAt={restoredAt} onDiscard={discard} />
      <WhatFields {...fields} places={places} />
      <WhoFields {...fields} choices={choices} />
      <WhenFields {...fields} />
      <GiveMilestones {...fields} />
      <div className="give-end">
        <RefusalAlert refusal={give.refusal} onClose={give.clear} />
        {missing.length > 0 && (
          <Alert role="alert" type="error" showIcon title={t('give.fixFirst', { count: missing.length })} />
        )}
        <div className="give-buttons">
          <span className="hint">{t('give.savedAsTyped')}</span>
          <Link href="/tasks" asChild>
            <Button>{t('give.cancel')}</Button>
          </Link>
          <Button type="primary" htmlType="submit" loading={give.busy}>
            {t('give.submit')}
          </Button>
        </div>
      </div>
    </form>
  );
}

const CHOSEN: readonly GiveField[] = ['place', 'asker', 'givenOn'];

const draftKey = ({ meetingId, itemId, motionId, matterId }: GiveSource): string =>
  ['tasks.give', itemId ?? motionId ?? meetingId ?? matterId].filter((part) => part !== null).join('.');
