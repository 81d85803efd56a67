import { useTranslation } from 'react-i18next';
import type { Inputs } from '../../../../shared/contract/index.ts';
import { useDraft } from '../../../host/use-draft.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { FormDrawer } from '../../../ui/form-drawer.tsx';
import { width } from '../../../ui/tokens.ts';
import { ActBar } from '../acts/act-bar.tsx';
import { useEverOpen } from '../acts/use-ever-open.ts';
import { type Page, usePage } from '../page-view.tsx';
import { ProposalFields } from './proposal-fields.tsx';

export type ProposalDraft = Omit<Inputs['matters']['edit'], 'id' | 'expectedVersion'>;

/** The proposal may be put right until the matter has its number; later only by 更正. */
export function EditDrawer(props: { open: boolean; onClose: () => void }) {
  const wanted = useEverOpen(props.open);
  return wanted ? <OpenedEditDrawer {...props} /> : null;
}

function OpenedEditDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  const edit = useHostCommand('matters.edit');
  const { id, version } = page.matter;
  // A draft belongs to the version it was begun on: somebody else's change is not overwritten by an old draft.
  const [draft, setDraft, kept] = useDraft<ProposalDraft>(`matter:${id}:edit:${version}`, proposalOf(page));
  const save = async () => {
    await edit.run({ id, ...draft, expectedVersion: version });
    kept.discard();
    onClose();
  };
  return (
    <FormDrawer
      title={t('intake.edit')}
      open={open}
      onClose={onClose}
      width={width.form}
      footer={
        <ActBar
          primary
          label={t('intake.save')}
          command={edit}
          unfilled={draft.title.trim() === '' ? [t('matters:propose.field.title')] : []}
          onLeave={onClose}
          run={save}
        />
      }
    >
      <ProposalFields value={draft} onChange={setDraft} />
    </FormDrawer>
  );
}

function proposalOf({ matter }: Page): ProposalDraft {
  return {
    title: matter.title,
    situation: matter.situation,
    request: matter.request,
    plan: matter.plan,
    communityId: matter.communityId,
    gridId: matter.gridId,
    level: matter.level,
    resolveBy: matter.resolveBy,
    proposerKind: matter.proposerKind,
    proposerName: matter.proposerName,
    proposerContact: matter.proposerContact,
    households: matter.households,
    funding: matter.funding,
    commonParts: matter.commonParts,
    combine: matter.combine,
  };
}
