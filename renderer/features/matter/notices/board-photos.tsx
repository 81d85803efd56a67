import { CameraOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoMoment } from '../../../../shared/domain/notice-photos.ts';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import { fileAddress } from '../../../host/put-file.ts';
import { StateTag } from '../../../ui/state-tag.tsx';
import { useLanguage } from '../../../ui/text-of.ts';
import type { NoticeOnPage } from '../page-view.tsx';
import { PhotoDrawer } from './photo-drawer.tsx';

/** Photographs of the board: the first day, in between, the last. What is lacking is said. */
export function BoardPhotos({ notice, mayAdd }: { notice: NoticeOnPage; mayAdd: boolean }) {
  const { t } = useTranslation('matter');
  const [adding, setAdding] = useState<PhotoMoment | null>(null);
  const lacksEnd = notice.photosLacking.includes('end') && notice.period.over;
  return (
    <section className="board-part">
      <header className="stage-section-head">
        <h4>{t('board.photos')}</h4>
        {mayAdd && (
          <Button
            icon={<CameraOutlined aria-hidden />}
            onClick={() =>
              setAdding(notice.photosLacking.includes('start') ? 'start' : lacksEnd ? 'end' : 'during')
            }
          >
            {t('board.addPhoto')}
          </Button>
        )}
      </header>
      <p className="board-lacking">
        {notice.photosLacking.includes('start') && <StateTag tone="due">{t('board.lacksStart')}</StateTag>}
        {lacksEnd && <StateTag tone="due">{t('board.lacksEnd')}</StateTag>}
        {notice.photosLacking.length === 0 && <StateTag tone="good">{t('board.photosThere')}</StateTag>}
      </p>
      <ul className="board-photos">
        {notice.photos.map((photo) => (
          <li key={photo.id}>
            <Photo photo={photo} />
          </li>
        ))}
      </ul>
      {adding && <PhotoDrawer notice={notice} moment={adding} onClose={() => setAdding(null)} />}
    </section>
  );
}

function Photo({ photo }: { photo: NoticeOnPage['photos'][number] }) {
  const { t } = useTranslation('matter');
  const language = useLanguage();
  const address = fileAddress(photo.hash, photo.name);
  return (
    <a href={address} target="_blank" rel="noreferrer" title={photo.name}>
      <img src={address} alt="" loading="lazy" />
      <span>{t(`board.moments.${photo.moment}`)}</span>
      <span className="figure">{dayText(photo.takenOn, language)}</span>
      {photo.place && <span className="hint">{photo.place}</span>}
    </a>
  );
}
