import { EditOutlined, UserSwitchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useMay } from '../../host/me.tsx';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useToday } from '../../host/use-today.ts';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import './joint.css';
import { LeaveForm } from './leave-form.tsx';
import { LiaisonForm } from './liaison-form.tsx';
import type { Unit, UnitPageOf } from './rows.ts';
import { UnitForm } from './unit-form.tsx';
import { UnitHistory } from './unit-history.tsx';

/** One unit: its record, who sits for it, the years, its topics, what it offers and has taken on. */
export function UnitPage() {
  const { t } = useTranslation('joint');
  const { id = '' } = useParams();
  const may = useMay();
  const language = useLanguage();
  const year = Number(useToday().slice(0, 4));
  const { data, error } = useHostQuery('units.get', { id });
  const [doing, setDoing] = useState<'edit' | 'liaison' | 'leave' | null>(null);
  if (!data) return error ? <RefusalAlert refusal={error} /> : <Loading />;
  const { unit } = data;
  const mayWrite = may('joint.write', unit.communityId);
  const close = () => setDoing(null);
  return (
    <>
      <PageHead
        back="/joint"
        title={unit.name}
        subtitle={`${t(`unitKinds.${unit.kind}`)} · ${unit.community ?? t('unit.ofStreet')}`}
        extra={
          mayWrite &&
          unit.leftOn === null && (
            <>
              <Button onClick={() => setDoing('leave')}>{t('unit.leave')}</Button>
              <Button icon={<EditOutlined aria-hidden />} onClick={() => setDoing('edit')}>
                {t('unit.change')}
              </Button>
              <Button
                type="primary"
                icon={<UserSwitchOutlined aria-hidden />}
                onClick={() => setDoing('liaison')}
              >
                {t(unit.liaison === null ? 'unit.nameLiaison' : 'unit.setLiaison')}
              </Button>
            </>
          )
        }
      />
      {unit.leftOn !== null && (
        <p className="joint-note">
          <StateTag tone="quiet">
            {t('unit.leftNote', { day: dayText(unit.leftOn, language), because: unit.leftBecause ?? '' })}
          </StateTag>
        </p>
      )}
      <div className="joint-two">
        <div>
          <Record unit={unit} />
          <Years data={data} year={year} mayWrite={may('joint.write', null)} />
        </div>
        <UnitHistory data={data} />
      </div>
      {doing === 'edit' && (
        <UnitForm unit={unit} communityId={unit.communityId} year={year} onClose={close} />
      )}
      {doing === 'liaison' && <LiaisonForm unit={unit} onClose={close} />}
      {doing === 'leave' && <LeaveForm unit={unit} onClose={close} />}
    </>
  );
}

function Record({ unit }: { unit: Unit }) {
  const { t } = useTranslation('joint');
  const language = useLanguage();
  const lines: readonly (readonly [word: string, text: string | null])[] = [
    [t('unit.shortName'), unit.shortName],
    [t('units.partyOrganisation'), unit.partyOrganisation],
    [t('units.partyHead'), unit.partyHead],
    [t('units.liaison'), unit.liaison],
    ...(unit.telephone === null ? [] : ([[t('unit.telephone'), unit.telephone || null]] as const)),
    [t('units.agreedOn'), unit.agreedOn === null ? null : dayText(unit.agreedOn, language)],
  ];
  return (
    <section className="panel joint-section">
      <h2>{t('unit.record')}</h2>
      <dl className="joint-record">
        {lines.map(([word, text]) => (
          <div key={word}>
            <dt className="second">{word}</dt>
            <dd>{text ?? <StateTag tone="due">{t('unit.none')}</StateTag>}</dd>
          </div>
        ))}
      </dl>
      {unit.telephone !== null && <p className="hint">{t('unit.telephoneHint')}</p>}
    </section>
  );
}

function Years({ data, year, mayWrite }: { data: UnitPageOf; year: number; mayWrite: boolean }) {
  const { t } = useTranslation('joint');
  const set = useHostCommand('units.setYear');
  const ofStreet = data.memberships.filter(({ communityId }) => communityId === null);
  const offered = [year, year + 1];
  return (
    <section className="panel joint-section">
      <h2>{t('unit.years')}</h2>
      {data.memberships.length === 0 && <p className="second">{t('unit.yearsNone')}</p>}
      <ul className="joint-lines">
        {data.memberships.map(({ year: one, communityId, community }) => (
          <li key={`${one}-${communityId}`}>
            <span>{t('yearOf', { year: one })}</span>
            <span className="second">{community ?? t('unit.ofStreet')}</span>
          </li>
        ))}
      </ul>
      <RefusalAlert refusal={set.refusal} onClose={set.clear} />
      {mayWrite && (
        <div className="joint-buttons">
          {offered.map((one) => {
            const member = ofStreet.some((known) => known.year === one);
            return (
              <Button
                key={one}
                size="small"
                loading={set.busy}
                onClick={() =>
                  void set
                    .run({ ids: [data.unit.id], year: one, communityId: null, member: !member })
                    .catch(() => undefined)
                }
              >
                {t(member ? 'unit.dropYear' : 'unit.joinYear', { year: one })}
              </Button>
            );
          })}
        </div>
      )}
    </section>
  );
}
