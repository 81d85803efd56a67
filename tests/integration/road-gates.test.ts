import { describe, expect, test } from 'vitest';
import { refusalOf } from '../support/hosts.ts';
import { PROPOSAL, tellStories } from '../support/story.ts';

const told = tellStories();
const pageOf = (id: string) => told.now.secretary.matters.get({ id });

describe('a gate set aside by two people', () => {
  test('opens once, is marked on the road, and is told with its reason', async () => {
    const { secretary, filing, street } = told.now;
    const matterId = await street.matterAt('propose');
    const conclude = () => secretary.matters.conclude({ matterId, stage: 'propose', outcome: 'agreed' });
    const ask = { matterId, gates: ['stages.recordsMissing'], reason: '原件在街道，明日补齐' };
    const { id } = await secretary.overrides.ask(ask);
    expect(await refusalOf(conclude())).toMatchObject({ code: 'stages.recordsMissing' });
    expect(await refusalOf(secretary.overrides.confirm({ id }))).toMatchObject({
      code: 'overrides.samePerson',
    });
    await filing.overrides.confirm({ id });
    expect(await refusalOf(filing.overrides.confirm({ id }))).toMatchObject({ code: 'overrides.notAsked' });
    await conclude();
    const page = await pageOf(matterId);
    expect(page.overrides).toMatchObject([
      { stage: 'propose', reason: ask.reason, askedBy: '王书记', confirmedBy: '街道备案员', used: true },
    ]);
    expect(page.road.filter((stop) => stop.overridden).map((stop) => stop.stage)).toEqual(['propose']);
    const { facts } = await secretary.matters.history({ id: matterId });
    expect(facts.find((fact) => fact.type === 'overrides.used')?.data).toMatchObject({ reason: ask.reason });

    const hold = secretary.meetings.hold({
      matterId,
      stage: 'party_initial',
      noticedOn: street.today(),
      heldOn: street.today(),
      meetings: [
        {
          body: '社区党委',
          heads: { due: 5, present: 5 },
          ballot: { kind: 'yesNo', method: 'hands', count: { heads: { for: 5, against: 0, abstain: 0 } } },
        },
      ],
    });
    expect(await refusalOf(hold)).toMatchObject({ code: 'stages.recordsMissing' });
  });

  test.each([
    'ballots.quorumMissing',
    'stages.partyStudyMissing',
    'notices.periodTooShort',
    'matters.closed',
    'lunch',
  ])('is never one that the law itself shuts: %s', async (gate) => {
    const { secretary, street } = told.now;
    const matterId = await street.matterAt('propose');
    const ask = secretary.overrides.ask({ matterId, gates: [gate], reason: '急' });
    expect(await refusalOf(ask)).toMatchObject({ code: 'overrides.statutory', details: { gate } });
  });

  test('may shorten the notice a street set for itself, not the ten days of the law', async () => {
    const { secretary, filing, street } = told.now;
    const call = (matterId: string, body: string) =>
      secretary.meetings.call({
        matterId,
        stage: 'resolve',
        noticedOn: street.today(),
        heldOn: street.daysLater(1),
        bodies: [{ bodyId: null, body }],
      });
    const ask = (matterId: string) =>
      secretary.overrides.ask({ matterId, gates: ['meetings.noticeTooShort'], reason: '汛期' });
    const byRepresentatives = await street.matterAt('resolve');
    expect(await refusalOf(call(byRepresentatives, '居民代表会议'))).toMatchObject({
      code: 'meetings.noticeTooShort',
    });
    await filing.overrides.confirm(await ask(byRepresentatives));
    await call(byRepresentatives, '居民代表会议');

    for (const resolveBy of ['residents', 'owners'] as const) {
      const statutory = await street.matterAt('resolve', resolveBy);
      expect([resolveBy, await refusalOf(ask(statutory))]).toMatchObject([
        resolveBy,
        { code: 'overrides.statutory' },
      ]);
      const body = resolveBy === 'owners' ? '业主大会' : '居民会议';
      expect(await refusalOf(call(statutory, body))).toMatchObject({ code: 'meetings.noticeTooShort' });
    }
  });

  test('is for something that is shut, at the stage where it was asked', async () => {
    const { secretary, filing, street } = told.now;
    const matterId = await street.matterAt('propose');
    const ask = { matterId, gates: ['stages.recordsMissing'], reason: '急' };
    const { id } = await secretary.overrides.ask(ask);
    await street.attachAll(matterId);
    await secretary.matters.conclude({ matterId, stage: 'propose', outcome: 'agreed' });
    expect(await refusalOf(filing.overrides.confirm({ id }))).toMatchObject({ code: 'overrides.notAsked' });
  });

  test('a receipt that was set aside may still come, and is kept', async () => {
    const { secretary, filing, street } = told.now;
    const matterId = await street.matterAt('file');
    await street.attachAll(matterId);
    await secretary.filings.send({ matterId });
    const ask = { matterId, gates: ['filings.receiptMissing'], reason: '逾期未答复' };
    await filing.overrides.confirm(await secretary.overrides.ask(ask));
    const stage = 'publish_decision';
    await street.attach(matterId, stage, '公示', '脱敏稿');
    await secretary.notices.post({ matterId, stage, from: street.today(), until: street.daysLater(15) });
    expect((await filing.filings.waiting({})).rows).toHaveLength(1);
    await filing.filings.acknowledge({ matterId, number: '海备9号' });
    const page = await pageOf(matterId);
    expect(page.filings.map(({ state, number }) => [state, number])).toEqual([['acknowledged', '海备9号']]);
    expect(page.matter.stage).toBe(stage);
  });
});

describe('a correction', () => {
  test('keeps the old value beside the new, with who and why', async () => {
    const { secretary, street } = told.now;
    const matterId = await street.matterAt('consult');
    const correct = { matterId, field: 'title' as const, newValue: '修整南侧步道', reason: '题目写错' };
    const old = (await pageOf(matterId)).matter.title;
    await secretary.corrections.make(correct);
    const page = await pageOf(matterId);
    expect(page.matter.title).toBe('修整南侧步道');
    expect(page.corrections).toMatchObject([
      {
        field: 'title',
        oldValue: old,
        newValue: '修整南侧步道',
        reason: '题目写错',
        by: '王书记',
        on: street.today(),
      },
    ]);
    expect((await secretary.matters.search({ text: 'xznc' })).rows).toHaveLength(1);
    expect(await refusalOf(secretary.corrections.make(correct))).toMatchObject({
      code: 'corrections.sameValue',
    });
  });

  test.each(['due', 'present', 'for', 'result', 'number', 'stage'])(
    'cannot touch what was counted or decided: %s',
    async (field) => {
      const { secretary, street } = told.now;
      const matterId = await street.matterAt('consult');
      const make = secretary.corrections.make({
        matterId,
        field: field as 'title',
        newValue: '45',
        reason: '记错',
      });
      expect(await refusalOf(make)).toMatchObject({ code: 'input.invalid', details: { fields: ['field'] } });
    },
  );

  test('of a meeting reaches its place and the excused, nothing else, and only of this matter', async () => {
    const { secretary, street } = told.now;
    const { matterId, meetingId } = await street.attended();
    const make = (field: 'place' | 'excused' | 'title', newValue: string, of = matterId) =>
      secretary.corrections.make({ matterId: of, meetingId, field, newValue, reason: '记错' });
    await make('place', '社区二楼');
    await make('excused', '2');
    const { meeting } = await secretary.meetings.get({ id: meetingId });
    expect([meeting.place, meeting.excused, meeting.present]).toEqual(['社区二楼', 2, 5]);
    expect(await refusalOf(make('excused', '两个'))).toMatchObject({ code: 'input.invalid' });
    expect(await refusalOf(make('title', '别的'))).toMatchObject({ code: 'corrections.noSuchField' });
    const other = await street.matterAt('consult');
    expect(await refusalOf(make('place', '别处', other))).toMatchObject({ code: 'things.notFound' });
  });

  test.each([
    ['title', ' '],
    ['title', '长'.repeat(201)],
    ['proposerName', '长'.repeat(201)],
    ['funding', '长'.repeat(201)],
    ['households', '-1'],
    ['households', '一百'],
  ] as const)('is held to what the proposal could say: %s', async (field, newValue) => {
    const { secretary, street } = told.now;
    const matterId = await street.matterAt('consult');
    const make = secretary.corrections.make({ matterId, field, newValue, reason: '记错' });
    expect(await refusalOf(make)).toMatchObject({ code: 'input.invalid', details: { fields: ['newValue'] } });
  });

  test('of an archived matter is still possible: nothing is edited away', async () => {
    const { secretary, street } = told.now;
    const matterId = await street.matterAt('archive');
    await street.attachAll(matterId);
    await secretary.matters.archive({ matterId });
    await secretary.corrections.make({ matterId, field: 'funding', newValue: '公益金', reason: '来源写错' });
    expect((await pageOf(matterId)).matter).toMatchObject({ state: 'archived', funding: '公益金' });
  });
});

test('a matter keeps the procedure it began with when a new one comes into force', async () => {
  const { admin, secretary, street, passDays } = told.now;
  const old = await street.matterAt('propose');
  const { versions } = await admin.procedures.list({});
  const { id } = await admin.procedures.copy({
    id: versions.find((one) => one.key === 'urban_default')?.id ?? '',
  });
  const { procedure } = await admin.procedures.get({ id });
  const stages = procedure.stages.map((stage) =>
    stage.key === 'propose' ? { ...stage, records: [{ name: '楼组长签字表', by: 'end' as const }] } : stage,
  );
  await admin.procedures.save({ id, procedure: { ...procedure, stages } });
  await admin.procedures.enact({ id, appliesFrom: street.daysLater(1) });
  passDays(1);
  const { id: young } = await secretary.matters.propose({ ...PROPOSAL, communityId: street.communityId });
  const versionOf = async (matterId: string) => (await pageOf(matterId)).procedureVersion.version;
  expect([await versionOf(old), await versionOf(young)]).toEqual([1, 2]);
  const recordsOf = async (matterId: string) =>
    (await pageOf(matterId)).required.map((record) => record.kind);
  expect(await recordsOf(old)).toContain('入户征求意见表');
  await street.attachAll(young);
  await secretary.matters.register({ matterId: young });
  expect(await recordsOf(young)).toEqual(['楼组长签字表']);
});

describe('people of another place or another duty', () => {
  test('a secretary of another community reads nothing here and writes nothing', async () => {
    const { as, street } = told.now;
    const matterId = await street.matterAt('propose');
    const stranger = as('外人', 'secretary', street.otherCommunityId);
    for (const asked of [
      stranger.matters.get({ id: matterId }),
      stranger.matters.conclude({ matterId, stage: 'propose', outcome: 'agreed' }),
      stranger.matters.propose({ ...PROPOSAL, communityId: street.communityId }),
    ])
      expect(await refusalOf(asked)).toMatchObject({ code: 'permission.otherCommunity' });
    expect((await stranger.matters.list({ state: 'all' })).total).toBe(0);
    expect((await stranger.matters.search({ text: '步道' })).rows).toEqual([]);
  });

  test('a matter cannot be moved into a community where one may not write, nor into its grids', async () => {
    const { clerk, street } = told.now;
    const proposal = { ...PROPOSAL, communityId: street.communityId };
    const { id } = await clerk.matters.propose(proposal);
    const { version } = (await pageOf(id)).matter;
    const moved = { ...proposal, communityId: street.otherCommunityId, id, expectedVersion: version };
    expect(await refusalOf(clerk.matters.edit(moved))).toMatchObject({ code: 'permission.otherCommunity' });
    const { otherCommunityId: communityId, gridId } = street;
    const crossed = told.now.host.office.matters.propose({ ...proposal, communityId, gridId });
    expect(await refusalOf(crossed)).toMatchObject({ code: 'things.notFound' });
  });

  test('the proposer’s contact is shown to those who work on the matter, and to nobody else', async () => {
    const { clerk, supervisor, filing, street } = told.now;
    const { id } = await clerk.matters.propose({ ...PROPOSAL, communityId: street.communityId });
    const contact = async (client: typeof clerk) => (await client.matters.get({ id })).matter.proposerContact;
    expect(await contact(clerk)).toBe(PROPOSAL.proposerContact);
    expect([await contact(supervisor), await contact(filing)]).toEqual(['', '']);
    const { facts } = await clerk.matters.history({ id });
    expect(JSON.stringify(facts)).not.toContain(PROPOSAL.proposerContact);
  });

  test('a supervisor sees everything of a matter, may comment, and changes nothing', async () => {
    const { supervisor, street } = told.now;
    const matterId = await street.matterAt('consult');
    await supervisor.comments.write({ matterId, text: '请公开报价单。' });
    const { acts, comments } = await supervisor.matters.get({ id: matterId });
    expect(acts).toEqual(['comment']);
    expect(comments.map(({ text, by }) => [text, by])).toEqual([['请公开报价单。', '监委会老赵']]);
    const close = supervisor.matters.close({ matterId, reason: '不同意' });
    expect(await refusalOf(close)).toMatchObject({
      code: 'permission.denied',
      details: { roles: ['secretary'] },
    });
  });
});
