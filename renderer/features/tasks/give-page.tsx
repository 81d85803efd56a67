import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../host/me.tsx';
import { useCommunities } from '../../host/use-communities.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useToday } from '../../host/use-today.ts';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { type GiveDraft, type GiveSource, STREET } from './give-draft.ts';
import { GiveForm } from './give-form.tsx';

/** 交办: what a meeting decided becomes a task, one thing a task. */
export function GivePage() {
  const { t } = useTranslation('tasks');
  const may = useMay();
  const communities = useCommunities('tasks.write');
  const { data: choices } = useHostQuery('tasks.choices', {});
  const { data: status } = useHostQuery('sessions.status', {});
  const today = useToday();
  const ready = communities !== null && choices !== undefined && status !== undefined;
  const ofStreet = may('tasks.write', null);
  return (
    <>
      <PageHead title={t('give.title')} subtitle={t('give.subtitle')} back="/tasks" />
      {!may('tasks.write') && <Alert type="warning" showIcon title={t('give.notAllowed')} />}
      {may('tasks.write') && !ready && <Loading />}
      {may('tasks.write') && ready && (
        <GiveForm
          places={[
            ...(ofStreet ? [{ value: STREET, label: t('give.street') }] : []),
            ...communities.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          choices={choices}
          initial={beginning(today, ofStreet ? [] : communities, choices.units.length > 0)}
          from={sourceInAddress()}
        />
      )}
    </>
  );
}

/** Who works for one community need not choose it. */
function beginning(
  today: string,
  communities: readonly { readonly id: string }[],
  hasUnits: boolean,
): GiveDraft {
  const written = new URLSearchParams(window.location.search);
  const [only] = communities.length === 1 ? communities : [];
  const place = written.get('place') ?? only?.id ?? '';
  return {
    text: written.get('text') ?? '',
    source: written.get('source') ?? '',
    place,
    grade: '',
    leadKind: hasUnits ? 'unit' : 'name',
    leadUnit: '',
    leadName: '',
    cooperating: [],
    responsible: '',
    asker: only ? `c:${only.id}` : '',
    givenOn: today,
    deadlineKind: 'workingDays',
    workingDays: 10,
    dueOn: null,
    milestones: [],
  };
}

function sourceInAddress(): GiveSource {
  const written = new URLSearchParams(window.location.search);
  return {
    meetingId: written.get('meeting'),
    itemId: written.get('item'),
    motionId: written.get('motion'),
    matterId: written.get('matter'),
  };
}
