import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../../shared/errors.ts';
import type { Pressed } from '../../../ui/act-bar.tsx';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { jumpTo, placeOfRefusal } from '../jump.ts';

interface RemedyProps {
  refusal: Refusal | null;
  onLeave?: (() => void) | undefined;
}

/** The way to where a refusal can be remedied; a drawer is left on that way, its draft kept. */
export function Remedy({ refusal, onLeave }: RemedyProps) {
  const { t } = useTranslation('matter');
  const place = refusal && placeOfRefusal(refusal.code);
  if (!place) return null;
  const go = () => {
    onLeave?.();
    jumpTo(place);
  };
  return (
    <Button type="link" size="small" onClick={go}>
      {t(`jump.${place}`)}
    </Button>
  );
}

/** Why a command was refused, where it has no button bar of its own. */
export function Refused({ command }: { command: Pressed }) {
  if (command.refusal === null) return null;
  return (
    <div className="act-refused">
      <RefusalAlert refusal={command.refusal} onClose={command.clear} />
      <Remedy refusal={command.refusal} />
    </div>
  );
}
