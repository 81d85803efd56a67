import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { List } from '../../../shared/domain/lists.ts';
import { DayText } from '../../ui/day-text.tsx';
import { EmptyHint } from '../../ui/empty.tsx';
import { StateTag, type Tone } from '../../ui/state-tag.tsx';
import { AnswerClaimForm, ClaimForm, WithdrawForm } from './claim-forms.tsx';
import { EntryForm } from './entry-form.tsx';
import type { Claim, Entry } from './rows.ts';

interface EntryTableProps {
  readonly list: List;
  readonly entries: readonly Entry[];
  readonly communityId: string | null;
  readonly year: number;
  readonly mayWrite: boolean;
}

type Doing =
  | { readonly act: 'claim' | 'edit' | 'withdraw'; readonly entry: Entry }
  | { readonly act: 'agree' | 'decline'; readonly entry: Entry; readonly claim: Claim };

const TONES: Readonly<Record<Entry['state'], Tone>> = {
  open: 'quiet',
  asked: 'due',
  agreed: 'good',
  withdrawn: 'quiet',
};

/** Needs or resources, who has claimed them, and what the owner said. */
export function EntryTable({ list, entries, communityId, year, mayWrite }: EntryTableProps) {
  const { t } = useTranslation('joint');
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  return (
    <>
      <Table<Entry>
        rowKey="id"
        dataSource={[...entries]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{
          emptyText: (
            <EmptyHint
              title={t(list === 'need' ? 'lists.noneNeed' : 'lists.noneResource', { year })}
              hint={t('lists.noneHint')}
            />
          ),
        }}
        columns={[
          {
            title: t('lists.item'),
            key: 'title',
            render: (_, { title, text }) => (
              <>
                <strong>{title}</strong>
                {text !== '' && <p className="second">{text}</p>}
              </>
            ),
          },
          {
            title: t('lists.kind'),
            key: 'kind',
            width: 104,
            render: (_, { kind }) => t(`entryKinds.${kind}`),
          },
          { title: t('lists.owner'), key: 'owner', render: (_, { owner }) => owner.name },
          {
            title: t('lists.until'),
            key: 'until',
            width: 160,
            render: (_, { untilOn }) =>
              untilOn === null ? (
                <span className="hint">{t('lists.noUntil')}</span>
              ) : (
                <DayText day={untilOn} />
              ),
          },
          {
            title: t('lists.state'),
            key: 'state',
            width: 112,
            render: (_, { state }) => <StateTag tone={TONES[state]}>{t(`entryStates.${state}`)}</StateTag>,
          },
          {
            title: t('lists.claimants'),
            key: 'claims',
            width: 340,
            render: (_, entry) => (
              <div className="joint-claims">
                {entry.claims.map((claim) => (
                  <ClaimLine
                    key={claim.id}
                    claim={claim}
                    mayAnswer={mayWrite && claim.state === 'asked' && entry.state === 'asked'}
                    onAnswer={(act) => setDoing({ act, entry, claim })}
                  />
                ))}
                {entry.state === 'withdrawn' && <span className="hint">{entry.withdrawnBecause}</span>}
                {mayWrite && (entry.state === 'open' || entry.state === 'asked') && (
                  <span className="joint-tags">
                    <Button type="link" size="small" onClick={() => setDoing({ act: 'claim', entry })}>
                      {t('lists.claim')}
                    </Button>
                    <Button type="link" size="small" onClick={() => setDoing({ act: 'edit', entry })}>
                      {t('lists.edit')}
                    </Button>
                    <Button type="link" size="small" onClick={() => setDoing({ act: 'withdraw', entry })}>
                      {t('lists.withdraw')}
                    </Button>
                  </span>
                )}
              </div>
            ),
          },
        ]}
      />
      {doing?.act === 'claim' && <ClaimForm entry={doing.entry} onClose={close} />}
      {doing?.act === 'withdraw' && <WithdrawForm entry={doing.entry} onClose={close} />}
      {doing?.act === 'edit' && (
        <EntryForm entry={doing.entry} list={list} communityId={communityId} year={year} onClose={close} />
      )}
      {(doing?.act === 'agree' || doing?.act === 'decline') && (
        <AnswerClaimForm
          entry={doing.entry}
          claim={doing.claim}
          agree={doing.act === 'agree'}
          onClose={close}
        />
      )}
    </>
  );
}

function ClaimLine({
  claim,
  mayAnswer,
  onAnswer,
}: {
  claim: Claim;
  mayAnswer: boolean;
  onAnswer(act: 'agree' | 'decline'): void;
}) {
  const { t } = useTranslation('joint');
  const name = claim.claimant.name;
  const words = { asked: 'lists.waiting', agreed: 'lists.agreed', declined: 'lists.declined' } as const;
  return (
    <span className="joint-claim">
      <span className={claim.state === 'declined' ? 'second' : ''}>
        {t(words[claim.state], { name })}
        {claim.reason !== '' && <span className="hint"> {claim.reason}</span>}
      </span>
      {mayAnswer && (
        <>
          <Button size="small" onClick={() => onAnswer('agree')}>
            {t('lists.agree')}
          </Button>
          <Button size="small" onClick={() => onAnswer('decline')}>
            {t('lists.decline')}
          </Button>
        </>
      )}
    </span>
  );
}
