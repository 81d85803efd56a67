import { Alert, Button } from 'antd';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useDraft } from '../../host/use-draft.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { DeciderFields } from './proposal-decider-fields.tsx';
import { EMPTY_PROPOSAL, type ProposalDraft, proposalOf } from './proposal-draft.ts';
import { type Faults, faultsOf } from './proposal-faults.ts';
import { MatterFields } from './proposal-matter-fields.tsx';
import { PlaceFields } from './proposal-place-fields.tsx';
import { ProposerFields } from './proposal-proposer-fields.tsx';
import { ReachFields } from './proposal-reach-fields.tsx';
import { RestoredNotice } from './restored-notice.tsx';
import { matterAddress } from './row.ts';
import './proposal-form.css';

export interface ProposalFieldsProps {
  readonly draft: ProposalDraft;
  set(some: Partial<ProposalDraft>): void;
  /** The sentence for a field that must be changed. */
  wrong(field: keyof ProposalDraft): string | undefined;
}

interface ProposalFormProps {
  readonly communities: readonly { readonly id: string; readonly name: string }[];
}

/** The sheet. What must be changed is said at the field, first when submitting, then as it is mended. */
export function ProposalForm({ communities }: ProposalFormProps) {
  const { t } = useTranslation('matters');
  const [, navigate] = useLocation();
  const initial = useMemo(() => beginning(communities), [communities]);
  const [draft, setDraft, { restoredAt, discard }] = useDraft<ProposalDraft>('matters.propose', initial);
  const propose = useHostCommand('matters.propose');
  const [tried, setTried] = useState(false);
  const sheet = useRef<HTMLFormElement>(null);
  const faults: Faults = tried ? faultsOf(draft) : {};
  const count = Object.keys(faults).length;

  const fields: ProposalFieldsProps = {
    draft,
    set: (some) => setDraft({ ...draft, ...some }),
    wrong: (field) => faults[field] && t(`propose.fault.${faults[field]}`),
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faultsOf(draft)).length > 0) {
      focusFirstFault(sheet.current);
      return;
    }
    try {
      const { id } = await propose.run(proposalOf(draft));
      discard();
      navigate(matterAddress(id), { replace: true });
    } catch {
      // The refusal stands above the buttons.
    }
  };
  return (
    <form ref={sheet} className="proposal" noValidate onSubmit={submit}>
      <p className="second">{t('propose.scope')}</p>
      {restoredAt !== null && (
        <RestoredNotice
          at={restoredAt}
          onStartOver={() => {
            setTried(false);
            discard();
          }}
        />
      )}
      <MatterFields {...fields} />
      <PlaceFields {...fields} communities={communities} />
      <DeciderFields {...fields} />
      <ProposerFields {...fields} />
      <ReachFields {...fields} />
      <div className="proposal-end">
        <RefusalAlert refusal={propose.refusal} onClose={propose.clear} />
        {count > 0 && <Alert role="alert" type="error" showIcon title={t('propose.fixFirst', { count })} />}
        <div className="proposal-buttons">
          <span className="hint">{t('propose.savedAsTyped')}</span>
          <Link href="/matters" asChild>
            <Button>{t('propose.cancel')}</Button>
          </Link>
          <Button type="primary" htmlType="submit" loading={propose.busy}>
            {t('propose.submit')}
          </Button>
        </div>
      </div>
    </form>
  );
}

/** Who works for one community need not choose it. */
const beginning = (communities: ProposalFormProps['communities']): ProposalDraft => ({
  ...EMPTY_PROPOSAL,
  communityId: communities.length === 1 ? (communities[0]?.id ?? '') : '',
});

/** After the next drawing, when the sentences stand there. */
function focusFirstFault(sheet: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    const said = sheet?.querySelector('.field-row-wrong')?.closest('.field-row');
    said?.querySelector<HTMLElement>('input, textarea')?.focus();
    said?.scrollIntoView({ block: 'center' });
  });
}
