import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sizeText } from '../../../shared/i18n/sizes.ts';
import type { OutputOf } from '../../host/methods.ts';
import { gateFileAddress } from '../../host/put-file.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { Findings, type Found } from './findings.tsx';
import { LookedForm } from './looked-form.tsx';

type File = OutputOf<'releases.get'>['files'][number];

interface AttachmentProps {
  readonly releaseId: string;
  readonly file: File;
  readonly found: readonly Found[];
  readonly decide: { mask(found: readonly Found[]): void; keep(found: Found): void } | null;
}

/** One attachment at the gate: what was found in it, what no rule could read, and what leaves in its place. */
export function Attachment({ releaseId, file, found, decide }: AttachmentProps) {
  const { t } = useTranslation('releases');
  const language = useLanguage();
  const act = useHostCommand('releases.decideFile');
  const [looking, setLooking] = useState(false);
  const undecided = found.filter(({ choice }) => choice === null);
  const choose = (choice: 'whole' | 'masked_text' | 'leave_out') =>
    void act.run({ id: releaseId, fileId: file.id, choice, reason: '' }).catch(() => undefined);
  return (
    <section className="release-file" aria-label={file.name}>
      <h3>
        <PaperClipOutlined aria-hidden /> {file.name}{' '}
        <span className="hint">{sizeText(file.size, language)}</span>
      </h3>
      <p className="release-acts">
        <StateTag tone={file.choice === null ? 'due' : 'good'}>
          {t(`attachment.choices.${file.choice ?? 'none'}`)}
        </StateTag>
        {file.reason !== '' && (
          <span className="hint">{t('attachment.because', { reason: file.reason })}</span>
        )}
        <a href={gateFileAddress(file.id, 'original')} target="_blank" rel="noreferrer">
          {t('attachment.original')}
        </a>
        {file.leaves && file.choice === 'masked_text' && (
          <a href={gateFileAddress(file.id, 'leaves')} target="_blank" rel="noreferrer">
            {t('attachment.leaves', { name: file.leaves.name })}
          </a>
        )}
      </p>
      <RefusalAlert refusal={act.refusal} onClose={act.clear} />
      {decide && (
        <div className="release-acts">
          {file.reading !== 'ask' && file.choice !== 'masked_text' && (
            <Button size="small" onClick={() => choose('masked_text')}>
              {t('attachment.act.masked_text')}
            </Button>
          )}
          {file.choice !== 'whole' && (
            <Button
              size="small"
              onClick={() => (file.unread.length > 0 ? setLooking(true) : choose('whole'))}
            >
              {t('attachment.act.whole')}
            </Button>
          )}
          {file.choice !== 'leave_out' && (
            <Button size="small" onClick={() => choose('leave_out')}>
              {t('attachment.act.leave_out')}
            </Button>
          )}
        </div>
      )}
      {file.unread.length > 0 && (
        <ul className="release-unread">
          {file.unread.slice(0, UNREAD_SHOWN).map(({ part, why }) => (
            <li key={`${part} ${why}`}>
              <StateTag tone="due">{t(`attachment.why.${why}`)}</StateTag>{' '}
              <span className="hint">{part}</span>
            </li>
          ))}
          {file.unread.length > UNREAD_SHOWN && (
            <li className="hint">{t('attachment.more', { count: file.unread.length - UNREAD_SHOWN })}</li>
          )}
        </ul>
      )}
      {file.choice !== 'leave_out' && (
        <>
          {decide && undecided.length > 1 && (
            <div className="release-acts">
              <Button size="small" onClick={() => decide.mask(undecided)}>
                {t('attachment.maskAll', { count: undecided.length })}
              </Button>
            </div>
          )}
          {found.length === 0 && file.reading === 'text' && (
            <p className="hint">{t('attachment.foundNone')}</p>
          )}
          <Findings found={found} decide={decide} />
        </>
      )}
      {looking && <LookedForm releaseId={releaseId} file={file} onClose={() => setLooking(false)} />}
    </section>
  );
}

const UNREAD_SHOWN = 5;
