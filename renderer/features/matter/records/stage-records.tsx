import { Card, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeId } from '../jump.ts';
import { usePage } from '../page-view.tsx';
import { DropZone } from './drop-zone.tsx';
import { RecordSlot } from './record-slot.tsx';
import './records.css';

/** The papers of the open stage, kind by kind: there, missing, or waived with a reason. */
export function StageRecords() {
  const { t } = useTranslation('matter');
  const { page, stage, run, offers } = usePage();
  if (stage === null) return null;
  const here = page.records.filter((one) => one.stage === stage.key && one.round === (run?.round ?? 1));
  const known = new Set(page.required.map((one) => one.kind));
  const others = here.filter((one) => !known.has(one.kind));
  return (
    <Card
      className="records-card"
      size="small"
      title={t('records.title')}
      id={placeId('records')}
      tabIndex={-1}
    >
      {page.required.length === 0 && <p className="hint">{t('records.noneRequired')}</p>}
      {page.required.map((rule) => (
        <RecordSlot key={rule.kind} rule={rule} records={here.filter((one) => one.kind === rule.kind)} />
      ))}
      {others.length > 0 && <RecordSlot rule={null} records={others} />}
      {offers('attach') && <OtherRecord />}
    </Card>
  );
}

/** A paper the procedure does not ask for, under a name of its own. */
function OtherRecord() {
  const { t } = useTranslation('matter');
  const [kind, setKind] = useState('');
  return (
    <div className="record-other">
      <Input
        value={kind}
        maxLength={60}
        aria-label={t('records.otherKind')}
        placeholder={t('records.otherKind')}
        onChange={(change) => setKind(change.target.value)}
      />
      <DropZone kind={kind.trim() || t('records.other')} />
    </div>
  );
}
