import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Outputs } from '../../../shared/contract/index.ts';
import { type Stage, stageOf } from '../../../shared/domain/procedure.ts';
import type { Day } from '../../../shared/values.ts';
import { useHostQuery } from '../../host/use-host-query.ts';

export type Page = Outputs['matters']['get'];
export type Act = Page['acts'][number];
export type Missing = Page['missing'][number];
export type MeetingOnPage = Page['meetings'][number];
export type NoticeOnPage = Page['notices'][number];
export type RecordOnPage = Page['records'][number];
export type RunOnPage = Page['runs'][number];
export type StopOnRoad = Page['road'][number];
/** What an act came to: shown where nobody overlooks it. */
export type Step = Outputs['matters']['announce'];

export interface PageView {
  readonly page: Page;
  /** The open stage; null once the matter has left the road. */
  readonly stage: Stage | null;
  /** The walk of the open stage that is under way. */
  readonly run: RunOnPage | null;
  readonly today: Day;
  offers(act: Act): boolean;
  readonly told: Told | null;
  tell(step: Step | null): void;
}

export interface Told {
  readonly step: Step;
  /** The stage the act was done at. */
  readonly at: string;
}

const View = createContext<PageView | null>(null);

export function PageViewProvider({ page, children }: { page: Page; children: ReactNode }) {
  const [told, setTold] = useState<Told | null>(null);
  const status = useHostQuery('sessions.status', {});
  const today = status.data?.today ?? page.matter.proposedOn;
  const view = useMemo(
    (): PageView => ({
      page,
      stage: hasEnded(page) ? null : (stageOf(page.procedure, page.matter.stage) ?? null),
      run: openRun(page),
      today,
      offers: (act) => page.acts.includes(act),
      told,
      tell: (step) => setTold(step && { step, at: page.matter.stage }),
    }),
    [page, today, told],
  );
  return <View value={view}>{children}</View>;
}

export function usePage(): PageView {
  const view = useContext(View);
  if (view === null) throw new Error('outside the page of a matter');
  return view;
}

/** The page of an open stage, for the forms that only stand there. */
export function useOpenStage(): PageView & { stage: Stage } {
  const view = usePage();
  if (view.stage === null) throw new Error('no open stage');
  return { ...view, stage: view.stage };
}

const hasEnded = (page: Page): boolean => page.matter.state !== 'open' && page.matter.state !== 'suspended';

const openRun = (page: Page): RunOnPage | null =>
  page.runs.find((run) => run.stage === page.matter.stage && run.state === 'open') ?? null;
