import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  EditOutlined,
  FlagOutlined,
} from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { ordinalOf } from '../../../shared/domain/procedure.ts';
import { useLanguage } from '../../ui/text-of.ts';
import type { Drawing, Fault, Stage } from './drawing.ts';
import { FaultLines } from './fault-lines.tsx';
import { LawList } from './law-list.tsx';
import { ordinalWord, stageName } from './rule-words.ts';
import { StageFacts } from './stage-facts.tsx';
import { WayBack } from './way-back.tsx';

export interface StageActs {
  onEdit(): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

interface StageCardProps {
  readonly drawing: Drawing;
  readonly stage: Stage;
  readonly faults: readonly Fault[];
  onGo(key: string): void;
  /** null where the procedure is only read. */
  readonly acts: StageActs | null;
}

/** One stage as people draw it: its number on the road, its rules on a card, and where it leads. */
export function StageCard({ drawing, stage, faults, onGo, acts }: StageCardProps) {
  const { t } = useTranslation('procedures');
  const language = useLanguage();
  const ordinal = ordinalOf(drawing, stage.key);
  const name = stageName(stage, language);
  const kind = t(`words:stageKinds.${stage.kind}`);
  return (
    <li id={cardId(stage.key)} tabIndex={-1} className={`road-step road-step-${ordinal?.group ?? 'plain'}`}>
      <div className="road-side">
        <span className="road-number">{ordinal ? ordinalWord(ordinal, t) : kind}</span>
        <span className="road-pass">
          {t(`road.pass.${stage.kind}`)} <ArrowDownOutlined aria-hidden />
        </span>
      </div>
      <article className="panel stage-card" aria-label={name}>
        <header className="stage-card-head">
          <h2>{name}</h2>
          {stage.party && (
            <span className="stage-party">
              <FlagOutlined aria-hidden /> {t('stage.party')}
            </span>
          )}
          {acts && <CardButtons drawing={drawing} stage={stage} name={name} acts={acts} />}
        </header>
        <FaultLines faults={faults} />
        <StageFacts stage={stage} />
        <div className="stage-row">
          <span className="stage-label">{t('stage.law')}</span>
          <LawList law={stage.law} />
        </div>
        <WayBack drawing={drawing} stage={stage} onGo={onGo} />
      </article>
    </li>
  );
}

export const cardId = (key: string): string => `stage-${key}`;

function CardButtons({
  drawing,
  stage,
  name,
  acts,
}: {
  drawing: Drawing;
  stage: Stage;
  name: string;
  acts: StageActs;
}) {
  const { t } = useTranslation('procedures');
  const place = drawing.stages.findIndex((one) => one.key === stage.key);
  return (
    <span className="stage-card-buttons">
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        disabled={place === 0}
        aria-label={t('edit.upOf', { stage: name })}
        title={t('edit.up')}
        onClick={() => acts.onMove(-1)}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        disabled={place === drawing.stages.length - 1}
        aria-label={t('edit.downOf', { stage: name })}
        title={t('edit.down')}
        onClick={() => acts.onMove(1)}
      />
      <Popconfirm
        title={t('edit.removeSure', { stage: name })}
        okText={t('edit.remove')}
        cancelText={t('words:actions.cancel')}
        onConfirm={acts.onRemove}
      >
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('edit.removeOf', { stage: name })}
          title={t('edit.remove')}
        />
      </Popconfirm>
      <Button icon={<EditOutlined />} aria-label={t('edit.stageOf', { stage: name })} onClick={acts.onEdit}>
        {t('edit.stage')}
      </Button>
    </span>
  );
}
