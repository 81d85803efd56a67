import type { ReadTx } from '../../../db/transaction.ts';
import type { Actor } from '../../../shared/actor.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { OfficeDocument } from '../../../shared/documents/model.ts';
import { type InquiryPaper, inquirySheet } from '../../../shared/documents/papers/inquiry.ts';
import { officialDay } from '../../../shared/documents/papers/numbering.ts';
import { masked } from '../../../shared/domain/masking.ts';
import { findPrivate } from '../../../shared/domain/privacy.ts';
import type { Say } from '../../../shared/domain/sentences.ts';
import type { Day, Language } from '../../../shared/values.ts';
import { votesOf } from '../packages/filing-content.ts';
import { sayingIn } from '../papers/saying.ts';
import { publicRecordOf } from '../release/known.ts';
import type { Here } from '../road/here.ts';
import { matterPage } from '../road/matter-page.ts';

type Page = Outputs['matters']['get'];

/** «后来怎么样了»: what became of a matter, for whoever asks at the counter. Every word goes through the gate's own eyes. */
export function inquiryOf(tx: ReadTx, here: Here, actor: Actor, language: Language): OfficeDocument {
  const { matter } = here;
  const page = matterPage(tx, here, actor);
  const { say } = sayingIn(language);
  const contact = tx.releases.office(matter.communityId);
  const telephones = contact ? [contact.telephone, contact.supervision] : [];
  const known = publicRecordOf(tx, matter, { publisher: '', telephones });
  const shown = (text: string): string => masked(text, findPrivate({ text }, known));
  const t = (key: string, figures: Record<string, string | number> = {}) =>
    say(`documents:inquiry.${key}`, figures);
  const day = (on: Day): string => officialDay(on, language);
  return inquirySheet(say, {
    language,
    code: null,
    codeLabel: '',
    isRehearsal: tx.store.get()?.rehearsal ?? false,
    matter: shown(matter.title),
    number: matter.number ?? '',
    community: page.matter.community,
    proposedOn: matter.proposedOn,
    origin: say(`words:proposerKinds.${matter.proposerKind}`),
    state: stateOf(page, language, say, t, day),
    // One word a stage: the sentence of the resolution stands in the part after it, and all of it on one sheet.
    steps: page.road.flatMap(({ look, name, concludedOn, outcome }) =>
      look === 'ahead'
        ? []
        : [
            {
              name: name[language],
              day: concludedOn,
              said: look === 'here' ? t('underWay') : outcome ? say(`words:outcomes.${outcome}`) : '',
            },
          ],
    ),
    votes: decisive(here, page).map(({ motion, sentence }) => ({
      motion: shown(motion),
      sentence: shown(sentence),
    })),
    notices: page.notices.map(({ stage, from, period, state }) => ({
      name: page.road.find((stop) => stop.stage === stage)?.name[language] ?? '',
      from,
      until: period.until,
      shown: t('shownDays', { count: period.shownDays }),
      state: say(`words:noticeStates.${state}`),
    })),
    objections: page.notices.flatMap(({ objections }) =>
      objections.map(({ number, raisedOn, answeredOn, upheld }) =>
        answeredOn === null
          ? t('objectionOpen', { number, raised: day(raisedOn) })
          : t(upheld ? 'objectionUpheld' : 'objectionNot', {
              number,
              raised: day(raisedOn),
              answered: day(answeredOn),
            }),
      ),
    ),
    outcome: outcomeOf(page, t, day, shown),
    office: [contact?.address, contact?.telephone, contact?.hours]
      .filter(Boolean)
      .join(say('documents:comma')),
    askedOn: tx.today,
  } satisfies InquiryPaper);
}

type Words = (key: string, figures?: Record<string, string | number>) => string;

/** Where it stands: the stage that is open, or how it ended and why. */
function stateOf(
  { matter, road }: Page,
  language: Language,
  say: Say,
  t: Words,
  day: (on: Day) => string,
): string {
  const state = say(`words:states.${matter.state}`);
  const here = road.find(({ look }) => look === 'here');
  if (here && matter.state === 'open')
    return t(here.dueOn === null ? 'standsAt' : 'standsAtUntil', {
      state,
      stage: here.name[language],
      day: here.dueOn === null ? '' : day(here.dueOn),
    });
  return matter.endedOn === null ? state : t('endedOn', { state, day: day(matter.endedOn) });
}

/** Of all ballots those of the resolution; its words in Chinese are the record's. */
function decisive(here: Here, page: Page) {
  const resolve = here.procedure.stages.find(({ kind }) => kind === 'resolve')?.key;
  const meetings = page.meetings.filter((one) => one.stage === resolve && one.state === 'held');
  return votesOf({ meetings });
}

function outcomeOf(
  page: Page,
  t: Words,
  day: (on: Day) => string,
  shown: (text: string) => string,
): (readonly [string, string])[] {
  const { implementation, secondNotice } = page;
  const last = page.evaluations.at(-1);
  return [
    ...(implementation === null
      ? []
      : ([
          [
            t('implemented'),
            [t('finishedOn', { day: day(implementation.finishedOn) }), shown(implementation.note)]
              .filter(Boolean)
              .join('\n'),
          ],
        ] as const)),
    ...(last === undefined
      ? []
      : ([
          [
            t('evaluated'),
            t('evaluation', {
              satisfied: last.satisfied,
              basically: last.basicallySatisfied,
              dissatisfied: last.dissatisfied,
            }),
          ],
        ] as const)),
    ...(secondNotice === null || secondNotice.state === 'posted' || secondNotice.dueOn === null
      ? []
      : ([[t('second'), t(secondNotice.state, { day: day(secondNotice.dueOn) })]] as const)),
  ];
}
