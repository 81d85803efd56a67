import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../ui/day-text.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import type { Member } from './rows.ts';

interface MemberTableProps {
  readonly members: readonly Member[];
  onLeave?(member: Member): void;
}

/** Members of a day, those who may vote first seen by their mark; the others say why not. */
export function MemberTable({ members, onLeave }: MemberTableProps) {
  const { t } = useTranslation('structure');
  return (
    <Table<Member>
      rowKey="membershipId"
      dataSource={[...members]}
      pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: t('person.notFound') }}
      columns={[
        {
          title: t('person.name'),
          dataIndex: 'name',
          width: 140,
          sorter: (a, b) => a.initials.localeCompare(b.initials),
        },
        {
          title: t('person.gender'),
          dataIndex: 'gender',
          width: 88,
          render: (gender: string) => t(`words:gender.${gender}`),
        },
        {
          title: t('member.capacity'),
          dataIndex: 'capacity',
          render: (capacity: string) => t(`capacities.${capacity}`),
        },
        {
          title: t('member.vote'),
          key: 'vote',
          render: (_, member) => <Vote member={member} />,
          filters: [
            { value: true, text: t('member.mayVote') },
            { value: false, text: t('member.mayNotVote') },
          ],
          onFilter: (wanted, { mayVote }) => mayVote === wanted,
        },
        { title: t('member.since'), dataIndex: 'since', render: (day: string) => <DayText day={day} /> },
        {
          title: t('member.until'),
          dataIndex: 'until',
          render: (day: string | null) =>
            day === null ? <span className="hint">{t('member.noEnd')}</span> : <DayText day={day} />,
        },
        ...(onLeave === undefined
          ? []
          : [
              {
                title: t('actions'),
                key: 'actions',
                width: 104,
                render: (_: unknown, member: Member) => (
                  <Button type="link" size="small" onClick={() => onLeave(member)}>
                    {t('member.leave')}
                  </Button>
                ),
              },
            ]),
      ]}
    />
  );
}

function Vote({ member }: { member: Member }) {
  const { t } = useTranslation('structure');
  if (member.mayVote) {
    return (
      <StateTag tone="good" icon={<CheckCircleOutlined aria-hidden />}>
        {t('member.mayVote')}
      </StateTag>
    );
  }
  return (
    <StateTag tone="quiet" icon={<StopOutlined aria-hidden />}>
      {t('member.mayNotBecause', {
        why: t(`withoutVote.${member.capacity}`, { defaultValue: t('withoutVote.other') }),
      })}
    </StateTag>
  );
}
