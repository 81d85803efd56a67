import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inBoth } from '../../electron/host/words.ts';
import { decide, quorumOf } from '../../shared/domain/ballots.ts';
import { threshold } from '../../shared/domain/fractions.ts';
import { presetOf } from '../../shared/domain/presets/index.ts';
import { formFor, type MeetingForm, type ResolveBy, stageOf } from '../../shared/domain/procedure.ts';
import { type Explained, explain, fractionText } from '../../shared/domain/sentences.ts';

const urban = presetOf('urban_default');
function form(key: string, resolveBy: ResolveBy = 'representatives'): MeetingForm {
  const stage = urban && stageOf(urban, key);
  const found = stage && formFor(stage, 'other', resolveBy);
  if (!found) throw new Error(key);
  return found;
}
const said = (sitting: Explained) => inBoth((say) => explain(say, sitting));

/** A sitting counted by heads alone. */
function counted(
  meetingForm: MeetingForm,
  [due, present, recused]: [number, number, number],
  votes: [number, number, number] | null,
): Explained {
  const roll = { due, present, recused };
  const quorum = { heads: quorumOf(meetingForm.quorum, roll), area: null };
  const tally = votes && { for: votes[0], against: votes[1], abstain: votes[2] };
  const verdict =
    tally && meetingForm.pass ? { heads: decide(meetingForm.pass, roll, tally, null), area: null } : null;
  const outcome = !quorum.heads.held
    ? 'noQuorum'
    : verdict === null
      ? null
      : verdict.heads.carried
        ? 'carried'
        : 'notCarried';
  return { form: meetingForm, quorum, verdict, outcome, chosen: [], options: [], meetings: 1, recused };
}

describe('the sentence under a verdict', () => {
  test('of representatives says who came, what the law asks, what was voted and what follows', () => {
    expect(said(counted(form('resolve'), [45, 31, 0], [17, 9, 5]))).toEqual({
      'zh-CN': '应到45人，实到31人，法定至少30人，会议有效；同意17人，须超过到会的半数（至少16人），通过。',
      en: '45 due, 31 present, at least 30 required, the meeting is valid; 17 in favour, more than half of those present needed (at least 16), carried.',
    });
  });

  test('of party members takes the same votes of those due, and says how many are lacking', () => {
    expect(said(counted(form('party_review'), [45, 31, 0], [17, 9, 5]))['zh-CN']).toBe(
      '应到45人，实到31人，法定至少30人，会议有效；同意17人，须超过应到的半数（至少23人），还差6人，未通过。',
    );
  });

  test('without a quorum says how many more are needed, and that it must be called again', () => {
    expect(said(counted(form('resolve'), [45, 29, 0], null))['zh-CN']).toBe(
      '应到45人，实到29人，法定至少30人，还差1人，会议无效；未形成决议，须再次召集会议。',
    );
  });

  test('names those who recused', () => {
    expect(said(counted(form('resolve'), [45, 31, 2], [15, 9, 5]))['zh-CN']).toBe(
      '应到45人，实到31人，法定至少30人，其中回避2人，会议有效；同意15人，须超过到会的半数（至少15人），通过。',
    );
  });

  test('of owners tells heads and area apart, and which of the two failed', () => {
    const owners = form('resolve', 'owners');
    const rule = owners.pass ?? {
      threshold: threshold('moreThan', 1, 2),
      base: 'participants',
      recusedLeave: true,
    };
    const heads = { due: 24, present: 20, recused: 0 };
    const area = { due: 240_000, present: 190_050, recused: 0 };
    const sitting: Explained = {
      form: owners,
      quorum: { heads: quorumOf(owners.quorum, heads), area: quorumOf(owners.quorum, area) },
      verdict: {
        heads: decide(rule, heads, { for: 16, against: 4, abstain: 0 }, null),
        area: decide(rule, area, { for: 95_000, against: 95_050, abstain: 0 }, null),
      },
      outcome: 'notCarried',
      chosen: [],
      options: [],
      meetings: 1,
      recused: 0,
    };
    expect(said(sitting)['zh-CN']).toBe(
      '业主共24人，参与20人，法定至少16人，专有部分面积共2400.00平方米，参与1900.50平方米，法定至少1600.00平方米，会议有效；' +
        '同意16人，须超过参与表决的半数（至少11人），同意面积950.00平方米，须超过参与表决的半数（至少950.26平方米），人数达到、面积未达到，未通过。',
    );
  });

  test('of a choice lists the votes and the names', () => {
    const base = counted(form('resolve'), [70, 58, 0], [40, 0, 18]);
    const options = [
      { name: '甲', votes: 40 },
      { name: '乙', votes: 12 },
    ];
    expect(said({ ...base, outcome: 'chosen', chosen: ['甲'], options })['zh-CN']).toBe(
      '应到70人，实到58人，法定至少47人，会议有效；甲40票、乙12票；每项须超过到会的半数（至少30票）；选定：甲。',
    );
  });

  test('where every body passes by itself names each with its own figures', () => {
    const one = { ...counted(form('consult'), [9, 7, 0], [7, 0, 0]), body: '社区党委' };
    const other = { ...counted(form('consult'), [7, 5, 0], [2, 3, 0]), body: '居民委员会' };
    const whole = { ...one, each: [one, other] };
    expect(said(whole)['zh-CN']).toBe(
      '社区党委：应到9人，实到7人，法定至少5人，会议有效；同意7人，须超过到会的半数（至少4人），通过。' +
        '居民委员会：应到7人，实到5人，法定至少4人，会议有效；同意2人，须超过到会的半数（至少3人），还差1人，未通过。',
    );
  });

  test('always carries its figures, ends as it was decided, and leaves no gap unfilled, in both languages', () => {
    const rolls = fc
      .integer({ min: 1, max: 200 })
      .chain((due) => fc.tuple(fc.constant(due), fc.integer({ min: 0, max: due })))
      .chain(([due, present]) =>
        fc.tuple(fc.constant(due), fc.constant(present), fc.integer({ min: 0, max: present })),
      );
    fc.assert(
      fc.property(
        rolls,
        fc.constantFrom('resolve', 'party_review', 'consult'),
        ([due, present, votes], key) => {
          const sitting = counted(form(key), [due, present, 0], [votes, present - votes, 0]);
          const both = said(sitting);
          for (const sentence of Object.values(both)) {
            expect(sentence).not.toMatch(/\{\{|\}\}|undefined|null|NaN|verdicts|quorum\./);
            expect(sentence).toContain(String(due));
            expect(sentence).toContain(String(sitting.quorum.heads.needed));
          }
          const ending =
            sitting.outcome === 'carried'
              ? /，通过。$/
              : sitting.outcome === 'notCarried'
                ? /未通过。$/
                : /再次召集会议。$/;
          expect(both['zh-CN']).toMatch(ending);
        },
      ),
    );
  });

  test('a fraction without a word of its own is said with its numbers', () => {
    expect(inBoth((say) => fractionText(say, threshold('atLeast', 5, 7)))).toEqual({
      'zh-CN': '7分之5',
      en: '5/7',
    });
    expect(inBoth((say) => fractionText(say, threshold('atLeast', 2, 3)))['zh-CN']).toBe('三分之二');
  });
});
