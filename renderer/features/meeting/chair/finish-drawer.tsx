import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { ActBar } from '../../../ui/act-bar.tsx';
import { FormDrawer } from '../../../ui/form-drawer.tsx';
import { textOf, useLanguage } from '../../../ui/text-of.ts';
import { useDay } from '../day-view.tsx';

/** Ends the meeting, and says first what that means: it lapses below quorum, and what was not reached goes on. */
export function FinishDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('agenda');
  const { meeting, items } = useDay();
  const language = useLanguage();
  const finish = useHostCommand('meetings.finish');
  const moveOn = useHostCommand('agenda.moveOn');
  const [taking, setTaking] = useState(true);
  const short = meeting.quorum?.heads.held === false || meeting.quorum?.area?.held === false;
  // A matter that nobody voted on can be called again by itself; it need not be carried along.
  const left = items.filter(
    (item) => item.state === 'planned' && item.kind !== 'matter' && item.kind !== 'tasks',
  );
  const end = async () => {
    if (!short && taking) for (const item of left) await moveOn.run({ id: item.id, toMeetingId: null });
    await finish.run({ id: meeting.id });
  };
  const command = moveOn.refusal ? { ...moveOn, busy: moveOn.busy || finish.busy } : finish;
  return (
    <FormDrawer
      title={t('finish.act')}
      open={open}
      onClose={onClose}
      footer={
        <ActBar primary label={t(short ? 'finish.asLapsed' : 'finish.confirm')} command={command} run={end} />
      }
    >
      {short ? (
        <>
          {meeting.sentence && <p>{textOf(meeting.sentence, language)}</p>}
          <p className="drawer-explained">{t('finish.lapses')}</p>
        </>
      ) : (
        <p className="drawer-explained">{t('finish.explained')}</p>
      )}
      {!short && left.length > 0 && (
        <>
          <p>{t('finish.left', { count: left.length })}</p>
          <ul className="finish-left">
            {left.map((item) => (
              <li key={item.id}>{item.title}</li>
            ))}
          </ul>
          <Checkbox checked={taking} onChange={(change) => setTaking(change.target.checked)}>
            {t('finish.moveOn')}
          </Checkbox>
        </>
      )}
    </FormDrawer>
  );
}
