import { Collapse, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/values.ts';
import { DayText } from '../../ui/day-text.tsx';
import type { Member } from './rows.ts';

interface FormerMembersProps {
  readonly members: readonly Member[];
  readonly onDay: Day;
}

/** Whose term does not cover the day: ended before it, or begins after it. */
export function FormerMembers({ members, onDay }: FormerMembersProps) {
  const { t } = useTranslation('structure');
  if (members.length === 0) return null;
  return (
    <Collapse
      className="structure-section"
      ghost
      items={[
        {
          key: 'former',
          label: t('member.former', { count: members.length }),
          children: (
            <Table<Member>
              rowKey="membershipId"
              size="small"
              dataSource={[...members]}
              pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
              columns={[
                { title: t('person.name'), dataIndex: 'name', width: 140 },
                {
                  title: t('member.capacity'),
                  dataIndex: 'capacity',
                  render: (capacity: string) => t(`capacities.${capacity}`),
                },
                {
                  title: t('member.since'),
                  dataIndex: 'since',
                  render: (day: string) => <DayText day={day} />,
                },
                {
                  title: t('member.until'),
                  dataIndex: 'until',
                  render: (day: string | null) => day && <DayText day={day} />,
                },
                {
                  title: t('member.why'),
                  key: 'why',
                  render: (_, { since }) => t(since > onDay ? 'member.notYet' : 'member.ended'),
                },
              ]}
            />
          ),
        },
      ]}
    />
  );
}
