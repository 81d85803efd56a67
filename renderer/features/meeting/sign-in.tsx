import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Pagination } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { AttendeeLine } from './attendee-line.tsx';
import { type Attendee, useMeeting } from './meeting-view.tsx';
import { RecuseDrawer } from './recuse-drawer.tsx';
import { type Presence, useSignIn } from './use-sign-in.ts';

const LINES = 20;

/** Sign-in by name: the due list is the body's roster on the day of the meeting. */
export function SignIn() {
  const { t } = useTranslation('meetings');
  const { attendees, offers } = useMeeting();
  const { enter, presenceOf, command } = useSignIn();
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const [recusing, setRecusing] = useState<Attendee | null>(null);
  const open = offers('attend');
  const found = attendees.filter((one) => matches(one, search));
  const shown = found.slice((page - 1) * LINES, page * LINES);
  const enterAll = (presence: Presence, people: readonly Attendee[]) =>
    enter(people.map(({ personId }) => ({ personId, presence, reason: '' })));
  const unsigned = attendees.filter((one) => presenceOf(one) === null);
  return (
    <section className="panel sign-in" aria-labelledby="sign-in-title">
      <header className="section-head">
        <h2 id="sign-in-title">{t('signIn.title')}</h2>
        {open && unsigned.length > 0 && (
          <span className="act-buttons">
            <Button size="small" onClick={() => enterAll('present', unsigned)}>
              {t('signIn.allPresent')}
            </Button>
            <Button size="small" onClick={() => enterAll('absent', unsigned)}>
              {t('signIn.restAbsent')}
            </Button>
          </span>
        )}
      </header>
      <Input
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        value={search}
        placeholder={t('signIn.search')}
        aria-label={t('signIn.search')}
        onChange={(change) => {
          setSearch(change.target.value);
          setPage(1);
        }}
      />
      <RefusalAlert refusal={command.refusal} onClose={command.clear} />
      <ul className="attendees">
        {shown.map((one) => (
          <AttendeeLine
            key={one.personId}
            attendee={one}
            presence={presenceOf(one)}
            open={open}
            onEnter={(presence, reason) => enter([{ personId: one.personId, presence, reason }])}
            onRecuse={() => setRecusing(one)}
          />
        ))}
      </ul>
      {found.length === 0 && <p className="hint">{t('signIn.nobody')}</p>}
      {found.length > LINES && (
        <Pagination
          size="small"
          current={page}
          pageSize={LINES}
          total={found.length}
          showSizeChanger={false}
          showTotal={(total) => t('signIn.total', { total })}
          onChange={setPage}
        />
      )}
      {recusing && <RecuseDrawer attendee={recusing} onClose={() => setRecusing(null)} />}
    </section>
  );
}

function matches({ name, initials }: Attendee, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return wanted === '' || name.includes(wanted) || initials.toLowerCase().startsWith(wanted);
}
