import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sizeText } from '../../../shared/i18n/sizes.ts';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { useMay } from '../../host/me.tsx';
import type { OutputOf } from '../../host/methods.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { Loading } from '../../ui/loading.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { Attachment } from './attachment.tsx';
import { CarryAway } from './carry-away.tsx';
import { Findings, type Found } from './findings.tsx';
import { WithdrawForm } from './withdraw-form.tsx';
import { Votes } from './write-notice.tsx';

type Release = OutputOf<'releases.get'>;
/** So many places are decided in one call. */
const AT_ONCE = 500;

/** Left what was found, each at its place; right exactly what would be published. */
export function CheckRelease({ id, onAgain }: { id: string; onAgain(): void }) {
  const { t } = useTranslation('releases');
  const { data, error } = useHostQuery('releases.get', { id });
  const may = useMay();
  const decide = useHostCommand('releases.decide');
  const [leaving, setLeaving] = useState(false);
  const [keeping, setKeeping] = useState<Found | null>(null);
  if (!data) return error ? <RefusalAlert refusal={error} /> : <Loading />;
  const open = data.state === 'checking';
  const works = open && may('releases.prepare', data.candidate.communityId);
  const inNotice = data.findings.filter(({ fileId }) => fileId === null);
  const undecided = inNotice.filter(({ choice }) => choice === null);
  const mask = async (found: readonly Found[]) => {
    try {
      // The host takes so many at once; a long table may hold more.
      for (let from = 0; from < found.length; from += AT_ONCE)
        await decide.run({
          id,
          findingIds: found.slice(from, from + AT_ONCE).map((one) => one.id),
          choice: 'mask',
        });
    } catch {
      // The refusal stands above the findings.
    }
  };
  const acts = { mask: (found: readonly Found[]) => void mask(found), keep: setKeeping };
  return (
    <div className="release-desk">
      <section className="panel" aria-label={t('page.decideHint')}>
        <h2>
          {data.findings.length === 0
            ? t('page.foundNone')
            : t('page.found', { count: data.findings.length })}
        </h2>
        <RefusalAlert refusal={decide.refusal} />
        {works && undecided.length > 0 && (
          <>
            <p className="second">{t('page.decideHint')}</p>
            <div className="release-acts">
              <Button onClick={() => void mask(undecided)}>{t('page.maskAll')}</Button>
            </div>
          </>
        )}
        <Findings found={inNotice} decide={works ? acts : null} />
        {data.files.map((file) => (
          <Attachment
            key={file.id}
            releaseId={id}
            file={file}
            found={data.findings.filter(({ fileId }) => fileId === file.id)}
            decide={works ? acts : null}
          />
        ))}
        {may('releases.prepare', data.candidate.communityId) && (
          <div className="release-acts">
            <Button onClick={onAgain}>{t('page.again')}</Button>
            {open && <Button onClick={() => setLeaving(true)}>{t('page.withdraw')}</Button>}
          </div>
        )}
      </section>
      <Preview release={data} undecided={data.undecided} />
      {leaving && <WithdrawForm id={id} onClose={() => setLeaving(false)} />}
      {keeping !== null && <KeepForm id={id} found={keeping} onClose={() => setKeeping(null)} />}
    </div>
  );
}

function Preview({ release, undecided }: { release: Release; undecided: number }) {
  const { t } = useTranslation('releases');
  const { message } = App.useApp();
  const language = useLanguage();
  const approve = useHostCommand('releases.approve');
  const { preview, sha256 } = release;
  const lines = linesOf(preview, (day) => (day === null ? '' : dayText(day, language)));
  const agree = async () => {
    const { released } = await approve.run({ id: release.id, sha256 });
    void message.success(t(released ? 'page.released' : 'page.approved'));
  };
  return (
    <section className="panel release-notice" aria-label={t('page.preview')}>
      <h2>{preview.title}</h2>
      <Votes votes={preview.votes} />
      <dl>
        {lines
          .filter(([, text]) => text !== '')
          .map(([field, text]) => [
            <dt key={`${field} name`}>{t(`page.${field}`)}</dt>,
            <dd key={field}>{text}</dd>,
          ])}
      </dl>
      {preview.attachments.length > 0 && (
        <>
          <h3>{t('attachment.title')}</h3>
          <ul>
            {preview.attachments.map(({ name, sha256: hash, size }) => (
              <li key={name}>
                {name}{' '}
                <span className="hint release-hash">
                  {sizeText(size, language)} {hash.slice(0, 16)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="second release-hash">{t('page.previewHint', { hash: sha256.slice(0, 16) })}</p>
      {release.approvals.length > 0 && (
        <p>{t('page.approvals', { names: release.approvals.map(({ name }) => name).join(' / ') })}</p>
      )}
      {release.state === 'released' && (
        <>
          <StateTag tone="good">{t('page.released')}</StateTag>
          <CarryAway release={release} />
        </>
      )}
      {release.state === 'withdrawn' && (
        <StateTag tone="quiet">{t('page.withdrawnBecause', { reason: release.because ?? '' })}</StateTag>
      )}
      {release.state === 'checking' && undecided > 0 && (
        <StateTag tone="due">{t('page.undecided', { count: undecided })}</StateTag>
      )}
      <RefusalAlert refusal={approve.refusal} />
      {release.mayApprove && (
        <Button type="primary" loading={approve.busy} onClick={() => void agree().catch(() => undefined)}>
          {t('page.approve')}
        </Button>
      )}
      {release.state === 'checking' && !release.mayApprove && undecided === 0 && (
        <StateTag tone="due">{t('page.waitOther')}</StateTag>
      )}
    </section>
  );
}

/** Everything that is published, in the order of the notice: who lets it go has seen it. */
const linesOf = (preview: Release['preview'], said: (day: string | null) => string) =>
  [
    ['number', preview.number],
    ['summary', preview.summary],
    ['decidedBy', preview.decidedBy],
    ['decidedOn', said(preview.decidedOn)],
    ['plan', preview.plan],
    ['money', preview.money],
    ['schedule', preview.schedule],
    ['implementedBy', preview.result?.implementedBy ?? ''],
    ['finishedOn', said(preview.result?.finishedOn ?? null)],
    ['acceptance', preview.result?.acceptance ?? ''],
    ['evaluation', preview.result?.evaluation ?? ''],
    ['cost', preview.result?.cost ?? ''],
    ['opinion', preview.result?.supervision ?? ''],
    ['resolutionNumber', preview.result?.resolutionNumber ?? ''],
    ['from', said(preview.period.from)],
    ['until', said(preview.period.until)],
    ['place', preview.period.place],
    ['how', preview.objecting.how],
    ['address', preview.objecting.address],
    ['telephone', preview.objecting.telephone],
    ['hours', preview.objecting.hours],
    ['supervision', preview.supervision],
    ['laws', preview.laws.join('\n')],
    ['overrides', preview.overrides.join('\n')],
    ['replaces', [preview.replaces?.number, preview.replaces?.because].filter(Boolean).join(' ')],
    ['publisher', preview.publisher],
    ['publishedOn', said(preview.publishedOn)],
  ] as const;

function KeepForm({ id, found, onClose }: { id: string; found: Found; onClose(): void }) {
  const { t } = useTranslation('releases');
  const { run, busy, refusal } = useHostCommand('releases.decide');
  return (
    <SavedForm
      title={t('page.keep')}
      formKey={`releases.keep:${found.id}`}
      initial={{ reason: '' }}
      isComplete={({ reason }) => reason.trim() !== ''}
      save={async ({ reason }) => {
        await run({ id, findingIds: [found.id], choice: 'keep', reason });
        return t('page.decided');
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('page.keep')}
      onClose={onClose}
    >
      {(typed, set) => (
        <FieldRow label={t('page.keepReason')} required>
          <Input
            value={typed.reason}
            maxLength={200}
            placeholder={t('page.keepExample')}
            onChange={(event) => set({ reason: event.target.value })}
          />
        </FieldRow>
      )}
    </SavedForm>
  );
}
