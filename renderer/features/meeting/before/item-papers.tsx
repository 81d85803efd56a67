import { CloseOutlined, PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../../shared/errors.ts';
import { fileAddress, putFile } from '../../../host/put-file.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { type Item, useDay } from '../day-view.tsx';

/** The papers of an item: what members read before the meeting. */
export function ItemPapers({ item }: { item: Item }) {
  const { t } = useTranslation('agenda');
  const { items, offers } = useDay();
  const add = useHostCommand('agenda.addPaper');
  const remove = useHostCommand('agenda.removePaper');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const papers = items.find((one) => one.id === item.id)?.papers ?? [];
  const take = async (files: FileList | null) => {
    setBusy(true);
    setRefusal(null);
    try {
      for (const file of files ?? []) {
        const { hash } = await putFile(file);
        await add.run({ itemId: item.id, file: { hash, name: file.name } });
      }
    } catch (thrown) {
      setRefusal(thrown instanceof Refusal ? thrown : new Refusal('internal', { ref: '' }));
    } finally {
      setBusy(false);
      if (input.current) input.current.value = '';
    }
  };
  return (
    <section className="item-papers" aria-label={t('papers.title')}>
      <h3>{t('papers.title')}</h3>
      <ul>
        {papers.map((paper) => (
          <li key={paper.id}>
            <a href={fileAddress(paper.hash, paper.name)} target="_blank" rel="noreferrer">
              <PaperClipOutlined aria-hidden /> {paper.name}
            </a>
            {offers('agenda') && (
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined aria-hidden />}
                aria-label={t('papers.remove', { name: paper.name })}
                onClick={() => remove.run({ id: paper.id }).catch(() => undefined)}
              />
            )}
          </li>
        ))}
      </ul>
      {papers.length === 0 && <p className="hint">{t('papers.none')}</p>}
      {offers('agenda') && (
        <Button icon={<UploadOutlined aria-hidden />} loading={busy} onClick={() => input.current?.click()}>
          {t('papers.add')}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('papers.add')}
        onChange={(event) => void take(event.target.files)}
      />
      <RefusalAlert refusal={refusal ?? remove.refusal} onClose={() => setRefusal(null)} />
    </section>
  );
}
