import {
  CheckCircleFilled,
  ExclamationCircleOutlined,
  FileDoneOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../host/me.tsx';
import { type Page, type RecordOnPage, usePage } from '../page-view.tsx';
import { DropZone } from './drop-zone.tsx';
import { FileLine } from './file-line.tsx';
import { WaiveDrawer } from './waive-drawer.tsx';

type Rule = Page['required'][number];
interface RecordSlotProps {
  /** null: papers that were attached without being asked for. */
  rule: Rule | null;
  records: readonly RecordOnPage[];
}

/** One kind of paper with what lies there; a file can be dropped on it. */
export function RecordSlot({ rule, records }: RecordSlotProps) {
  const { t } = useTranslation('matter');
  const { page, offers } = usePage();
  const may = useMay();
  const [waiving, setWaiving] = useState(false);
  const missing = rule !== null && !rule.present;
  const mayWaive = missing && rule.waivable && may('matters.decide', page.matter.communityId);
  return (
    <section className="record-slot">
      <div className="record-head">
        <RecordState rule={rule} waived={records.some((one) => one.waivedBecause !== null)} />
        <span className="record-kind">{rule?.kind ?? t('records.others')}</span>
        {rule?.by === 'start' && missing && <span className="hint">{t('records.first')}</span>}
        <span className="record-keys">
          {mayWaive && (
            <Button type="link" size="small" onClick={() => setWaiving(true)}>
              {t('records.waive')}
            </Button>
          )}
          {rule !== null && offers('attach') && <DropZone kind={rule.kind} compact={!missing} />}
        </span>
      </div>
      {records.map((record) => (
        <FileLine key={record.id} record={record} named={rule === null} />
      ))}
      {rule !== null && <WaiveDrawer kind={rule.kind} open={waiving} onClose={() => setWaiving(false)} />}
    </section>
  );
}

function RecordState({ rule, waived }: { rule: Rule | null; waived: boolean }) {
  const { t } = useTranslation('matter');
  if (rule === null) return <FileDoneOutlined aria-hidden className="second" />;
  const [icon, word, tone] = rule.present
    ? waived
      ? [<MinusCircleOutlined key="icon" aria-hidden />, t('records.waived'), 'second']
      : [<CheckCircleFilled key="icon" aria-hidden />, t('records.present'), 'text-good']
    : [<ExclamationCircleOutlined key="icon" aria-hidden />, t('records.missing'), 'text-due'];
  return (
    <span className={`record-state ${tone}`}>
      {icon} {word}
    </span>
  );
}
