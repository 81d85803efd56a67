import { useParams } from 'wouter';
import { useMay } from '../../host/me.tsx';
import { useHostQuery } from '../../host/use-host-query.ts';
import { Loading } from '../../ui/loading.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { DraftedProcedure } from './drafted-procedure.tsx';
import './procedure-page.css';
import { ReadProcedure } from './read-procedure.tsx';

/** One version of a procedure, drawn as a road; a draft can be worked on by who may. */
export function ProcedurePage() {
  const { id = '' } = useParams();
  const mayEdit = useMay()('procedures.edit', null);
  const { data, error, refetch } = useHostQuery('procedures.get', { id });
  if (error) return <RefusalAlert refusal={error} />;
  if (!data) return <Loading />;
  if (data.version.state === 'draft' && mayEdit)
    return <DraftedProcedure key={id} stored={data} refresh={refetch} />;
  return <ReadProcedure stored={data} mayCopy={mayEdit} />;
}
