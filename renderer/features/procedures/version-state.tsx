import { EditOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../host/use-today.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import type { Version } from './drawing.ts';

/** Where a version stands: still a draft, in force, waiting for its day, or replaced. */
export function VersionState({ version }: { version: Version }) {
  const { t } = useTranslation('procedures');
  const today = useToday();
  if (version.state === 'draft') {
    return (
      <StateTag tone="due" icon={<EditOutlined aria-hidden />}>
        {t('states.draft')}
      </StateTag>
    );
  }
  if (version.inForce) return <StateTag tone="good">{t('states.inForce')}</StateTag>;
  if (version.appliesFrom !== null && version.appliesFrom > today) {
    return <StateTag tone="due">{t('states.coming')}</StateTag>;
  }
  return <StateTag tone="quiet">{t('states.past')}</StateTag>;
}
