import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../../shared/values.ts';
import { textOf, useLanguage } from '../../ui/text-of.ts';
import type { RegisterRow } from './row.ts';
import './stage-label.css';

type Ordinal = RegisterRow['ordinal'];

/** A stage as people say it: 五议 党员审议. */
export function StageLabel({ name, ordinal }: { name: Text; ordinal: Ordinal }) {
  const { t } = useTranslation('words');
  const language = useLanguage();
  const counted = ordinalWord(ordinal, t);
  return (
    <span className="stage-label">
      {counted !== '' && <span className="stage-label-ordinal">{counted}</span>}
      <span className="stage-label-name">{textOf(name, language)}</span>
    </span>
  );
}

/** 一议 … 六议, 一备, 一公开, 二公开; empty where people do not count the stage. */
export const ordinalWord = (ordinal: Ordinal, t: TFunction<'words'>): string =>
  ordinal ? t(`ordinals.${ordinal.group}.${ordinal.number}`, { defaultValue: '' }) : '';
