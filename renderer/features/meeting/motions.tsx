import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from './meeting-view.tsx';
import { MotionCard } from './motion-card.tsx';
import { PutMotion } from './put-motion.tsx';

/** What is put to the vote at this meeting. */
export function Motions() {
  const { t } = useTranslation('meetings');
  const { meeting, offers } = useMeeting();
  const [putting, setPutting] = useState(false);
  const none = meeting.motions.length === 0;
  return (
    <section aria-labelledby="motions-title" className="motions">
      <header className="section-head">
        <h2 id="motions-title">{t('motions.title')}</h2>
        {offers('put') && !putting && !none && (
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setPutting(true)}>
            {t('motions.putAnother')}
          </Button>
        )}
      </header>
      {none && !offers('put') && <p className="hint">{t('motions.none')}</p>}
      {meeting.motions.map((motion, place) => (
        <MotionCard key={motion.id} motion={motion} number={place + 1} />
      ))}
      {offers('put') && (putting || none) && (
        <PutMotion
          first={none}
          onDone={() => setPutting(false)}
          {...(!none && { onLeave: () => setPutting(false) })}
        />
      )}
    </section>
  );
}
