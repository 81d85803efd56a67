import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chosen } from '../../../shared/domain/kiosk.ts';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useKioskState } from '../../host/kiosk.ts';
import { useChineseVoice } from '../../shell/voice.ts';
import { useLanguage } from '../../ui/text-of.ts';
import { CARDS_ON_A_PAGE, Cards, Choosing } from './cards.tsx';
import { type Key, Keys, LookKeys, useLook } from './keys.tsx';
import './kiosk.css';
import { NoticeSheet } from './notice-sheet.tsx';
import { Service } from './service.tsx';
import { TURN_MS, Turning } from './turning.tsx';
import { useRest } from './use-rest.ts';
import { CARDS, EVERYTHING, type View } from './view.ts';

const LONG_PRESS_MS = 5000;

/** The public screen: notices in turn until somebody touches it, then whatever they look for. */
export function KioskPage() {
  const { t } = useTranslation('kiosk');
  const language = useLanguage();
  const state = useKioskState();
  const voice = useChineseVoice();
  const look = useLook();
  const [view, setView] = useState<View>(() => ({
    at: window.location.hash === '#/service' ? 'service' : 'turning',
  }));
  const [turn, setTurn] = useState(0);
  const main = useRef<HTMLElement>(null);
  const begin = () => setView({ at: 'turning' });
  const rest = useRest(view.at !== 'turning', voice?.reading ?? false, begin);
  const press = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (view.at !== 'turning') return;
    const turning = setTimeout(() => setTurn(turn + 1), TURN_MS);
    return () => clearTimeout(turning);
  }, [view.at, turn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its head.
  useEffect(() => {
    main.current?.scrollTo({ top: 0 });
  }, [view]);

  // A page has one headline of its own; where the view brings none, the community is it.
  const Community = view.at === 'turning' || view.at === 'cards' ? 'h1' : 'strong';
  const notices = state?.notices ?? [];
  const now =
    notices.length > 0 ? notices[((turn % notices.length) + notices.length) % notices.length] : undefined;
  const open = (id: string) => setView({ at: 'notice', id, from: view.at === 'cards' ? view : CARDS });
  const found = view.at === 'notice' ? notices.find(({ notice }) => notice.id === view.id) : undefined;
  const shownCards = view.at === 'cards' ? chosen(notices, view.choice) : [];
  const pages = Math.max(Math.ceil(shownCards.length / CARDS_ON_A_PAGE), 1);
  const page = view.at === 'cards' ? Math.min(view.page, pages - 1) : 0;
  const scroll = (way: 1 | -1) => {
    main.current?.scrollBy({ top: way * main.current.clientHeight * 0.8 });
  };
  const upDown: Key[] = [
    { words: t('up'), press: () => scroll(-1) },
    { words: t('down'), press: () => scroll(1) },
  ];
  // What stands there, line by line: the text alone would run headlines and figures together.
  // biome-ignore lint/performance/useDomNodeTextContent: see above.
  const read = () => voice?.read(main.current?.querySelector('article')?.innerText ?? '');

  function keys(): Key[] {
    if (view.at === 'turning') {
      if (!now) return [];
      return [
        { words: t('previous'), press: () => setTurn(turn - 1) },
        { words: t('next'), press: () => setTurn(turn + 1) },
        { words: t('read'), press: () => open(now.notice.id) },
        { words: t('all'), press: () => setView(CARDS), first: true },
      ];
    }
    if (view.at === 'cards') {
      const to = (next: number) => () => setView({ ...view, page: next });
      return [
        { words: t('home'), press: begin },
        { words: t('pageBack'), press: to(page - 1), off: page === 0 },
        { words: t('pageOn'), press: to(page + 1), off: page === pages - 1, first: true },
      ];
    }
    if (view.at === 'choosing')
      return [
        {
          words: t('back'),
          press: () => setView({ at: 'cards', choice: view.choice, page: 0 }),
          first: true,
        },
      ];
    const aloud: Key[] = voice
      ? [voice.reading ? { words: t('quiet'), press: voice.stop } : { words: t('aloud'), press: read }]
      : [];
    const slip: Key[] = state?.printer ? [{ words: t('print'), press: () => window.print() }] : [];
    const back = () => {
      voice?.stop();
      setView(view.at === 'notice' ? view.from : { at: 'turning' });
    };
    const more = view.at === 'notice' ? [...aloud, ...slip] : [];
    return [...upDown, ...more, { words: t('back'), press: back, first: true }];
  }

  return (
    <div className="kiosk" data-size={look.size} data-dark={look.dark} lang={language}>
      <header
        className="kiosk-band"
        onPointerDown={() => {
          press.current = setTimeout(() => setView({ at: 'service' }), LONG_PRESS_MS);
        }}
        onPointerUp={() => clearTimeout(press.current)}
        onPointerLeave={() => clearTimeout(press.current)}
      >
        <Community>{state?.place?.community ?? t('title')}</Community>
        <span>
          {state && dayText(state.today, language)}
          {notices.length > 0 && ` ${t('running', { count: notices.length })}`}
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page that scrolls must be reachable by keyboard. */}
      <main className="kiosk-main" ref={main} data-view={view.at} tabIndex={0}>
        {view.at === 'turning' &&
          (now ? (
            <Turning
              shown={now}
              turn={turn}
              place={`${notices.indexOf(now) + 1} / ${notices.length}`}
              onOpen={() => open(now.notice.id)}
            />
          ) : (
            <p className="kiosk-headline">
              {t(state === null ? 'opening' : state.place ? 'empty' : 'unpaired')}
            </p>
          ))}
        {view.at === 'cards' && (
          <>
            <p className="kiosk-hint">
              {t('touch')} {pages > 1 && t('page', { page: page + 1, pages })}
            </p>
            <Cards
              notices={shownCards}
              page={page}
              choice={view.choice}
              onOpen={open}
              onChoose={(choice) => setView({ at: 'cards', choice, page: 0 })}
              onBy={(by) => setView({ at: 'choosing', by, choice: view.choice })}
            />
          </>
        )}
        {view.at === 'choosing' && (
          <Choosing
            by={view.by}
            notices={notices}
            onPick={(value) => setView({ at: 'cards', choice: { ...EVERYTHING, [view.by]: value }, page: 0 })}
          />
        )}
        {view.at === 'notice' &&
          (found ? <NoticeSheet shown={found} /> : <p className="kiosk-headline">{t('empty')}</p>)}
        {view.at === 'service' && state && <Service state={state} />}
      </main>
      {rest.state === 'asking' && (
        <div className="kiosk-rest" role="status">
          <span>{t('countdown', { left: rest.left })}</span>
          <button type="button" className="kiosk-key">
            {t('stillHere')}
          </button>
        </div>
      )}
      <nav className="kiosk-controls" aria-label={t('bar')}>
        <Keys keys={keys()} />
        <LookKeys look={look} />
      </nav>
    </div>
  );
}
