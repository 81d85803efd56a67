import { Button, Drawer } from 'antd';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { width as widths } from './tokens.ts';
import './form-drawer.css';

interface FormDrawerProps {
  readonly title: ReactNode;
  readonly open: boolean;
  onClose(): void;
  readonly width?: number;
  /** With it the drawer has its two buttons, and Enter or Ctrl+Enter submits. */
  onSubmit?(): void;
  /** Says what will happen. */
  readonly submitText?: ReactNode;
  readonly busy?: boolean;
  readonly submitDisabled?: boolean;
  /** Instead of the two buttons; Ctrl+Enter presses the button of an act among them. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** One thing to fill in, from the side: Esc closes, the first field has the focus, Ctrl+Enter submits. */
export function FormDrawer(props: FormDrawerProps) {
  const {
    title,
    open,
    onClose,
    width = widths.drawer,
    onSubmit,
    busy = false,
    submitDisabled = false,
    children,
  } = props;
  const form = useRef<HTMLFormElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && !submitDisabled) onSubmit?.();
  };
  return (
    <Drawer
      title={title}
      open={open}
      onClose={onClose}
      size={width}
      destroyOnHidden
      afterOpenChange={(shown) => shown && focusFirstField(form.current)}
      footer={
        props.footer ? (
          <div ref={foot} className="form-drawer-foot">
            {props.footer}
          </div>
        ) : (
          onSubmit && <DrawerButtons {...props} form={form} />
        )
      }
    >
      <form
        ref={form}
        noValidate
        onSubmit={submit}
        // On the way down: a closed list would open at Enter.
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.stopPropagation();
          if (onSubmit) return submit(event);
          event.preventDefault();
          foot.current?.querySelector<HTMLElement>('.act-buttons button')?.click();
        }}
      >
        {children}
        <button type="submit" hidden tabIndex={-1} />
      </form>
    </Drawer>
  );
}

function DrawerButtons({
  onClose,
  submitText,
  busy,
  submitDisabled,
  form,
}: FormDrawerProps & { form: { current: HTMLFormElement | null } }) {
  const { t } = useTranslation('frame');
  return (
    <div className="form-drawer-buttons">
      {submitDisabled === true && busy !== true && <span className="hint">{t('fillStarred')}</span>}
      <Button onClick={onClose}>{t('cancel')}</Button>
      <Button
        type="primary"
        loading={busy ?? false}
        disabled={submitDisabled ?? false}
        onClick={() => form.current?.requestSubmit()}
      >
        {submitText ?? t('save')}
      </Button>
    </div>
  );
}

function focusFirstField(form: HTMLFormElement | null): void {
  // Somebody quick is typing already.
  if (form === null || form.contains(document.activeElement)) return;
  form
    .querySelector<HTMLElement>('input:not([disabled]):not([type=hidden]), textarea:not([disabled])')
    ?.focus();
}
