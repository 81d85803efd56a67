import { Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useHostQuery } from '../../host/use-host-query.ts';
import type { ChosenFile } from '../../ui/file-choice.tsx';
import { kindBeside } from '../../ui/kind-beside.ts';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ChooseFile } from './choose-file.tsx';
import { Imported } from './imported.tsx';
import { MatchColumns } from './match-columns.tsx';
import type { Asked, Counts } from './reading.ts';
import { RosterPreview } from './roster-preview.tsx';
import './rosters.css';

/** A roster is imported in three steps on one page: the file, its columns, and row by row what would change. */
export function RosterPage() {
  const { t } = useTranslation('rosters');
  const { id = '' } = useParams();
  const { data, error } = useHostQuery('structure.body', { id });
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [looking, setLooking] = useState(false);
  const [imported, setImported] = useState<Counts | null>(null);
  if (!data) return error ? <RefusalAlert refusal={error} /> : <Loading />;

  const { body } = data;
  const party = body.kind === 'party_branch';
  const choose = (chosen: ChosenFile | null) => {
    setFile(chosen);
    setAsked(null);
    setLooking(false);
    setImported(null);
  };
  const step = file === null ? 0 : looking ? 2 : 1;
  return (
    <>
      <PageHead
        back={`/bodies/${body.id}`}
        title={party ? t('partyTitleFor') : t('titleFor', { body: body.name })}
        subtitle={party ? t('intoBranches') : kindBeside(body.name, t(`words:bodyKinds.${body.kind}`))}
      />
      <Steps
        className="roster-steps"
        current={imported === null ? step : 3}
        items={(['file', 'columns', 'preview'] as const).map((key) => ({ title: t(`steps.${key}`) }))}
      />
      {imported !== null ? (
        <Imported counts={imported} bodyId={body.id} onAgain={() => choose(null)} />
      ) : (
        <>
          <ChooseFile file={file} onChosen={choose} />
          {file !== null && (
            <div hidden={looking}>
              <MatchColumns
                key={file.hash}
                bodyId={body.id}
                file={file}
                onMatched={(matched) => {
                  setAsked(matched);
                  setLooking(true);
                }}
              />
            </div>
          )}
          {looking && asked !== null && (
            <RosterPreview
              body={body}
              asked={asked}
              onBack={() => setLooking(false)}
              onImported={setImported}
            />
          )}
        </>
      )}
    </>
  );
}
