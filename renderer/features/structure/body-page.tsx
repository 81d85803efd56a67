import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useMay } from '../../host/me.tsx';
import { useHostQuery } from '../../host/use-host-query.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { EmptyHint } from '../../ui/empty.tsx';
import { FigureStrip } from '../../ui/figure-strip.tsx';
import { kindBeside } from '../../ui/kind-beside.ts';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { DueExceptions } from './due-exceptions.tsx';
import { FormerMembers } from './former-members.tsx';
import { JoinForm } from './join-form.tsx';
import { LiftForm, type Lifting } from './lift-form.tsx';
import { type ActingOn, MemberActForm } from './member-act-form.tsx';
import { MemberTable } from './member-table.tsx';
import { OwnerRegister } from './owner-register.tsx';
import { RosterLinks } from './roster-links.tsx';
import { matchesName } from './rows.ts';
import './structure.css';

/** A body on a day: who belongs to it, who may vote and who not and why, who belonged before. */
export function BodyPage() {
  const { t } = useTranslation('structure');
  const language = useLanguage();
  const { id = '' } = useParams();
  const may = useMay();
  const [day, setDay] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [joining, setJoining] = useState(false);
  const [acting, setActing] = useState<ActingOn | null>(null);
  const [lifting, setLifting] = useState<Lifting | null>(null);
  const asked = day === null ? { id } : { id, onDay: day };
  const { data, error } = useHostQuery('structure.body', asked, { keepPrevious: true });
  if (!data) return error ? <RefusalAlert refusal={error} /> : <Loading />;

  const { body, members, former, onDay, figures, representatives, owners } = data;
  const ownersBody = body.kind === 'owners';
  const mayEdit = may('structure.edit', body.communityId);
  const people = (count: number) => t('words:units.people', { count });
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setJoining(true)}>
      {t('member.add')}
    </Button>
  );

  return (
    <>
      <PageHead
        back={body.communityId === null ? '/structure' : `/structure/${body.communityId}`}
        title={body.name}
        subtitle={kindBeside(body.name, t(`words:bodyKinds.${body.kind}`))}
        extra={
          <>
            <RosterLinks body={body} onDay={onDay} mayEdit={mayEdit} />
            {mayEdit && !ownersBody && add}
          </>
        }
      />
      <RefusalAlert refusal={error} />
      <FigureStrip
        figures={
          owners !== null
            ? [
                {
                  key: 'heads',
                  label: t('owners.heads'),
                  value: people(owners.heads),
                  note: t('owners.headsNote'),
                },
                {
                  key: 'area',
                  label: t('owners.areaDue'),
                  value: t('owners.squareMetres', { area: owners.area }),
                  note: dayText(onDay, language),
                },
                {
                  key: 'parts',
                  label: t('owners.parts'),
                  value: t('owners.partCount', { count: owners.parts }),
                },
              ]
            : [
                {
                  key: 'due',
                  label: t('due.due'),
                  value: people(figures.due),
                  note: dayText(onDay, language),
                },
                {
                  key: 'voters',
                  label: t('body.voters'),
                  value: people(figures.voters),
                  note: t('body.votersNote'),
                },
                {
                  key: 'uncounted',
                  label: t('due.uncounted'),
                  value: people(figures.uncounted),
                  note: t('due.uncountedNote'),
                },
              ]
        }
      />
      {representatives !== null && !representatives.held && (
        <Alert
          className="structure-share"
          type="warning"
          showIcon
          title={t('due.share', { ...representatives })}
        />
      )}
      <div className="filter-line">
        <Input.Search
          allowClear
          className="filter-search"
          placeholder={t(ownersBody ? 'owners.search' : 'searchPerson')}
          aria-label={t(ownersBody ? 'owners.search' : 'searchPerson')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <div className="structure-day">
          <label htmlFor="on-day" className="second">
            {t(ownersBody ? 'owners.onDay' : 'member.onDay')}
          </label>
          <DayPicker id="on-day" value={day ?? onDay} allowClear={false} onChange={setDay} />
        </div>
        {day !== null && (
          <Button type="link" onClick={() => setDay(null)}>
            {t('member.today')}
          </Button>
        )}
      </div>
      {ownersBody && mayEdit && <OwnerRegister bodyId={body.id} onDay={onDay} search={search} />}
      {ownersBody && members.length === 0 ? null : members.length === 0 ? (
        <EmptyHint title={t('member.none')} hint={t(mayEdit ? 'member.noneHint' : 'noneForYou')} />
      ) : (
        <MemberTable
          members={members.filter((member) => matchesName(member, search))}
          onAct={mayEdit ? (act, member) => setActing({ act, member }) : undefined}
        />
      )}
      <DueExceptions answer={data} onLift={mayEdit ? setLifting : undefined} />
      <FormerMembers members={former.filter((member) => matchesName(member, search))} onDay={onDay} />
      {joining && <JoinForm body={body} onDay={onDay} onClose={() => setJoining(false)} />}
      {acting && <MemberActForm answer={data} acting={acting} onClose={() => setActing(null)} />}
      {lifting && <LiftForm lifting={lifting} onDay={onDay} onClose={() => setLifting(null)} />}
    </>
  );
}
