import {
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  InboxOutlined,
  MessageOutlined,
  PauseCircleOutlined,
  RollbackOutlined,
  StopOutlined,
  SyncOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateTag, type Tone } from '../../ui/state-tag.tsx';
import type { RegisterRow } from './row.ts';
import './matter-tags.css';

type State = RegisterRow['state'];
type Trouble = RegisterRow['troubles'][number];

const STATES: Readonly<Record<State, { tone: Tone; icon: ReactNode }>> = {
  open: { tone: 'quiet', icon: <SyncOutlined aria-hidden /> },
  suspended: { tone: 'due', icon: <PauseCircleOutlined aria-hidden /> },
  closed_rejected: { tone: 'quiet', icon: <StopOutlined aria-hidden /> },
  closed: { tone: 'quiet', icon: <StopOutlined aria-hidden /> },
  archived: { tone: 'good', icon: <InboxOutlined aria-hidden /> },
};
const TROUBLE_ICONS: Readonly<Record<Trouble, ReactNode>> = {
  overdue: <ClockCircleOutlined aria-hidden />,
  returned: <RollbackOutlined aria-hidden />,
  objection: <MessageOutlined aria-hidden />,
  noQuorum: <TeamOutlined aria-hidden />,
};

interface MatterTagsProps {
  readonly row: RegisterRow;
  /** Where the place already says what state it is in, only what is wrong is said. */
  readonly troublesOnly?: boolean;
  /** The due day stands beside it and has said that it is overdue. */
  readonly dueIsShown?: boolean;
}

export function MatterTags({ row, troublesOnly = false, dueIsShown = false }: MatterTagsProps) {
  const { t } = useTranslation('words');
  const troubles = row.troubles.filter(
    (trouble) => trouble !== 'overdue' || !dueIsShown || row.dueOn === null,
  );
  const saysState = row.state !== 'open' || (!troublesOnly && troubles.length === 0);
  const { tone, icon } = STATES[row.state];
  if (!saysState && troubles.length === 0) return null;
  return (
    <span className="matter-tags">
      {saysState && (
        <StateTag tone={tone} icon={icon}>
          {t(`states.${row.state}`)}
        </StateTag>
      )}
      {troubles.map((trouble) => (
        <StateTag
          key={trouble}
          tone="bad"
          icon={TROUBLE_ICONS[trouble] ?? <ExclamationCircleOutlined aria-hidden />}
        >
          {t(`troubles.${trouble}`)}
        </StateTag>
      ))}
    </span>
  );
}
