import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../../shared/contract/index.ts';
import { CopyDrawer } from './copy-drawer.tsx';
import { Road } from './road.tsx';
import { VersionHead } from './version-head.tsx';

/** A version as it stands. */
export function ReadProcedure({
  stored,
  mayCopy,
}: {
  stored: Outputs['procedures']['get'];
  mayCopy: boolean;
}) {
  const { t } = useTranslation('procedures');
  const [copying, setCopying] = useState(false);
  const { version, procedure, faults } = stored;
  const copy = (
    <Button type="primary" icon={<CopyOutlined />} onClick={() => setCopying(true)}>
      {t('edit.copy')}
    </Button>
  );
  return (
    <>
      <VersionHead version={version} drawing={procedure} extra={mayCopy ? copy : undefined} />
      <Road drawing={procedure} faults={faults} editing={null} />
      <CopyDrawer stored={stored} open={copying} onClose={() => setCopying(false)} />
    </>
  );
}
