import { CheckCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drawing, Fault } from './drawing.ts';
import { Overview } from './overview.tsx';
import { cardId, type StageActs, StageCard } from './stage-card.tsx';

interface RoadProps {
  readonly drawing: Drawing;
  readonly faults: readonly Fault[];
  /** What can be done to the stages; null where the procedure is only read. */
  readonly editing: { actsOn(key: string): StageActs; addBehind(key: string): void } | null;
}

/** The road at a glance and, beneath it, every stage with its rules. */
export function Road({ drawing, faults, editing }: RoadProps) {
  const { t } = useTranslation('procedures');
  const faulty = new Set(faults.flatMap((fault) => fault.stage ?? []));
  return (
    <>
      <Overview drawing={drawing} faulty={faulty} onGo={goTo} />
      <ol className="road-steps" aria-label={t('road.stages')}>
        {drawing.stages.map((stage, place) => (
          <Fragment key={stage.key}>
            <StageCard
              drawing={drawing}
              stage={stage}
              faults={faults.filter((fault) => fault.stage === stage.key)}
              onGo={goTo}
              acts={editing?.actsOn(stage.key) ?? null}
            />
            {editing && mayFollow(drawing, place) && (
              <li className="add-here">
                <Button type="dashed" icon={<PlusOutlined />} onClick={() => editing.addBehind(stage.key)}>
                  {t('edit.addHere')}
                </Button>
              </li>
            )}
          </Fragment>
        ))}
      </ol>
      <p className="road-end">
        <CheckCircleOutlined aria-hidden /> {t('road.end')}
      </p>
    </>
  );
}

/** A discussion stands before the filing, or after the works. */
function mayFollow({ stages }: Drawing, place: number): boolean {
  const [here, next] = [stages[place], stages[place + 1]];
  if (here === undefined || next === undefined) return false;
  const beforeFiling = stages.slice(place + 1).some((stage) => stage.kind === 'resolve');
  return beforeFiling || here.kind === 'implement';
}

function goTo(key: string): void {
  const card = document.getElementById(cardId(key));
  card?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  card?.focus({ preventScroll: true });
}
