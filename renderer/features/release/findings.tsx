import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../host/methods.ts';
import { StateTag } from '../../ui/state-tag.tsx';

export type Found = OutputOf<'releases.get'>['findings'][number];

interface FindingsProps {
  readonly found: readonly Found[];
  /** Null where nothing can be decided any more. */
  readonly decide: { mask(found: readonly Found[]): void; keep(found: Found): void } | null;
}

/** A long table may hold hundreds: what is alike is decided at once, and looked at when somebody wants to. */
const SHOWN = 30;

/** What was found, each at its place with the words around it. */
export function Findings({ found, decide }: FindingsProps) {
  const { t } = useTranslation('releases');
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? found : found.slice(0, SHOWN);
  return (
    <ul className="release-findings">
      {shown.map((one) => (
        <li key={one.id}>
          <p className="release-context">
            {one.at && <span className="hint">{whereOf(one.at, t)} </span>}
            {one.before}
            <mark>{one.text}</mark>
            {one.after}
          </p>
          <StateTag tone={one.choice === null ? 'due' : 'quiet'}>{t(`page.kinds.${one.kind}`)}</StateTag>
          {one.choice === 'mask' && <span>{t('page.masked')}</span>}
          {one.choice === 'keep' && <span>{t('page.kept', { reason: one.reason })}</span>}
          {decide && one.choice !== 'mask' && (
            <Button size="small" onClick={() => decide.mask([one])}>
              {t('page.mask')}
            </Button>
          )}
          {decide && one.choice !== 'keep' && (
            <Button size="small" onClick={() => decide.keep(one)}>
              {t('page.keep')}
            </Button>
          )}
        </li>
      ))}
      {shown.length < found.length && (
        <li>
          <Button type="link" size="small" onClick={() => setWhole(true)}>
            {t('attachment.showAll', { count: found.length - shown.length })}
          </Button>
        </li>
      )}
    </ul>
  );
}

function whereOf(at: NonNullable<Found['at']>, t: TFunction<'releases'>): string {
  switch (at.in) {
    case 'name':
      return t('attachment.inName');
    case 'page':
      return t('attachment.inPage', { page: at.page });
    case 'sheet':
      return t(at.cell === '' ? 'attachment.inSheetName' : 'attachment.inCell', {
        sheet: at.sheet,
        cell: at.cell,
      });
    case 'part':
      return at.paragraph === 0 || /^(docProps\/|Info$)/.test(at.part)
        ? t('attachment.inProperties')
        : t('attachment.inParagraph', { number: at.paragraph });
    default:
      return '';
  }
}
