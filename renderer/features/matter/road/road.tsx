import { useTranslation } from 'react-i18next';
import { type StopOnRoad, usePage } from '../page-view.tsx';
import { RoadStop } from './road-stop.tsx';
import './road.css';

/** The road of the matter on one line; discussions, filing and notices stand in groups of their own. */
export function Road() {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  return (
    <nav aria-label={t('road.title')} className="road">
      {groupsOf(page.road).map((group) => (
        <section
          key={group.stops[0]?.stage}
          className={group.kind === null ? 'road-group' : `road-group road-group-${group.kind}`}
          style={{ flexGrow: group.stops.length }}
        >
          <p className="road-group-name">
            {group.kind !== null && t(`road.groups.${group.kind}`, { context: String(group.stops.length) })}
          </p>
          <ol className="road-stops">
            {group.stops.map((stop) => (
              <RoadStop key={stop.stage} stop={stop} />
            ))}
          </ol>
        </section>
      ))}
    </nav>
  );
}

type Kind = 'discussion' | 'filing' | 'publication' | null;
interface Group {
  readonly kind: Kind;
  readonly stops: StopOnRoad[];
}

/** Neighbours of one kind stand together. */
function groupsOf(road: readonly StopOnRoad[]): Group[] {
  const groups: Group[] = [];
  for (const stop of road) {
    const kind = stop.ordinal?.group ?? null;
    const last = groups.at(-1);
    if (last && last.kind === kind) last.stops.push(stop);
    else groups.push({ kind, stops: [stop] });
  }
  return groups;
}
