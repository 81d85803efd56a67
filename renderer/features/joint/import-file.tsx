import { useTranslation } from 'react-i18next';
import { type ChosenFile, FileChoice } from '../../ui/file-choice.tsx';

interface ImportFileProps {
  readonly file: ChosenFile | null;
  onChosen(file: ChosenFile): void;
}

/** The workbook of partner units. */
export function ImportFile({ file, onChosen }: ImportFileProps) {
  const { t } = useTranslation('joint');
  return (
    <FileChoice
      file={file}
      accept=".xlsx,.csv,.xls"
      dropText={t('import.drop')}
      chooseText={t('import.choose')}
      otherText={t('import.other')}
      hints={<p className="hint">{t('import.accepts')}</p>}
      onChosen={onChosen}
    />
  );
}
