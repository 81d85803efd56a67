import { type ComponentType, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { EmptyHint } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';

/** A page is fetched when somebody first goes there. */
const page = <Name extends string>(open: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  lazy(() => open().then((module) => ({ default: module[name] })));

const ROUTES: readonly (readonly [path: string, page: ComponentType])[] = [
  ['/', page(() => import('../features/matters/today-page.tsx'), 'TodayPage')],
  ['/matters', page(() => import('../features/matters/matters-page.tsx'), 'MattersPage')],
  ['/matters/board', page(() => import('../features/matters/board-page.tsx'), 'BoardPage')],
  ['/matters/new', page(() => import('../features/matters/propose-page.tsx'), 'ProposePage')],
  ['/matters/:id', page(() => import('../features/matter/matter-page.tsx'), 'MatterPage')],
  ['/matters/:id/release/:stage', page(() => import('../features/release/release-page.tsx'), 'ReleasePage')],
  ['/matters/:id/meetings/:meetingId', page(() => import('./meeting-day.tsx'), 'MeetingDayPage')],
  ['/procedures', page(() => import('../features/procedures/procedures-page.tsx'), 'ProceduresPage')],
  ['/procedures/:id', page(() => import('../features/procedures/procedure-page.tsx'), 'ProcedurePage')],
  ['/calendar', page(() => import('../features/calendar/calendar-page.tsx'), 'CalendarPage')],
  ['/meetings/new', page(() => import('../features/meeting/plan-page.tsx'), 'PlanPage')],
  ['/meetings/:meetingId/minutes', page(() => import('../features/minutes/minutes-page.tsx'), 'MinutesPage')],
  ['/meetings/:meetingId', page(() => import('./meeting-day.tsx'), 'MeetingDayPage')],
  ['/meetings', page(() => import('../features/meetings-list/meetings-page.tsx'), 'MeetingsPage')],
  ['/joint', page(() => import('../features/joint/units-page.tsx'), 'UnitsPage')],
  ['/joint/units/import', page(() => import('../features/joint/import-page.tsx'), 'JointImportPage')],
  ['/joint/units/:id', page(() => import('../features/joint/unit-page.tsx'), 'UnitPage')],
  ['/joint/topics', page(() => import('../features/joint/calls-page.tsx'), 'CallsPage')],
  ['/joint/topics/:callId', page(() => import('../features/joint/call-page.tsx'), 'CallPage')],
  ['/joint/lists', page(() => import('../features/joint/lists-page.tsx'), 'ListsPage')],
  ['/notices', page(() => import('../features/publications/notices-page.tsx'), 'NoticesPage')],
  ['/inquiry', page(() => import('../features/inquiry/inquiry-page.tsx'), 'InquiryPage')],
  ['/filings', page(() => import('../features/publications/filings-page.tsx'), 'FilingsPage')],
  ['/packages', page(() => import('../features/packages/packages-page.tsx'), 'PackagesPage')],
  ['/structure', page(() => import('../features/structure/structure-page.tsx'), 'StructurePage')],
  [
    '/structure/:communityId',
    page(() => import('../features/structure/community-page.tsx'), 'CommunityPage'),
  ],
  ['/bodies/:id/roster', page(() => import('../features/rosters/roster-page.tsx'), 'RosterPage')],
  ['/bodies/:id', page(() => import('../features/structure/body-page.tsx'), 'BodyPage')],
  ['/tasks', page(() => import('../features/tasks/tasks-page.tsx'), 'TasksPage')],
  ['/tasks/new', page(() => import('../features/tasks/give-page.tsx'), 'GivePage')],
  ['/tasks/figures', page(() => import('../features/tasks/figures-page.tsx'), 'FiguresPage')],
  ['/tasks/reminders', page(() => import('../features/tasks/reminders-page.tsx'), 'RemindersPage')],
  ['/tasks/:id', page(() => import('../features/tasks/task-page.tsx'), 'TaskPage')],
  ['/accounts', page(() => import('../features/accounts/accounts-page.tsx'), 'AccountsPage')],
];

/** Where the rail may lead. */
export const OPEN_PLACES: ReadonlySet<string> = new Set(ROUTES.map(([path]) => path));

export function DeskRoutes() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        {ROUTES.map(([path, Page]) => (
          <Route key={path} path={path} component={Page} />
        ))}
        <Route>
          <NoSuchPage />
        </Route>
      </Switch>
    </Suspense>
  );
}

function NoSuchPage() {
  const { t } = useTranslation('frame');
  return <EmptyHint page title={t('noPage.title')} hint={t('noPage.hint')} />;
}
