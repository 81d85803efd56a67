import { Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { daysBetween, plusDays } from '../../../shared/domain/days.ts';
import { templateOf } from '../../../shared/domain/templates.ts';
import type { Day } from '../../../shared/values.ts';
import { useMay } from '../../host/me.tsx';
import { useCommunities } from '../../host/use-communities.ts';
import { useDraft } from '../../host/use-draft.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useToday } from '../../host/use-today.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { ClockField } from '../../ui/clock-field.tsx';
import { DayPicker } from '../../ui/day-picker.tsx';
import { DraftNote } from '../../ui/draft-note.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import './meeting.css';
import { blankPlan, KEYS, type PlanDraft } from './plan-draft.ts';
import { TemplateRule } from './template-rule.tsx';
import './plan.css';

const STREET = 'street';

/** Plans a meeting that no stage of a matter calls, from a template that brings its rules and a first agenda. */
export function PlanPage() {
  const { t } = useTranslation('agenda');
  const today = useToday();
  const may = useMay();
  const [, navigate] = useLocation();
  const communities = useCommunities('meetings.run') ?? [];
  const plan = useHostCommand('meetings.plan');
  const [draft, setDraft, kept] = useDraft<PlanDraft>('meetings:plan', blankPlan(today));
  const set = (change: Partial<PlanDraft>) => setDraft({ ...draft, ...change });
  const wholeStreet = may('meetings.run', null);
  const chosen = draft.community || communities[0]?.id || (wholeStreet ? STREET : '');
  const communityId = chosen === STREET ? null : chosen;
  const bodies = useHostQuery('structure.bodies', { communityId }, { enabled: chosen !== '' });
  const template = templateOf(draft.template);
  const own = (bodies.data?.bodies ?? []).filter((body) => body.communityId === communityId);
  const fitting = own.filter(
    (body) => template.bodyKinds.length === 0 || template.bodyKinds.includes(body.kind),
  );
  const bodyId = draft.bodyId === '' ? (fitting[0]?.id ?? '') : draft.bodyId;
  const body = fitting.find((one) => one.id === bodyId);
  const bodyName = body?.name ?? draft.bodyName.trim();
  const given = daysBetween(draft.noticedOn, draft.heldOn);
  const short = given < template.form.noticeDays;
  const unfilled = [
    ...(draft.title.trim() === '' ? [t('plan.name')] : []),
    ...(bodyName === '' ? [t('plan.bodyName')] : []),
    ...(draft.startsAt === '' ? [t('arrange.startsAt')] : []),
  ];
  const send = async () => {
    const { id } = await plan.run({
      template: draft.template,
      title: draft.title.trim(),
      communityId,
      bodyId: body?.id ?? null,
      body: bodyName,
      heldOn: draft.heldOn,
      startsAt: draft.startsAt,
      place: draft.place.trim(),
      chair: draft.chair.trim(),
      clerk: draft.clerk.trim(),
      noticedOn: draft.noticedOn,
      urgentReason: short ? draft.urgentReason.trim() : '',
    });
    kept.discard();
    navigate(`/meetings/${id}`);
  };
  const day = (name: 'heldOn' | 'noticedOn') => (
    <FieldRow label={t(`plan.${name}`)} required>
      <DayPicker
        value={draft[name]}
        allowClear={false}
        onChange={(value: Day | null) => value && set({ [name]: value })}
      />
    </FieldRow>
  );
  const line = (name: 'place' | 'chair' | 'clerk') => (
    <FieldRow label={t(`arrange.${name}`)}>
      <Input
        value={draft[name]}
        maxLength={200}
        onChange={(change) => set({ [name]: change.target.value })}
      />
    </FieldRow>
  );
  return (
    <div className="plan">
      <PageHead back="/meetings" title={t('plan.title')} />
      <DraftNote restoredAt={kept.restoredAt} onDiscard={kept.discard} />
      <div className="panel">
        <FieldRow label={t('plan.template')}>
          <Radio.Group
            optionType="button"
            value={draft.template}
            options={KEYS.map((value) => ({ value, label: t(`plan.templates.${value}`) }))}
            onChange={(change) => {
              const next = templateOf(change.target.value as PlanDraft['template']);
              const heldOn = plusDays(draft.noticedOn, Math.max(given, next.form.noticeDays));
              set({ template: next.key, bodyId: '', heldOn });
            }}
          />
        </FieldRow>
        <TemplateRule form={template.form} />
        <div className="field-pair">
          <FieldRow label={t('plan.community')} required>
            <Select
              value={chosen || null}
              options={[
                ...communities.map((one) => ({ value: one.id, label: one.name })),
                ...(wholeStreet ? [{ value: STREET, label: t('plan.street') }] : []),
              ]}
              onChange={(community: string) => set({ community, bodyId: '' })}
            />
          </FieldRow>
          <FieldRow label={t('plan.body')} required>
            <Select
              value={body ? body.id : 'none'}
              options={[
                ...fitting.map((one) => ({ value: one.id, label: one.name })),
                { value: 'none', label: t('plan.noBody') },
              ]}
              onChange={(id: string) => set({ bodyId: id })}
            />
          </FieldRow>
        </div>
        {!body && (
          <FieldRow label={t('plan.bodyName')} required>
            <Input
              value={draft.bodyName}
              maxLength={200}
              onChange={(change) => set({ bodyName: change.target.value })}
            />
          </FieldRow>
        )}
        <FieldRow label={t('plan.name')} required>
          <Input
            value={draft.title}
            maxLength={200}
            onChange={(change) => set({ title: change.target.value })}
          />
        </FieldRow>
        <div className="plan-when">
          {day('noticedOn')}
          {day('heldOn')}
          <FieldRow label={t('arrange.startsAt')} required>
            <ClockField value={draft.startsAt} onChange={(startsAt) => set({ startsAt })} />
          </FieldRow>
        </div>
        {short && (
          <>
            <p className="notice-late" aria-live="polite">
              {t('plan.tooLate', { given, needed: template.form.noticeDays })}
            </p>
            {template.form.urgentAllowed && (
              <FieldRow label={t('plan.urgent')} hint={t('plan.urgentHint')}>
                <Input
                  value={draft.urgentReason}
                  maxLength={4000}
                  onChange={(change) => set({ urgentReason: change.target.value })}
                />
              </FieldRow>
            )}
          </>
        )}
        <div className="plan-when">
          {line('place')}
          {line('chair')}
          {line('clerk')}
        </div>
        <ActBar primary label={t('plan.act')} command={plan} unfilled={unfilled} run={send} />
      </div>
    </div>
  );
}
