import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../ui/day-picker.tsx';
import type { GiveFieldsProps } from './give-form.tsx';
import { GiveSection } from './give-section.tsx';

/** Steps on the way; an empty line is no step. */
export function GiveMilestones({ draft, set, wrong }: GiveFieldsProps) {
  const { t } = useTranslation('tasks');
  const { milestones } = draft;
  const change = (key: string, some: Partial<(typeof milestones)[number]>) =>
    set({ milestones: milestones.map((one) => (one.key === key ? { ...one, ...some } : one)) });
  const add = () =>
    set({ milestones: [...milestones, { key: String(nextKey(milestones)), text: '', dueOn: null }] });
  return (
    <GiveSection title={t('give.milestones')}>
      {milestones.map(({ key, text, dueOn }) => (
        <div key={key} className="give-milestone">
          <Input
            aria-label={t('give.milestone')}
            placeholder={t('give.milestone')}
            value={text}
            maxLength={200}
            onChange={(event) => change(key, { text: event.target.value })}
          />
          <DayPicker
            value={dueOn}
            placeholder={t('give.milestoneDay')}
            {...(draft.givenOn === null ? {} : { from: draft.givenOn })}
            onChange={(day) => change(key, { dueOn: day })}
          />
          <Button
            type="text"
            icon={<CloseOutlined aria-hidden />}
            aria-label={t('give.removeMilestone')}
            onClick={() => set({ milestones: milestones.filter((one) => one.key !== key) })}
          />
        </div>
      ))}
      {wrong('milestones') && <p className="field-row-wrong">{wrong('milestones')}</p>}
      <Button icon={<PlusOutlined aria-hidden />} disabled={milestones.length >= 20} onClick={add}>
        {t('give.addMilestone')}
      </Button>
    </GiveSection>
  );
}

const nextKey = (milestones: readonly { readonly key: string }[]): number =>
  Math.max(0, ...milestones.map(({ key }) => Number(key))) + 1;
