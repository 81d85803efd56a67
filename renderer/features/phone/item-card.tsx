import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../host/put-file.ts';
import { textOf, useLanguage } from '../../ui/text-of.ts';
import { Mark } from './mark.tsx';
import type { PhoneDay } from './meeting-page.tsx';
import { OpinionForm } from './opinion-form.tsx';

export type PhoneItem = PhoneDay['items'][number];

interface ItemCardProps {
  readonly item: PhoneItem;
  readonly current: boolean;
  readonly mayWrite: boolean;
}

/** One item: its papers to open, what came of it, and an opinion given beforehand. */
export function ItemCard({ item, current, mayWrite }: ItemCardProps) {
  const { t } = useTranslation('hall');
  const language = useLanguage();
  const [writing, setWriting] = useState(false);
  const { state, opinion } = item;
  const over = state === 'done' || state === 'moved';
  const results = item.motions.flatMap(({ id, text, ballot }) =>
    ballot?.sentence ? [{ id, text, sentence: textOf(ballot.sentence, language) }] : [],
  );
  return (
    <li
      className={`phone-card phone-item ${current ? 'phone-item-now' : ''} ${item.parentId ? 'phone-below' : ''}`}
    >
      {current && (
        <p className="phone-now">
          <Mark of="now" />
          {t('day.now')}
        </p>
      )}
      <p className="phone-item-title">
        <span className="figure">{item.number}</span> {item.title}
      </p>
      <p className="second phone-facts">
        {item.speaker !== '' && <span>{t('day.speaker', { name: item.speaker })}</span>}
        {item.budgetMinutes !== null && <span>{t('day.minutes', { count: item.budgetMinutes })}</span>}
        {item.late && <span className="phone-due">{t('day.late')}</span>}
        {state === 'done' && (
          <span>
            <Mark of="good" />
            {t('day.done')}
          </span>
        )}
        {state === 'moved' && <span>{t('day.moved')}</span>}
        {item.recused && <span className="phone-due">{t('day.recused')}</span>}
      </p>
      {item.papers.map(({ id, hash, name }) => (
        <a key={id} className="phone-paper" href={fileAddress(hash, name)} target="_blank" rel="noreferrer">
          {name}
        </a>
      ))}
      {results.map(({ id, text, sentence }) => (
        <p key={id} className="phone-result">
          <strong>{text}</strong>
          <br />
          {sentence}
        </p>
      ))}
      {opinion && (
        <p className="phone-opinion">
          <span className="second">{t('opinion.mine')}</span>
          <br />
          {opinion.text}
        </p>
      )}
      {mayWrite && !over && !writing && (
        <button type="button" className="phone-plain" onClick={() => setWriting(true)}>
          {t(opinion ? 'opinion.change' : 'opinion.act')}
        </button>
      )}
      {writing && <OpinionForm item={item} onClose={() => setWriting(false)} />}
    </li>
  );
}
