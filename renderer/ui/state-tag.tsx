import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import './state-tag.css';

export type Tone = 'good' | 'due' | 'bad' | 'quiet';

interface StateTagProps {
  readonly tone: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A state as colour, icon and word: never colour alone. */
export function StateTag({ tone, icon, children }: StateTagProps) {
  return (
    <span className={`state-tag state-tag-${tone}`}>
      {icon ?? ICONS[tone]}
      <span>{children}</span>
    </span>
  );
}

const ICONS: Readonly<Record<Tone, ReactNode>> = {
  good: <CheckCircleOutlined aria-hidden />,
  due: <ClockCircleOutlined aria-hidden />,
  bad: <ExclamationCircleOutlined aria-hidden />,
  quiet: <MinusCircleOutlined aria-hidden />,
};
