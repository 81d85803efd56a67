import {
  ApartmentOutlined,
  BranchesOutlined,
  CalendarOutlined,
  CarryOutOutlined,
  DeploymentUnitOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FileZipOutlined,
  HomeOutlined,
  NotificationOutlined,
  ProfileOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useMay } from '../host/me.tsx';
import { useHostQuery } from '../host/use-host-query.ts';
import { OPEN_PLACES } from './desk-routes.tsx';
import { isHere, PLACES, type Place, placesFor, type Waiting } from './places.ts';
import './rail.css';

/** The places one may go, with a count where something waits. */
export function Rail() {
  const { t } = useTranslation('frame');
  const may = useMay();
  const waiting = useWaiting();
  const places = placesFor(may, waiting, OPEN_PLACES);
  return (
    <nav className="rail" aria-label={t('rail')}>
      <ul>
        {places.map((place) => (
          <li key={place.key}>
            <RailLink place={place} waits={waiting ? (place.waits?.(waiting) ?? 0) : 0} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function RailLink({ place, waits }: { place: Place; waits: number }) {
  const { t } = useTranslation('frame');
  const [address] = useLocation();
  const here = isHere(place, address);
  const above = PLACES.some((one) => one.under === place.key && isHere(one, address));
  return (
    <Link
      href={place.path}
      className={`rail-link ${place.under ? 'rail-link-under' : ''} ${above ? 'rail-link-above' : ''}`}
      aria-current={here && !above ? 'page' : undefined}
    >
      {ICONS[place.key]}
      <span className="rail-word">{t(`places.${place.key}`)}</span>
      {waits > 0 && (
        <span
          className={`rail-count ${place.late ? 'rail-count-late' : ''}`}
          title={t(`waits.${place.key}`, { count: waits })}
        >
          {waits}
          <span className="only-read-aloud">{t(`waits.${place.key}`, { count: waits })}</span>
        </span>
      )}
    </Link>
  );
}

function useWaiting(): Waiting | undefined {
  const may = useMay();
  const { data: today } = useHostQuery('matters.today', {}, { enabled: may('matters.read') });
  const { data: tasks } = useHostQuery('tasks.waiting', {}, { enabled: may('tasks.read') });
  return (
    today && {
      ...today.counts,
      noticesEnding: today.noticesEnding.length,
      tasksOverdue: tasks?.overdue ?? 0,
    }
  );
}

const ICONS: Readonly<Record<string, ReactNode>> = {
  today: <HomeOutlined aria-hidden />,
  matters: <ProfileOutlined aria-hidden />,
  meetings: <TeamOutlined aria-hidden />,
  joint: <DeploymentUnitOutlined aria-hidden />,
  notices: <NotificationOutlined aria-hidden />,
  filings: <FileProtectOutlined aria-hidden />,
  inquiry: <FileSearchOutlined aria-hidden />,
  packages: <FileZipOutlined aria-hidden />,
  tasks: <CarryOutOutlined aria-hidden />,
  structure: <ApartmentOutlined aria-hidden />,
  procedures: <BranchesOutlined aria-hidden />,
  calendar: <CalendarOutlined aria-hidden />,
  accounts: <UserOutlined aria-hidden />,
};
