import { Select } from 'antd';
import { diffArrays } from 'diff';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../../shared/i18n/spoken-days.ts';
import { EmptyHint } from '../../ui/empty.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { changedPlaces, idIn, type Minutes } from './view.ts';

/** What was changed since an earlier phase, word by word. */
export function Differences({ minutes }: { readonly minutes: Minutes }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const [chosen, setChosen] = useState(0);
  const before = minutes.versions[chosen];
  if (before === undefined) return <EmptyHint title={t('page.nothingYet')} hint={t('page.nothingYetHint')} />;
  const places = changedPlaces(before.texts, minutes.texts);
  return (
    <div className="panel minutes-differences">
      <div>
        <span className="second">{t('page.compareWith')}</span>{' '}
        <Select
          aria-label={t('page.compareWith')}
          value={chosen}
          onChange={setChosen}
          popupMatchSelectWidth={false}
          options={minutes.versions.map((version, place) => ({
            value: place,
            label: `${t(`phases.${version.phase}`)} · ${version.keptBy} · ${instantText(version.keptAt, language)}`,
          }))}
        />
      </div>
      {places.length === 0 && <p className="second">{t('page.nothingChanged')}</p>}
      {places.map((place) => (
        <div key={place}>
          <h3>{nameOf(minutes, place, t)}</h3>
          <p className="minutes-diff">
            <Words before={before.texts[place] ?? ''} after={minutes.texts[place] ?? ''} />
          </p>
        </div>
      ))}
    </div>
  );
}

/** Chinese has no spaces between its words: the browser knows where they end. */
function Words({ before, after }: { readonly before: string; readonly after: string }) {
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  const cut = (text: string) => [...words.segment(text)].map(({ segment }) => segment);
  let place = 0;
  return diffArrays(cut(before), cut(after)).map(({ value, added, removed }) => {
    place += value.length;
    const text = value.join('');
    if (added) return <ins key={`${place}+`}>{text}</ins>;
    return removed ? <del key={`${place}-`}>{text}</del> : <span key={place}>{text}</span>;
  });
}

type Say = (key: `places.${'opening' | 'closing' | 'distribution' | 'remark'}`, figures?: object) => string;

function nameOf({ record }: Minutes, place: string, t: unknown): string {
  const say = t as Say;
  if (place === 'opening' || place === 'closing' || place === 'distribution') return say(`places.${place}`);
  const id = idIn(place);
  const item = record.items.find((one) => one.id === id);
  if (item) return `${item.number} ${item.title}`;
  const said = [...record.items.flatMap((one) => one.remarks), ...record.remarks].find(
    (one) => one.id === id,
  );
  return say('places.remark', { name: said?.speaker ?? '' });
}
