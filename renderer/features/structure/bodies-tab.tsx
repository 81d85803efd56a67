import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyHint } from '../../ui/empty.tsx';
import { BodyForm } from './body-form.tsx';
import { BodyTable } from './body-table.tsx';
import { ImportRoster } from './roster-links.tsx';
import { type Body, type Grid, matchesName } from './rows.ts';
import { TabHead } from './tab-head.tsx';

interface BodiesTabProps {
  readonly communityId: string;
  readonly mayEdit: boolean;
  readonly grids: readonly Grid[];
  readonly bodies: readonly Body[];
}

export function BodiesTab({ communityId, mayEdit, grids, bodies }: BodiesTabProps) {
  const { t } = useTranslation('structure');
  const [search, setSearch] = useState('');
  const [editing, setEditing] = useState<Body | 'new' | null>(null);
  // Any branch will do: the rows of the file go each to its own.
  const branch = bodies.find(({ kind }) => kind === 'party_branch');
  const shown = bodies.filter((body) => matchesName(body, search));
  return (
    <>
      <TabHead
        search={search}
        onSearch={setSearch}
        searchWords={t('searchName')}
        count={t('count', { count: shown.length })}
        addWords={t('body.add')}
        onAdd={mayEdit ? () => setEditing('new') : undefined}
        extra={
          mayEdit && branch && <ImportRoster bodyId={branch.id} words={t('rosters:actions.importParty')} />
        }
      />
      {bodies.length === 0 ? (
        <EmptyHint title={t('body.none')} hint={t(mayEdit ? 'body.noneHint' : 'noneForYou')} />
      ) : (
        <BodyTable bodies={shown} grids={grids} onEdit={mayEdit ? setEditing : undefined} />
      )}
      {editing !== null && (
        <BodyForm
          communityId={communityId}
          grids={grids}
          body={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
