import { CheckCircleOutlined, PauseCircleOutlined, StopOutlined, SyncOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateTag } from '../../ui/state-tag.tsx';
import type { Page } from './page-view.tsx';

type State = Page['matter']['state'];

const TONES: Record<State, 'good' | 'due' | 'bad' | 'quiet'> = {
  open: 'quiet',
  suspended: 'due',
  closed_rejected: 'bad',
  closed: 'quiet',
  archived: 'good',
};
const ICONS: Record<State, ReactNode> = {
  open: <SyncOutlined aria-hidden />,
  suspended: <PauseCircleOutlined aria-hidden />,
  closed_rejected: <StopOutlined aria-hidden />,
  closed: <StopOutlined aria-hidden />,
  archived: <CheckCircleOutlined aria-hidden />,
};

export function MatterStateTag({ matter }: { matter: Page['matter'] }) {
  const { t } = useTranslation('words');
  return (
    <StateTag tone={TONES[matter.state]} icon={ICONS[matter.state]}>
      {t(`states.${matter.state}`)}
    </StateTag>
  );
}
