import { ExcludeForm } from './exclude-form.tsx';
import { LeaveForm } from './leave-form.tsx';
import type { MemberAct } from './member-table.tsx';
import type { BodyAnswer, Member } from './rows.ts';
import { SubstituteForm } from './substitute-form.tsx';

export interface ActingOn {
  readonly act: MemberAct;
  readonly member: Member;
}

interface MemberActFormProps {
  readonly answer: BodyAnswer;
  readonly acting: ActingOn;
  onClose(): void;
}

/** The drawer of what is done about one member. */
export function MemberActForm({ answer, acting: { act, member }, onClose }: MemberActFormProps) {
  const { body, onDay, members } = answer;
  if (act === 'leave') return <LeaveForm member={member} onDay={onDay} onClose={onClose} />;
  if (act === 'exclude') return <ExcludeForm body={body} member={member} onDay={onDay} onClose={onClose} />;
  const substitutes = members.filter(({ standing }) => standing === 'notCalled');
  return <SubstituteForm member={member} substitutes={substitutes} onDay={onDay} onClose={onClose} />;
}
