import {
  ClockCircleOutlined,
  FolderOpenOutlined,
  InboxOutlined,
  MessageOutlined,
  RollbackOutlined,
  SendOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { registerAddress } from './register-address.ts';
import type { Today } from './row.ts';

type Counts = Today['counts'];
interface Tile {
  readonly count: keyof Counts;
  readonly icon: ReactNode;
  readonly address: string;
  /** Something is wrong when there is any. */
  readonly wrong: boolean;
}

/** How many of what, each a way into the register. */
export function TodayCounts({ counts, community }: { counts: Counts; community: string }) {
  const { t } = useTranslation('matters');
  return (
    <nav className="today-counts" aria-label={t('today.counts')}>
      {tiles(community).map(({ count, icon, address, wrong }) => (
        <Link
          key={count}
          href={address}
          className={`today-count ${wrong && counts[count] > 0 ? 'is-wrong' : ''}`}
        >
          <span className="today-count-number">{counts[count]}</span>
          <span className="today-count-word">
            {icon}
            {t(`today.count.${count}`)}
          </span>
        </Link>
      ))}
    </nav>
  );
}

const tiles = (community: string): Tile[] => [
  {
    count: 'overdue',
    icon: <ClockCircleOutlined aria-hidden />,
    address: registerAddress({ community, trouble: 'overdue', sort: 'dueOn', order: 'up' }),
    wrong: true,
  },
  {
    count: 'returned',
    icon: <RollbackOutlined aria-hidden />,
    address: registerAddress({ community, trouble: 'returned' }),
    wrong: true,
  },
  {
    count: 'objection',
    icon: <MessageOutlined aria-hidden />,
    address: registerAddress({ community, trouble: 'objection' }),
    wrong: true,
  },
  {
    count: 'noQuorum',
    icon: <TeamOutlined aria-hidden />,
    address: registerAddress({ community, trouble: 'noQuorum' }),
    wrong: true,
  },
  { count: 'filingsWaiting', icon: <SendOutlined aria-hidden />, address: '/filings', wrong: false },
  {
    count: 'open',
    icon: <FolderOpenOutlined aria-hidden />,
    address: registerAddress({ community }),
    wrong: false,
  },
  {
    count: 'endedThisYear',
    icon: <InboxOutlined aria-hidden />,
    address: registerAddress({ community, state: 'ended' }),
    wrong: false,
  },
];
