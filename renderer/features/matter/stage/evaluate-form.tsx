import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../host/use-draft.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { Figures } from '../../../ui/figures.tsx';
import { ActBar } from '../acts/act-bar.tsx';
import { useOpenStage } from '../page-view.tsx';
import { ImplementForm } from './implement-form.tsx';
import { StageSection } from './stage-section.tsx';

const PAPERS = ['issued', 'returned', 'invalid'] as const;
const ANSWERS = ['satisfied', 'basicallySatisfied', 'dissatisfied'] as const;
const COUNTS = [...PAPERS, ...ANSWERS] as const;
type Appraisal = Record<(typeof COUNTS)[number] | 'households', number | null>;

const NOTHING: Appraisal = {
  issued: null,
  returned: null,
  invalid: null,
  satisfied: null,
  basicallySatisfied: null,
  dissatisfied: null,
  households: null,
};

/** The residents' appraisal by forms. Only figures are typed; the verdict is the host's. */
export function EvaluateForm() {
  const { t } = useTranslation('matter');
  const { page, stage, offers, tell } = useOpenStage();
  const count = useHostCommand('evaluations.count');
  const form = `matter:${page.matter.id}:${stage.key}:appraisal`;
  const initial = { ...NOTHING, households: page.matter.households };
  const [draft, setDraft, kept] = useDraft<Appraisal>(form, initial);
  const fieldsOf = (names: readonly (keyof Appraisal)[]) =>
    names.map((name) => ({ name, label: t(`evaluate.fields.${name}`) }));
  // After an appraisal that did not pass, the works are put right and accepted again.
  const rectifies = page.runs.some((run) => run.stage === stage.key && run.state === 'failed');
  const unfilled = COUNTS.filter((name) => draft[name] === null).map((name) => t(`evaluate.fields.${name}`));
  const judge = async () => {
    const figures = Object.fromEntries(COUNTS.map((name) => [name, draft[name] ?? 0]));
    const counts = figures as Record<(typeof COUNTS)[number], number>;
    tell(await count.run({ matterId: page.matter.id, ...counts, households: draft.households }));
    kept.discard();
  };
  return (
    <StageSection title={t('evaluate.title')} place="evaluation">
      <EarlierAppraisals />
      {offers('evaluate') && (
        <>
          <Figures
            legend={t('evaluate.papers')}
            fields={fieldsOf(PAPERS)}
            value={draft}
            onChange={setDraft}
          />
          <Figures
            legend={t('evaluate.answers')}
            fields={fieldsOf(ANSWERS)}
            value={draft}
            onChange={setDraft}
          />
          <Figures
            legend={t('evaluate.scope')}
            fields={fieldsOf(['households'])}
            value={draft}
            onChange={setDraft}
          />
          <ActBar primary label={t('evaluate.act')} command={count} unfilled={unfilled} run={judge} />
        </>
      )}
      {rectifies && <ImplementForm />}
    </StageSection>
  );
}

function EarlierAppraisals() {
  const { t } = useTranslation('matter');
  const { page } = useOpenStage();
  return page.evaluations.map((one) => (
    <p key={one.round} className="stage-note">
      {t(one.verdict.heads.carried ? 'evaluate.passed' : 'evaluate.failed', { ...one })}
    </p>
  ));
}
