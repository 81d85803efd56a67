import { type ActBarProps, ActBar as PlainActBar } from '../../../ui/act-bar.tsx';
import { Remedy } from './refused.tsx';

interface LeadingActBarProps extends Omit<ActBarProps, 'remedy'> {
  /** Closes the drawer the button stands in when the refusal leads to another part of the page. */
  readonly onLeave?: () => void;
}

/** The button of an act on this page: a refusal leads to where it can be remedied. */
export function ActBar({ onLeave, ...bar }: LeadingActBarProps) {
  return <PlainActBar {...bar} remedy={<Remedy refusal={bar.command.refusal} onLeave={onLeave} />} />;
}
