import { never } from '../../../../shared/values.ts';
import { MeetingsSection } from '../meetings/meetings-section.tsx';
import { useOpenStage } from '../page-view.tsx';
import { ArchiveForm } from './archive-form.tsx';
import { ConsensusForm } from './consensus-form.tsx';
import { EndUnvoted } from './end-unvoted.tsx';
import { EvaluateForm } from './evaluate-form.tsx';
import { FilingForm } from './filing-form.tsx';
import { ImplementForm } from './implement-form.tsx';
import { IntakeForm } from './intake-form.tsx';
import { NoticeForm } from './notice-form.tsx';

/** The form of the open stage, by how the stage comes to its end. */
export function StageForm() {
  const { stage } = useOpenStage();
  switch (stage.ending) {
    case 'form':
      return <IntakeForm />;
    case 'consensus':
      return (
        <>
          <MeetingsSection />
          <ConsensusForm />
        </>
      );
    case 'ballot':
      return (
        <>
          <MeetingsSection />
          <EndUnvoted />
        </>
      );
    case 'receipt':
      return <FilingForm />;
    case 'period':
      return <NoticeForm />;
    case 'acceptance':
      return <ImplementForm />;
    case 'appraisal':
      return <EvaluateForm />;
    case 'checklist':
      return <ArchiveForm />;
    default:
      return never(stage.ending);
  }
}
