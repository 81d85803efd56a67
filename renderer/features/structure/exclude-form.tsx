import { AutoComplete, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/values.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useToday } from '../../host/use-today.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import type { Body, Member } from './rows.ts';

interface ExcludeFormProps {
  readonly body: Body;
  readonly member: Member;
  readonly onDay: Day;
  onClose(): void;
}

interface Typed {
  readonly reason: string;
  readonly approvedBy: string;
  readonly approvedOn: Day | null;
  readonly since: Day | null;
  readonly until: Day | null;
}

/** A member no longer counts among those due: never without the body that approved it. */
export function ExcludeForm({ body, member, onDay, onClose }: ExcludeFormProps) {
  const { t } = useTranslation('structure');
  const today = useToday();
  const { run, busy, refusal } = useHostCommand('dueLists.exclude');
  const { data } = useHostQuery('structure.bodies', { communityId: body.communityId });
  const initial: Typed = { reason: '', approvedBy: '', approvedOn: null, since: onDay, until: member.until };
  const approvers = (data?.bodies ?? []).filter(({ kind }) => kind.startsWith('party') || kind === 'street');
  const approversLike = (written: string) =>
    approvers.map(({ name }) => name).filter((name) => name.includes(written.trim()) && name !== written);
  return (
    <SavedForm<Typed>
      title={t('due.excludeTitle', { name: member.name })}
      formKey={`dueLists.exclude:${member.membershipId}`}
      initial={initial}
      isComplete={({ reason, approvedBy, approvedOn, since }) =>
        reason.trim() !== '' && approvedBy.trim() !== '' && approvedOn !== null && since !== null
      }
      save={async ({ approvedOn, since, ...typed }) => {
        const days = { approvedOn: approvedOn ?? today, since: since ?? onDay };
        await run({ membershipId: member.membershipId, ...typed, ...days });
        return t('due.excluded', { name: member.name });
      }}
      busy={busy}
      refusal={refusal}
      submitText={t('due.exclude')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <p className="second structure-why">{t('due.excludeHint')}</p>
          <FieldRow label={t('due.reason')} required>
            <Input
              value={typed.reason}
              maxLength={200}
              placeholder={t('due.reasonExample')}
              onChange={(event) => set({ reason: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('due.approvedBy')} hint={t('due.approvedByHint')} required>
            <AutoComplete
              value={typed.approvedBy}
              options={approversLike(typed.approvedBy).map((name) => ({ value: name }))}
              // Nothing to choose from: no list is announced either.
              open={approversLike(typed.approvedBy).length > 0 ? undefined : false}
              onChange={(approvedBy: string) => set({ approvedBy })}
            />
          </FieldRow>
          <FieldRow label={t('due.approvedOn')} required>
            <DayPicker
              value={typed.approvedOn}
              until={today}
              onChange={(approvedOn) => set({ approvedOn })}
            />
          </FieldRow>
          <FieldRow label={t('due.since')} required>
            <DayPicker
              value={typed.since}
              from={member.since}
              until={member.until ?? undefined}
              onChange={(since) => set({ since })}
            />
          </FieldRow>
          <FieldRow label={t('due.until')} hint={t('due.untilHint')}>
            <DayPicker
              value={typed.until}
              from={typed.since ?? member.since}
              until={member.until ?? undefined}
              onChange={(until) => set({ until })}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}
