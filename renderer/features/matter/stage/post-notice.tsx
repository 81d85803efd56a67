import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { plusDays } from '../../../../shared/domain/days.ts';
import { noticeDaysOf } from '../../../../shared/domain/procedure.ts';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import type { Day } from '../../../../shared/values.ts';
import { useDraft } from '../../../host/use-draft.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { useHostQuery } from '../../../host/use-host-query.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { useLanguage } from '../../../ui/text-of.ts';
import { ActBar } from '../acts/act-bar.tsx';
import { useOpenStage } from '../page-view.tsx';
import { ReleasedLine } from './released-line.tsx';

interface Posting {
  from: Day;
  until: Day;
  place: string;
  reason: string;
}

/** Posts a notice, or replaces a wrong one; then its period starts again. */
export function PostNotice({ mode, onDone }: { mode: 'post' | 'replace'; onDone?: () => void }) {
  const { t } = useTranslation('matter');
  const { page, stage, today, tell } = useOpenStage();
  const language = useLanguage();
  const post = useHostCommand('notices.post');
  const replace = useHostCommand('notices.replace');
  const days = stage.notice ? noticeDaysOf(stage.notice, page.matter.resolveBy) : 0;
  const form = `matter:${page.matter.id}:${stage.key}:${mode}`;
  const initial: Posting = { from: today, until: plusDays(today, days), place: '', reason: '' };
  const [typed, setDraft, kept] = useDraft<Posting>(form, initial);
  const standing = useHostQuery('notices.standingRelease', { matterId: page.matter.id, stage: stage.key });
  const release = standing.data?.release ?? null;
  // What was let go is what hangs: its days stand in the text that residents read.
  const fixed = release?.state === 'released' ? release : null;
  const draft = fixed
    ? { ...typed, from: fixed.from, until: fixed.until, place: typed.place || fixed.place }
    : typed;
  const replacing = mode === 'replace';
  const command = replacing ? replace : post;
  const setFrom = (day: Day | null) => {
    if (day) setDraft({ ...draft, from: day, until: plusDays(day, days) });
  };
  const send = async () => {
    const { reason, ...period } = draft;
    const notice = { matterId: page.matter.id, stage: stage.key, ...period, place: draft.place.trim() };
    tell(replacing ? await replace.run({ ...notice, reason: reason.trim() }) : await post.run(notice));
    kept.discard();
    onDone?.();
  };
  const earliest = dayText(plusDays(draft.from, days), language);
  return (
    <div className="notice-form">
      <p className="stage-note">{t(replacing ? 'notice.replaceExplained' : 'notice.explained', { days })}</p>
      <ReleasedLine release={release} />
      <div className="field-pair">
        <FieldRow label={t('notice.from')} required>
          <DayPicker value={draft.from} allowClear={false} disabled={fixed !== null} onChange={setFrom} />
        </FieldRow>
        <FieldRow
          label={t('notice.until')}
          hint={fixed ? t('notice.asReleased') : t('notice.earliest', { day: earliest })}
          required
        >
          <DayPicker
            value={draft.until}
            allowClear={false}
            disabled={fixed !== null}
            onChange={(until) => until && setDraft({ ...draft, until })}
          />
        </FieldRow>
      </div>
      <FieldRow label={t('notice.place')}>
        <Input
          value={draft.place}
          maxLength={200}
          placeholder={t('notice.placeHint')}
          onChange={(change) => setDraft({ ...draft, place: change.target.value })}
        />
      </FieldRow>
      {replacing && (
        <FieldRow label={t('notice.replaceReason')} required>
          <Input.TextArea
            value={draft.reason}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={(change) => setDraft({ ...draft, reason: change.target.value })}
          />
        </FieldRow>
      )}
      <ActBar
        primary
        label={t(replacing ? 'notice.replaceAct' : 'notice.post')}
        command={command}
        unfilled={replacing && draft.reason.trim() === '' ? [t('notice.replaceReason')] : []}
        run={send}
      />
    </div>
  );
}
