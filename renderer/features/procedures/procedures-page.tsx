import { useTranslation } from 'react-i18next';
import { useMay } from '../../host/me.tsx';
import { useHostQuery } from '../../host/use-host-query.ts';
import { EmptyHint } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import type { Version } from './drawing.ts';
import './procedures-page.css';
import { nameOf } from './rule-words.ts';
import { VersionLine } from './version-line.tsx';

/** Every procedure with its versions: which is in force, from when, and how many matters follow each. */
export function ProceduresPage() {
  const { t } = useTranslation('procedures');
  const language = useLanguage();
  const mayEdit = useMay()('procedures.edit', null);
  const { data, isPending, error } = useHostQuery('procedures.list', {});
  return (
    <>
      <PageHead title={t('title')} subtitle={t('subtitle')} />
      <RefusalAlert refusal={error} />
      {isPending && <Loading />}
      {data?.versions.length === 0 && <EmptyHint title={t('none.title')} hint={t('none.hint')} />}
      {byKey(data?.versions ?? []).map(({ key, shown, versions }) => (
        <section key={key} className="panel procedure-group">
          <h2>{nameOf(shown.name, language)}</h2>
          <p className="second">{nameOf(shown.summary, language)}</p>
          <ul className="version-lines">
            {versions.map((version) => (
              <VersionLine key={version.id} version={version} mayEdit={mayEdit} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface Group {
  readonly key: string;
  /** The version whose name stands above the others: the one in force, or the newest. */
  readonly shown: Version;
  readonly versions: readonly Version[];
}

/** The default first, then those most matters follow. */
function byKey(versions: readonly Version[]): Group[] {
  const groups = [...Map.groupBy(versions, (version) => version.key)].flatMap(([key, ofKey]) => {
    const newestFirst = ofKey.toSorted((one, other) => other.version - one.version);
    const shown = newestFirst.find((version) => version.inForce) ?? newestFirst[0];
    return shown ? [{ key, shown, versions: newestFirst }] : [];
  });
  const weight = ({ key, versions: ofKey }: Group) =>
    key === DEFAULT_KEY ? Number.POSITIVE_INFINITY : ofKey.reduce((sum, version) => sum + version.matters, 0);
  return groups.toSorted((one, other) => (weight(one) === weight(other) ? 0 : weight(other) - weight(one)));
}

const DEFAULT_KEY = 'urban_default';
