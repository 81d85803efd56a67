import { useDay } from '../day-view.tsx';
import { CountIn } from './count-in.tsx';
import { Observers } from './observers.tsx';
import { QuorumFigures } from './quorum-figures.tsx';
import { SignIn } from './sign-in.tsx';
import './presence.css';

/** Who is here: the quorum in figures to be read across the hall, and the list to tick. */
export function PresencePanel({ large = false }: { large?: boolean }) {
  const { attendees } = useDay();
  return (
    <div className={large ? 'panel presence presence-large' : 'panel presence'}>
      <QuorumFigures />
      {attendees.length > 0 ? <SignIn /> : <CountIn />}
      <Observers />
    </div>
  );
}
