import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyLabel } from './body-options.ts';
import type { Bodies } from './use-bodies.ts';

interface BodiesChoiceProps {
  bodies: Bodies;
  value: string[];
  onChange: (bodyIds: string[]) => void;
  id?: string;
}

/** Ticks who meets: those the stage is meant for, all others on request. */
export function BodiesChoice({ bodies, value, onChange }: BodiesChoiceProps) {
  const { t } = useTranslation('matter');
  const hidden = bodies.others.some((body) => value.includes(body.id));
  const [all, setAll] = useState(hidden);
  const shown = all || bodies.fitting.length === 0 ? [...bodies.fitting, ...bodies.others] : bodies.fitting;
  return (
    <div>
      <Checkbox.Group
        className="bodies-choice"
        value={value}
        options={shown.map((body) => ({ value: body.id, label: bodyLabel(body, t) }))}
        onChange={onChange}
      />
      {shown.length < bodies.fitting.length + bodies.others.length && (
        <Button type="link" size="small" className="quiet-link" onClick={() => setAll(true)}>
          {t('meetings.showOthers')}
        </Button>
      )}
    </div>
  );
}
