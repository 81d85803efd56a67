import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Act, usePage } from '../page-view.tsx';
import { CloseDrawer } from './close-drawer.tsx';
import { CommentDrawer } from './comment-drawer.tsx';
import { CorrectDrawer } from './correct-drawer.tsx';
import { PostponeDrawer } from './postpone-drawer.tsx';
import { SendBackDrawer } from './send-back-drawer.tsx';
import { ResumeDrawer, SuspendDrawer } from './suspend-drawers.tsx';

const ELSEWHERE = [
  'postpone',
  'suspend',
  'resume',
  'sendBack',
  'correct',
  'comment',
  'close',
] as const satisfies readonly Act[];
type Elsewhere = (typeof ELSEWHERE)[number];

/** Acts that do not belong to the open stage. Only what may be done now is offered. */
export function MoreMenu() {
  const { t } = useTranslation('matter');
  const { offers } = usePage();
  const [open, setOpen] = useState<Elsewhere | null>(null);
  const offered = ELSEWHERE.filter(offers);
  if (offered.length === 0) return null;
  const items = offered.map((act) => ({ key: act, label: t(`more.${act}`), danger: act === 'close' }));
  const drawer = (act: Elsewhere) => ({ open: open === act, onClose: () => setOpen(null) });
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items, onClick: ({ key }) => setOpen(offered.find((act) => act === key) ?? null) }}
      >
        <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
          {t('more.title')}
        </Button>
      </Dropdown>
      <PostponeDrawer {...drawer('postpone')} />
      <SuspendDrawer {...drawer('suspend')} />
      <ResumeDrawer {...drawer('resume')} />
      <SendBackDrawer {...drawer('sendBack')} />
      <CorrectDrawer {...drawer('correct')} />
      <CommentDrawer {...drawer('comment')} />
      <CloseDrawer {...drawer('close')} />
    </>
  );
}

export interface DrawerPlace {
  open: boolean;
  onClose: () => void;
}
