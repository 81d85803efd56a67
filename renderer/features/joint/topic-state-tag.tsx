import { useTranslation } from 'react-i18next';
import { StateTag, type Tone } from '../../ui/state-tag.tsx';

const TONES: Readonly<Record<string, Tone>> = {
  new: 'due',
  accepted: 'good',
  onAgenda: 'good',
  answered: 'good',
  declined: 'quiet',
  merged: 'quiet',
};

export function TopicStateTag({ state }: { state: string }) {
  const { t } = useTranslation('joint');
  return (
    <StateTag tone={TONES[state] ?? 'quiet'}>{t(`topicStates.${state}`, { defaultValue: state })}</StateTag>
  );
}
