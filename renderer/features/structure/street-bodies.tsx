import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostQuery } from '../../host/use-host-query.ts';
import { BodyForm } from './body-form.tsx';
import { BodyTable } from './body-table.tsx';
import type { Body } from './rows.ts';

/** The bodies of the street itself. Nothing is shown where there are none and none may be added. */
export function StreetBodies({ mayEdit }: { mayEdit: boolean }) {
  const { t } = useTranslation('structure');
  const { data } = useHostQuery('structure.bodies', { communityId: null });
  const [editing, setEditing] = useState<Body | 'new' | null>(null);
  const bodies = data?.bodies ?? [];
  if (!data || (bodies.length === 0 && !mayEdit)) return null;
  return (
    <section className="structure-section">
      <div className="structure-section-head">
        <h2>{t('body.ofStreet')}</h2>
        {mayEdit && (
          <Button icon={<PlusOutlined />} onClick={() => setEditing('new')}>
            {t('body.add')}
          </Button>
        )}
      </div>
      {bodies.length === 0 ? (
        <p className="second">{t('body.noneOfStreet')}</p>
      ) : (
        <BodyTable bodies={bodies} grids={[]} onEdit={mayEdit ? setEditing : undefined} />
      )}
      {editing !== null && (
        <BodyForm
          communityId={null}
          grids={[]}
          body={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}
