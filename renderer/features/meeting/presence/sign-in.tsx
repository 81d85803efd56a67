import { SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { SegmentChoice } from '../../../ui/segment-choice.tsx';
import { type Attendee, isMeant, useDay } from '../day-view.tsx';
import { AttendeeLine } from './attendee-line.tsx';
import { useComing } from './use-coming.ts';

const VIEWS = ['all', 'missing', 'here'] as const;
type View = (typeof VIEWS)[number];

/** Sign-in by name: two letters and Enter tick one person; the due list is the body's roster on the day. */
export function SignIn() {
  const { t } = useTranslation('meetings');
  const { meeting, attendees, offers } = useDay();
  const coming = useComing();
  const many = useHostCommand('meetings.attend');
  const [search, setSearch] = useState('');
  const [view, setView] = useState<View>('all');
  const open = offers('attend');
  const isHere = (one: Attendee) => coming.presenceOf(one) === 'present';
  const found = attendees.filter(
    (one) => isMeant(one, search) && (view === 'all' || isHere(one) === (view === 'here')),
  );
  const unsigned = attendees.filter((one) => coming.presenceOf(one) === null);
  const enterRest = (presence: 'present' | 'absent') =>
    many
      .run({
        id: meeting.id,
        entries: unsigned.map(({ personId }) => ({ personId, presence, reason: '' })),
      })
      .catch(() => undefined);
  const tickFirst = async () => {
    const first = found.find((one) => !isHere(one)) ?? found[0];
    if (!first || search.trim() === '' || !open) return;
    // Somebody ticked already is tried all the same: the host says so in words.
    await coming.move(first, 'arrived');
    setSearch('');
  };
  return (
    <section className="sign-in" aria-label={t('signIn.title')}>
      <Input
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        value={search}
        placeholder={t(open ? 'agenda:signIn.search' : 'signIn.search')}
        aria-label={t('signIn.search')}
        onChange={(change) => setSearch(change.target.value)}
        onPressEnter={(press) => !press.nativeEvent.isComposing && void tickFirst()}
      />
      <div className="sign-in-tools">
        <SegmentChoice<View>
          label={t('agenda:signIn.view')}
          value={view}
          choices={VIEWS.map((value) => ({ value, label: t(`agenda:signIn.views.${value}`) }))}
          onChange={setView}
        />
        {open && unsigned.length > 0 && (
          <span>
            <Button size="small" type="text" loading={many.busy} onClick={() => enterRest('present')}>
              {t('signIn.allPresent')}
            </Button>
            <Button size="small" type="text" loading={many.busy} onClick={() => enterRest('absent')}>
              {t('signIn.restAbsent')}
            </Button>
          </span>
        )}
      </div>
      <RefusalAlert refusal={coming.refusal ?? many.refusal} onClose={coming.clear} />
      <ul className={open ? 'attendees' : 'attendees attendees-all'}>
        {found.map((one) => (
          <AttendeeLine
            key={one.personId}
            attendee={one}
            presence={coming.presenceOf(one)}
            open={open}
            onMove={(move) => coming.move(one, move)}
            onUndo={() => coming.undo(one)}
            onExcuse={(excused, reason) => coming.excuse(one, excused, reason)}
          />
        ))}
      </ul>
      {found.length === 0 && <p className="hint">{t('signIn.nobody')}</p>}
    </section>
  );
}
