import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { textOf, useLanguage } from '../../../ui/text-of.ts';
import { ActBar } from '../acts/act-bar.tsx';
import { type MeetingOnPage, useOpenStage } from '../page-view.tsx';

/** Announcing moves the matter, so it asks once, in words, with the result it would give. */
export function AnnouncePanel({ meetings }: { meetings: readonly MeetingOnPage[] }) {
  const { t } = useTranslation('matter');
  const { page, stage, run, tell } = useOpenStage();
  const language = useLanguage();
  const announce = useHostCommand('matters.announce');
  const [asked, setAsked] = useState(false);
  const ballots = meetings.flatMap((meeting) =>
    meeting.motions.flatMap(({ ballot }) => (ballot?.sentence ? [ballot.sentence] : [])),
  );
  const sentences = run?.sentence ? [run.sentence] : ballots;
  if (!asked) {
    return (
      <div className="announce">
        <Button type="primary" onClick={() => setAsked(true)}>
          {t('announce.ask')}
        </Button>
      </div>
    );
  }
  return (
    <section className="announce announce-asked" aria-label={t('announce.title')}>
      <h4>{t('announce.title')}</h4>
      {sentences.map((sentence) => (
        <p key={sentence['zh-CN']} className="announce-sentence">
          {textOf(sentence, language)}
        </p>
      ))}
      <p className="second">{t('announce.explained')}</p>
      <ActBar
        primary
        label={t('announce.act')}
        command={announce}
        run={async () => tell(await announce.run({ matterId: page.matter.id, stage: stage.key }))}
      >
        <Button onClick={() => setAsked(false)}>{t('announce.wait')}</Button>
      </ActBar>
    </section>
  );
}
