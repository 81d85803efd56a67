import { useTranslation } from 'react-i18next';
import { useHostQuery } from '../../host/use-host-query.ts';

/** Where a role holds: the whole street, or one community. */
export function usePlaces() {
  const { t } = useTranslation('accounts');
  const { data } = useHostQuery('structure.overview', {});
  const communities = data?.communities ?? [];
  const namesById = new Map(communities.map(({ id, shortName, name }) => [id, shortName || name]));
  return {
    communities,
    nameOf: (communityId: string | null): string =>
      communityId === null ? t('wholeStreet') : (namesById.get(communityId) ?? ''),
  };
}
