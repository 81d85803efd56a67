import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { isDue } from '../../../shared/domain/due-lists.ts';
import { DayText } from '../../ui/day-text.tsx';
import type { Member } from './rows.ts';
import { VoteMark } from './vote-mark.tsx';

const ACTS = ['leave', 'exclude', 'substitute'] as const;
export type MemberAct = (typeof ACTS)[number];

interface MemberTableProps {
  readonly members: readonly Member[];
  /** Absent where the roster may not be edited. */
  onAct?(act: MemberAct, member: Member): void;
}

/** Members of a day, those who may vote first seen by their mark; the others say why not. */
export function MemberTable({ members, onAct }: MemberTableProps) {
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
          width: 112,
          render: (capacity: string) => t(`capacities.${capacity}`),
        },
        {
          title: t('member.vote'),
          key: 'vote',
          render: (_, member) => <VoteMark member={member} />,
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
          width: 120,
          render: (day: string | null) =>
            day === null ? <span className="hint">{t('member.noEnd')}</span> : <DayText day={day} />,
        },
        ...(onAct === undefined
          ? []
          : [
              {
                title: t('actions'),
                key: 'actions',
                width: 104,
                render: (_: unknown, member: Member) => (
                  <Dropdown
                    trigger={['click']}
                    menu={{
                      items: ACTS.filter((act) => isOffered(act, member)).map((act) => ({
                        key: act,
                        label: t(`memberActs.${act}`),
                        onClick: () => onAct(act, member),
                      })),
                    }}
                  >
                    <Button type="link" size="small" aria-label={t('memberActs.of', { name: member.name })}>
                      {t('actions')} <DownOutlined aria-hidden />
                    </Button>
                  </Dropdown>
                ),
              },
            ]),
      ]}
    />
  );
}

/** Only a vote can be given to a substitute; who is left out already is not left out again. */
const isOffered = (act: MemberAct, { standing }: Member): boolean =>
  act === 'leave' || (act === 'substitute' ? standing === 'votes' : isDue(standing));
