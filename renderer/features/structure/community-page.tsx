import { EditOutlined, PhoneOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useMay } from '../../host/me.tsx';
import { useHostQuery } from '../../host/use-host-query.ts';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { BodiesTab } from './bodies-tab.tsx';
import { CommunityForm } from './community-form.tsx';
import { CompoundsTab } from './compounds-tab.tsx';
import { GridsTab } from './grids-tab.tsx';
import { OfficeForm } from './office-form.tsx';
import { PeopleTab } from './people-tab.tsx';
import './structure.css';

/** One community: its bodies, grids, compounds and people. */
export function CommunityPage() {
  const { t } = useTranslation('structure');
  const { communityId = '' } = useParams();
  const mayEdit = useMay()('structure.edit', communityId);
  const { data, error } = useHostQuery('structure.community', { id: communityId });
  const [changing, setChanging] = useState(false);
  const [reaching, setReaching] = useState(false);
  if (!data) return error ? <RefusalAlert refusal={error} /> : <Loading />;
  const { community, bodies, grids, compounds } = data;
  const shared = { communityId, mayEdit, grids };

  return (
    <>
      <PageHead
        back="/structure"
        title={community.name}
        subtitle={t('community.figures', {
          households: community.households.toLocaleString(),
          residents: community.residents.toLocaleString(),
        })}
        extra={
          mayEdit && (
            <>
              <Button icon={<PhoneOutlined aria-hidden />} onClick={() => setReaching(true)}>
                {t('office.button')}
              </Button>
              <Button icon={<EditOutlined aria-hidden />} onClick={() => setChanging(true)}>
                {t('community.change')}
              </Button>
            </>
          )
        }
      />
      <Tabs
        items={[
          {
            key: 'bodies',
            label: t('tab', { name: t('body.many'), count: bodies.length }),
            children: <BodiesTab {...shared} bodies={bodies} />,
          },
          {
            key: 'grids',
            label: t('tab', { name: t('grid.many'), count: grids.length }),
            children: <GridsTab {...shared} bodies={bodies} />,
          },
          {
            key: 'compounds',
            label: t('tab', { name: t('compound.many'), count: compounds.length }),
            children: <CompoundsTab {...shared} compounds={compounds} />,
          },
          { key: 'people', label: t('person.tab'), children: <PeopleTab {...shared} /> },
        ]}
      />
      {reaching && <OfficeForm community={community} onClose={() => setReaching(false)} />}
      {changing && <CommunityForm community={community} onClose={() => setChanging(false)} />}
    </>
  );
}
