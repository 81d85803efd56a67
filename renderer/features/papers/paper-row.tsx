import { Button, Drawer, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../../shared/contract/index.ts';
import { paperAddress } from '../../host/papers.ts';
import { PaperFrame } from '../../ui/paper-frame.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { width } from '../../ui/tokens.ts';

type Paper = Outputs['papers']['list']['papers'][number];

interface PaperRowProps {
  readonly meetingId: string;
  readonly paper: Paper;
  readonly making: string | null;
  onSave(file: string, of: string, perPage?: number): Promise<void>;
}

/** One paper: to look at, as Word, as PDF. */
export function PaperRow({ meetingId, paper, making, onSave }: PaperRowProps) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const [perPage, setPerPage] = useState(4);
  const [looking, setLooking] = useState(false);
  const { kind, of } = paper;
  const name = t(`papers.${kind}`);
  const copies = kind === 'ballots' ? perPage : undefined;
  const look = paperAddress(meetingId, `${kind}.html`, {
    language,
    of,
    ...(copies !== undefined && { perPage: copies }),
  });
  const button = (format: 'docx' | 'pdf', word: string) => (
    <Button
      size="small"
      aria-label={t('panel.download', { name, format: word })}
      loading={making === `${kind}.${format}${of}`}
      onClick={() => void onSave(`${kind}.${format}`, of, copies)}
    >
      {word}
    </Button>
  );
  return (
    <li className="papers-row">
      <span className="papers-name">
        {name}
        {paper.name !== '' && <span className="second papers-about">{paper.name}</span>}
      </span>
      <span className="papers-acts">
        {kind === 'ballots' && (
          <Select
            size="small"
            value={perPage}
            aria-label={t('panel.perPage', { count: perPage })}
            onChange={setPerPage}
            options={[1, 2, 3, 4].map((count) => ({ value: count, label: t('panel.perPage', { count }) }))}
          />
        )}
        <Button
          size="small"
          type="link"
          aria-label={t('panel.download', { name, format: t('panel.look') })}
          onClick={() => setLooking(true)}
        >
          {t('panel.look')}
        </Button>
        <Drawer
          title={name}
          open={looking}
          onClose={() => setLooking(false)}
          size={width.paper}
          destroyOnHidden
        >
          <PaperFrame src={look} title={name} />
        </Drawer>
        {button('docx', t('panel.word'))}
        {button('pdf', t('panel.pdf'))}
      </span>
    </li>
  );
}
