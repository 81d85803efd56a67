import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../host/use-draft.ts';
import type { Pressed } from '../../../ui/act-bar.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { FormDrawer } from '../../../ui/form-drawer.tsx';
import { ActBar } from './act-bar.tsx';
import { useEverOpen } from './use-ever-open.ts';

interface ReasonDrawerProps {
  /** Under which the half-typed reason is kept. */
  form: string;
  title: string;
  /** What will happen, in a sentence. */
  explained: string;
  label: string;
  reasonLabel?: string;
  reasonOptional?: boolean;
  danger?: boolean;
  open: boolean;
  onClose: () => void;
  command: Pressed;
  run: (reason: string) => Promise<unknown>;
  /** Further fields above the reason, and the names of those still empty. */
  children?: ReactNode;
  unfilled?: readonly string[];
}

/** One act that needs a reason in writing. Nothing is asked of the host before it is opened for the first time. */
export function ReasonDrawer(props: ReasonDrawerProps) {
  const wanted = useEverOpen(props.open);
  return wanted ? <OpenedReasonDrawer {...props} /> : null;
}

function OpenedReasonDrawer(props: ReasonDrawerProps) {
  const { t } = useTranslation('matter');
  const [reason, setReason, draft] = useDraft(props.form, '');
  const reasonLabel = props.reasonLabel ?? t('reason');
  const reasonMissing = !props.reasonOptional && reason.trim() === '';
  const act = async () => {
    await props.run(reason.trim());
    draft.discard();
    props.onClose();
  };
  const close = () => {
    props.command.clear();
    props.onClose();
  };
  return (
    <FormDrawer
      title={props.title}
      open={props.open}
      onClose={close}
      footer={
        <ActBar
          label={props.label}
          command={props.command}
          unfilled={[...(props.unfilled ?? []), ...(reasonMissing ? [reasonLabel] : [])]}
          primary={!props.danger}
          danger={props.danger ?? false}
          onLeave={close}
          run={act}
        />
      }
    >
      <p className="drawer-explained">{props.explained}</p>
      {props.children}
      <FieldRow label={reasonLabel} required={!props.reasonOptional}>
        <Input.TextArea
          value={reason}
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={4000}
          aria-label={reasonLabel}
          onChange={(change) => setReason(change.target.value)}
        />
      </FieldRow>
    </FormDrawer>
  );
}
