import { Button, type ButtonProps } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/errors.ts';
import { RefusalAlert } from './refusal-alert.tsx';
import { listText, useLanguage } from './text-of.ts';
import './act-bar.css';

/** What a host command shows of itself. */
export interface Pressed {
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  clear(): void;
}

export interface ActBarProps extends Pick<ButtonProps, 'danger' | 'icon' | 'disabled'> {
  readonly label: string;
  readonly command: Pressed;
  /** Names of the fields that must be filled in first; named beside the button when it is pressed too early. */
  readonly unfilled?: readonly string[];
  readonly primary?: boolean;
  run(): Promise<unknown>;
  /** Where what was refused can be remedied. */
  readonly remedy?: ReactNode;
  /** Further buttons beside this one. */
  readonly children?: ReactNode;
}

/** The button of an act with, beneath it, why it could not be done. */
export function ActBar(props: ActBarProps) {
  const { label, command, unfilled = [], primary, run, remedy, children, ...look } = props;
  const { t } = useTranslation('words');
  const language = useLanguage();
  const [early, setEarly] = useState(false);
  const press = async () => {
    setEarly(unfilled.length > 0);
    if (unfilled.length > 0) return;
    // The refusal is shown below; nothing else may come out of a command.
    await run().catch(() => undefined);
  };
  return (
    <div className="act-bar">
      <div className="act-buttons">
        <Button {...look} type={primary ? 'primary' : 'default'} loading={command.busy} onClick={press}>
          {label}
        </Button>
        {children}
      </div>
      {early && unfilled.length > 0 && (
        <p role="alert" className="act-unfilled">
          {t('fillFirst', { fields: listText(unfilled, language) })}
        </p>
      )}
      {command.refusal && (
        <div className="act-refused">
          <RefusalAlert refusal={command.refusal} onClose={command.clear} />
          {remedy}
        </div>
      )}
    </div>
  );
}
