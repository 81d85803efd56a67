import { useEffect } from 'react';
import { type ActBarProps, ActBar as PlainActBar } from '../../../ui/act-bar.tsx';
import { usePage } from '../page-view.tsx';
import { Remedy } from './refused.tsx';

interface LeadingActBarProps extends Omit<ActBarProps, 'remedy'> {
  /** Closes the drawer the button stands in when the refusal leads to another part of the page. */
  readonly onLeave?: () => void;
}

/** The button of an act on this page: a refusal leads to where it can be remedied. */
export function ActBar({ onLeave, run, ...bar }: LeadingActBarProps) {
  const { tell, page } = usePage();
  const { version } = page.matter;
  const { clear } = bar.command;
  // A refusal speaks of the matter as it was; once something has changed it may no longer be true.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version is the occasion, not an input
  useEffect(() => clear(), [version, clear]);
  const act = () => {
    // What came of the act before this one is not to be taken for its outcome.
    tell(null);
    return run();
  };
  return (
    <PlainActBar {...bar} run={act} remedy={<Remedy refusal={bar.command.refusal} onLeave={onLeave} />} />
  );
}
