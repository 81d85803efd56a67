import type { PublicNotice } from '../../contract/public-notice.ts';
import type { Say } from '../../domain/sentences.ts';
import type { Block, OfficeDocument } from '../model.ts';
import { titleLines } from '../placing.ts';
import { levelMark, officialDay } from './numbering.ts';
import { onSheet, wordsOf } from './paper.ts';

/** 公示 as an official paper (GB/T 9704-2012): what was let go, word for word, and nothing beside it. */
export function publicNoticePaper(say: Say, notice: PublicNotice, isRehearsal: boolean): OfficeDocument {
  const t = (key: string, figures: Record<string, string | number> = {}) =>
    say(`packages:noticePage.${key}`, figures);
  const colon = wordsOf(say)('inquiry.colon');
  const day = (on: string): string => officialDay(on, 'zh-CN');
  let parts = 0;
  const part = (word: string, ...given: (string | null)[]): Block[] => {
    const lines = given.flatMap((line) => (line ?? '').split('\n')).filter((line) => line.trim() !== '');
    if (lines.length === 0) return [];
    parts += 1;
    return [
      { kind: 'heading', level: 1, text: levelMark(1, parts, 'zh-CN') + t(word) },
      ...lines.map((words): Block => ({ kind: 'paragraph', words })),
    ];
  };
  const named = (word: string, text: string | null): string | null =>
    text === null || text === '' ? null : `${t(word)}${colon}${text}`;
  const { period, objecting, result } = notice;
  const decided = [notice.decidedBy, notice.decidedOn === null ? '' : day(notice.decidedOn)].filter(Boolean);
  return onSheet(
    say,
    { language: 'zh-CN', code: null, codeLabel: '', isRehearsal },
    {
      kind: 'publicNotice',
      title: notice.title,
      pageStyle: 'official',
      blocks: [
        { kind: 'title', lines: titleLines(notice.title, 18) },
        { kind: 'number', text: notice.number },
        { kind: 'paragraph', words: notice.summary },
        ...(notice.replaces === null
          ? []
          : [{ kind: 'paragraph', words: t('replacesText', notice.replaces) } as const]),
        ...part('body', decided.join(wordsOf(say)('comma'))),
        ...part(
          'votes',
          ...notice.votes.flatMap(({ motion, sentence, options }) => [
            `${motion}${colon}${sentence}`,
            ...options.map((option) => t('votesOf', option)),
          ]),
        ),
        ...part('plan', notice.plan),
        ...part('money', notice.money),
        ...part('schedule', notice.schedule),
        ...part(
          'result',
          named('implementedBy', result?.implementedBy ?? null),
          named('finishedOn', result?.finishedOn ? day(result.finishedOn) : null),
          named('cost', result?.cost ?? null),
          named('acceptance', result?.acceptance ?? null),
          named('evaluation', result?.evaluation ?? null),
          named('supervised', result?.supervision ?? null),
          named('resolutionNumber', result?.resolutionNumber ?? null),
        ),
        ...part(
          'period',
          t('periodText', { from: day(period.from), until: day(period.until), days: period.days }),
          named('place', period.place),
        ),
        ...part(
          'objecting',
          objecting.how,
          named('address', objecting.address),
          named('telephone', objecting.telephone),
          named('hours', objecting.hours),
        ),
        ...part('supervision', notice.supervision),
        ...part('laws', ...notice.laws),
        ...part('overrides', ...notice.overrides),
        ...(notice.attachments.length === 0
          ? []
          : [
              {
                kind: 'enclosures',
                word: t('attachments'),
                names: notice.attachments.map(({ name }) => name),
              } as const,
            ]),
        { kind: 'signature', name: notice.publisher, date: day(notice.publishedOn), sealed: true },
      ],
    },
  );
}
