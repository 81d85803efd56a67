import { useTranslation } from 'react-i18next';
import type { KioskNotice } from '../../../shared/contract/kiosk.ts';
import { type Choice, monthOf } from '../../../shared/domain/kiosk.ts';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useLanguage } from '../../ui/text-of.ts';

export const CARDS_ON_A_PAGE = 6;
const KINDS = ['resolution', 'result'] as const;

interface CardsProps {
  readonly notices: readonly KioskNotice[];
  readonly page: number;
  readonly choice: Choice;
  readonly onOpen: (id: string) => void;
  readonly onChoose: (choice: Choice) => void;
  readonly onBy: (by: 'month' | 'compound') => void;
}

/** The notices as large cards, newest first; what is looked for is chosen by touching. */
export function Cards({ notices, page, choice, onOpen, onChoose, onBy }: CardsProps) {
  const { t } = useTranslation('kiosk');
  const language = useLanguage();
  const everything = choice.kind === null && choice.month === null && choice.compound === null;
  const on = notices.slice(page * CARDS_ON_A_PAGE, (page + 1) * CARDS_ON_A_PAGE);
  return (
    <>
      <div className="kiosk-cards">
        {on.map(({ notice }) => (
          <button type="button" key={notice.id} className="kiosk-card" onClick={() => onOpen(notice.id)}>
            <span className="kiosk-kicker">{t(`kinds.${notice.kind}`)}</span>
            <span className="kiosk-card-title">{notice.title}</span>
            <span>{t('until', { day: dayText(notice.period.until, language) })}</span>
          </button>
        ))}
      </div>
      {on.length === 0 && <p className="kiosk-lead">{t('emptyChoice')}</p>}
      <div className="kiosk-choices">
        <Pick
          pressed={everything}
          onPick={() => onChoose({ kind: null, month: null, compound: null })}
          words={t('everything')}
        />
        {KINDS.map((kind) => (
          <Pick
            key={kind}
            pressed={choice.kind === kind}
            onPick={() => onChoose({ kind, month: null, compound: null })}
            words={t(`kinds.${kind}`)}
          />
        ))}
        <Pick pressed={choice.month !== null} onPick={() => onBy('month')} words={t('byMonth')} />
        <Pick
          pressed={choice.compound !== null}
          onPick={() => onBy('compound')}
          words={choice.compound ?? t('byCompound')}
        />
      </div>
    </>
  );
}

/** The months or the compounds there are: a touch on one is the whole search. */
export function Choosing({
  by,
  notices,
  onPick,
}: {
  readonly by: 'month' | 'compound';
  readonly notices: readonly KioskNotice[];
  readonly onPick: (value: string) => void;
}) {
  const { t } = useTranslation('kiosk');
  const found = notices.flatMap((one) => (by === 'month' ? [monthOf(one.notice)] : one.compounds));
  const values = [...new Set(found)].sort((a, b) =>
    by === 'month' ? b.localeCompare(a) : a.localeCompare(b, 'zh'),
  );
  const monthWords = (value: string) =>
    t('month', { year: value.slice(0, 4), month: Number(value.slice(5)) });
  return (
    <>
      <h1>{t(by === 'month' ? 'chooseMonth' : 'chooseCompound')}</h1>
      {values.length === 0 && <p className="kiosk-lead">{t('noCompounds')}</p>}
      <div className="kiosk-choices">
        {values.map((value) => (
          <Pick
            key={value}
            pressed={false}
            onPick={() => onPick(value)}
            words={by === 'month' ? monthWords(value) : value}
          />
        ))}
      </div>
    </>
  );
}

function Pick(props: { readonly pressed: boolean; readonly onPick: () => void; readonly words: string }) {
  return (
    <button type="button" className="kiosk-key" aria-pressed={props.pressed} onClick={props.onPick}>
      {props.words}
    </button>
  );
}
