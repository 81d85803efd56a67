import { App } from 'antd';
import type { ReactNode } from 'react';
import type { Refusal } from '../../shared/errors.ts';
import { useDraft } from '../host/use-draft.ts';
import { DraftNote } from './draft-note.tsx';
import { FormDrawer } from './form-drawer.tsx';
import { RefusalAlert } from './refusal-alert.tsx';

interface SavedFormProps<T> {
  readonly title: string;
  /** Under which the half-typed form is kept; with the version, so that it never lands on a newer row. */
  readonly formKey: string;
  readonly initial: T;
  isComplete(typed: NoInfer<T>): boolean;
  /** Saves, and answers what to say when it is done. */
  save(typed: NoInfer<T>): Promise<string>;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly submitText: string;
  onClose(): void;
  readonly children: (typed: NoInfer<T>, set: (changed: Partial<NoInfer<T>>) => void) => ReactNode;
}

/** A drawer for one act: drafted while it is typed, shut when it is saved. */
export function SavedForm<T extends object>(props: SavedFormProps<T>) {
  const { title, formKey, initial, isComplete, save, busy, refusal, submitText, onClose, children } = props;
  const { message } = App.useApp();
  const [typed, setTyped, draft] = useDraft(formKey, initial);
  const submit = async () => {
    try {
      const done = await save(typed);
      draft.discard();
      void message.success(done);
      onClose();
    } catch {
      // The refusal stands above the fields.
    }
  };
  return (
    <FormDrawer
      title={title}
      open
      onClose={onClose}
      onSubmit={() => void submit()}
      submitText={submitText}
      submitDisabled={!isComplete(typed)}
      busy={busy}
    >
      <RefusalAlert refusal={refusal} />
      <DraftNote restoredAt={draft.restoredAt} onDiscard={draft.discard} />
      {children(typed, (changed) => setTyped({ ...typed, ...changed }))}
    </FormDrawer>
  );
}
