import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import { useMay } from '../../../host/me.tsx';
import { packageAddress, savePaper } from '../../../host/papers.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { StateTag, type Tone } from '../../../ui/state-tag.tsx';
import { useLanguage } from '../../../ui/text-of.ts';
import { ActBar } from '../acts/act-bar.tsx';
import { Refused } from '../acts/refused.tsx';
import { type Page, useOpenStage } from '../page-view.tsx';
import { FilingAnswer } from './filing-answer.tsx';
import { StageSection } from './stage-section.tsx';

type Filing = Page['filings'][number];
const TONES: Record<Filing['state'], Tone> = { sent: 'due', acknowledged: 'good', returned: 'bad' };

/** 备案: send the file up, and on the other side record its receipt or return it. */
export function FilingForm() {
  const { t } = useTranslation('matter');
  const { page, offers } = useOpenStage();
  const filings = [...page.filings].reverse();
  return (
    <StageSection title={t('filing.title')} place="filing">
      {filings.map((filing) => (
        <FilingLines key={filing.id} filing={filing} />
      ))}
      {filings[0]?.state === 'sent' && <MakePackage />}
      {offers('file') && <SendFiling again={filings.length > 0} />}
      {(offers('receipt') || offers('return')) && <FilingAnswer />}
    </StageSection>
  );
}

function SendFiling({ again }: { again: boolean }) {
  const { t } = useTranslation('matter');
  const { page, stage, offers, tell } = useOpenStage();
  const carry = useHostCommand('records.carryOver');
  const send = useHostCommand('filings.send');
  const matterId = page.matter.id;
  const carryOver = () => carry.run({ matterId, stage: stage.key }).catch(() => undefined);
  return (
    <>
      <p className="stage-note">{t(again ? 'filing.againExplained' : 'filing.explained')}</p>
      <ActBar
        primary
        label={t('filing.send')}
        command={send}
        run={async () => tell(await send.run({ matterId }))}
      >
        {offers('attach') && (
          <Button loading={carry.busy} onClick={carryOver}>
            {t('filing.carryOver')}
          </Button>
        )}
      </ActBar>
      <Refused command={carry} />
    </>
  );
}

/** For a receiver who shares no network with us: the filing as a signed package on a stick. */
function MakePackage() {
  const { t } = useTranslation('packages');
  const { page } = useOpenStage();
  const may = useMay()('matters.write', page.matter.communityId);
  const make = useHostCommand('packages.makeFiling');
  if (!may) return null;
  const carryAway = async () => {
    const { packageId } = await make.run({ matterId: page.matter.id });
    await savePaper(packageAddress(packageId));
  };
  return (
    <>
      <Button loading={make.busy} onClick={() => void carryAway().catch(() => undefined)}>
        {t('makeFiling')}
      </Button>
      <Refused command={make} />
    </>
  );
}

function FilingLines({ filing }: { filing: Filing }) {
  const { t } = useTranslation('matter');
  const language = useLanguage();
  const { today } = useOpenStage();
  const late = filing.state === 'sent' && today > filing.answerDueOn;
  return (
    <div className="filing">
      <div className="filing-head">
        <StateTag tone={late ? 'bad' : TONES[filing.state]}>
          {t(`words:filingStates.${filing.state}`)}
        </StateTag>
        <span>
          {t('filing.sentOn', {
            day: dayText(filing.sentOn, language),
            level: t(`words:levelsOfFiling.${filing.level}`),
          })}
        </span>
      </div>
      {filing.state === 'sent' && (
        <p className={late ? 'text-bad' : ''}>
          {t(late ? 'filing.answerLate' : 'filing.answerDue', { day: dayText(filing.answerDueOn, language) })}
        </p>
      )}
      {filing.answeredOn && (
        <p>
          {t(filing.state === 'returned' ? 'filing.returnedOn' : 'filing.acknowledgedOn', {
            day: dayText(filing.answeredOn, language),
            number: filing.number ?? '',
            reason: filing.reason ?? '',
          })}
        </p>
      )}
    </div>
  );
}
