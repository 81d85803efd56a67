import { Button, Input } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../host/methods.ts';
import { useDraft } from '../../host/use-draft.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { DraftNote } from '../../ui/draft-note.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';

import { AttachFiles, type ChosenFile } from './attach-files.tsx';

type Notice = OutputOf<'releases.draft'>['notice'];

interface WriteNoticeProps {
  readonly matterId: string;
  readonly stage: string;
  readonly notice: Notice;
  /** The number of the notice it takes the place of. */
  readonly replaces: string | null;
  onPrepared(id: string): void;
}

const LONG = ['summary', 'plan', 'money', 'schedule'] as const;
const RESULT = ['cost', 'opinion'] as const;
const SHORT = ['place', 'address', 'telephone', 'hours', 'supervision'] as const;

/** What people write in a notice; the rest comes from the record. */
export function WriteNotice({ matterId, stage, notice, replaces, onPrepared }: WriteNoticeProps) {
  const { t } = useTranslation('releases');
  const { run, busy, refusal } = useHostCommand('releases.prepare');
  const [typed, setTyped, draft] = useDraft(`releases:${matterId}:${stage}`, writtenIn(notice));
  const set = (changed: Partial<typeof typed>) => setTyped({ ...typed, ...changed });
  const prepare = async () => {
    try {
      const { id } = await run({ matterId, stage, ...typed });
      draft.discard();
      onPrepared(id);
    } catch {
      // The refusal stands above the fields.
    }
  };
  return (
    <div className="release-desk">
      <section className="panel" aria-label={t('page.write')}>
        <RefusalAlert refusal={refusal} />
        <DraftNote restoredAt={draft.restoredAt} onDiscard={draft.discard} />
        {replaces !== null && (
          <FieldRow label={t('page.because')} hint={t('page.becauseHint', { number: replaces })} required>
            <Input.TextArea
              value={typed.because}
              maxLength={4000}
              autoSize={{ minRows: 1, maxRows: 6 }}
              onChange={(event) => set({ because: event.target.value })}
            />
          </FieldRow>
        )}
        {LONG.map((field) => (
          <FieldRow key={field} label={t(`page.${field}`)} required={field === 'summary'}>
            <Input.TextArea
              value={typed[field]}
              maxLength={field === 'summary' || field === 'plan' ? 4000 : 200}
              autoSize={{ minRows: field === 'plan' ? 3 : 1, maxRows: 10 }}
              onChange={(event) => set({ [field]: event.target.value })}
            />
          </FieldRow>
        ))}
        {notice.result !== null &&
          RESULT.map((field) => (
            <FieldRow key={field} label={t(`page.${field}`)}>
              <Input
                value={typed[field]}
                maxLength={200}
                onChange={(event) => set({ [field]: event.target.value })}
              />
            </FieldRow>
          ))}
        <div className="field-pair">
          {(['from', 'until'] as const).map((field) => (
            <FieldRow key={field} label={t(`page.${field}`)} required>
              <DayPicker
                value={typed[field]}
                allowClear={false}
                onChange={(day) => day && set({ [field]: day })}
              />
            </FieldRow>
          ))}
        </div>
        {SHORT.map((field) => (
          <FieldRow key={field} label={t(`page.${field}`)}>
            <Input
              value={typed[field]}
              maxLength={200}
              onChange={(event) => set({ [field]: event.target.value })}
            />
          </FieldRow>
        ))}
        <AttachFiles matterId={matterId} chosen={typed.files} onChange={(files) => set({ files })} />
        <Button
          type="primary"
          loading={busy}
          disabled={typed.summary.trim() === '' || (replaces !== null && typed.because.trim() === '')}
          onClick={() => void prepare()}
        >
          {t('page.prepare')}
        </Button>
      </section>
      <section className="panel release-notice" aria-label={t('page.preview')}>
        <p className="second">{t('page.writeHint')}</p>
        <h2>{notice.title}</h2>
        <Votes votes={notice.votes} />
      </section>
    </div>
  );
}

export function Votes({ votes }: { votes: Notice['votes'] }) {
  const { t } = useTranslation('words');
  return (
    <ul>
      {votes.map((vote) => (
        <li key={`${vote.motion} ${vote.sentence}`}>
          {vote.motion}
          <br />
          {vote.sentence}
          <br />
          <span className="second">{figuresOf(vote, t)}</span>
        </li>
      ))}
    </ul>
  );
}

const figuresOf = (vote: Notice['votes'][number], t: TFunction<'words'>): string =>
  [
    ...(['for', 'against', 'abstain', 'blank', 'invalid'] as const).flatMap((name) =>
      vote[name] === null ? [] : [`${t(`votes.${name}`)} ${vote[name]}`],
    ),
    ...vote.options.map(({ name, votes }) => `${name} ${votes}`),
  ].join(' · ');

const writtenIn = (notice: Notice) => ({
  summary: notice.summary,
  plan: notice.plan,
  money: notice.money.slice(0, 200),
  schedule: notice.schedule.slice(0, 200),
  from: notice.period.from,
  until: notice.period.until,
  place: notice.period.place,
  address: notice.objecting.address,
  telephone: notice.objecting.telephone,
  hours: notice.objecting.hours,
  supervision: notice.supervision,
  cost: notice.result?.cost ?? '',
  opinion: notice.result?.supervision ?? '',
  because: '',
  files: [] as ChosenFile[],
});
