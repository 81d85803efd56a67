import { useTranslation } from 'react-i18next';
import { MOST_ROWS } from '../../../shared/domain/rosters.ts';
import { type ChosenFile, FileChoice } from '../../ui/file-choice.tsx';

interface ChooseFileProps {
  readonly file: ChosenFile | null;
  onChosen(file: ChosenFile): void;
}

/** The office's list, and what of it can be read. */
export function ChooseFile({ file, onChosen }: ChooseFileProps) {
  const { t } = useTranslation('rosters');
  return (
    <FileChoice
      file={file}
      accept=".xlsx,.csv,.txt,.xls"
      dropText={t('file.drop')}
      chooseText={t('file.choose')}
      otherText={t('file.other')}
      hints={
        <>
          <p className="hint">{t('file.accepts', { limit: MOST_ROWS })}</p>
          <p className="hint">{t('file.kinds')}</p>
          <p className="hint">{t('file.nothingYet')}</p>
        </>
      }
      onChosen={onChosen}
    />
  );
}
