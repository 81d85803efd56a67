import type { Id } from '../../shared/values.ts';
import type { Examples } from './examples.ts';
import type { Street } from './examples-street.ts';

type Minutes = Pick<Examples, 'minutes' | 'papers'>;

/** A meeting of the representatives that is over, with a remark. */
export async function heldMeeting(street: Street): Promise<Id> {
  const { office } = street.host;
  const { meetingId, itemId } = await street.planned(true);
  for (const personId of street.representatives.people.slice(0, 5))
    await office.presence.move({ meetingId, personId, move: 'arrived' });
  await office.remarks.say({ meetingId, itemId, personId: null, speaker: '居民甲', text: '希望早点动工。' });
  await office.meetings.finish({ id: meetingId });
  return meetingId;
}

const drawn = async (street: Street) => {
  const asked = { meetingId: await heldMeeting(street), kind: 'record' as const };
  const { id } = await street.host.office.minutes.draw(asked);
  return { id, expectedVersion: 1 };
};

const checking = async (street: Street) => {
  const asked = await drawn(street);
  const { version } = await street.host.office.minutes.toChecking(asked);
  return { id: asked.id, expectedVersion: version };
};

const wished = async (street: Street) => {
  const { id } = await drawn(street);
  return street.host.office.minutes.wish({ id, person: '王秀兰', text: '我说的是三号楼。' });
};

export const minutesExamples: Minutes = {
  papers: { list: async (street) => ({ meetingId: (await street.planned()).meetingId }) },
  minutes: {
    get: async (street) => ({ meetingId: await heldMeeting(street), kind: 'summary' }),
    draw: async (street) => ({ meetingId: await heldMeeting(street), kind: 'summary' }),
    edit: async (street) => ({ ...(await drawn(street)), texts: { opening: '会前学习了有关文件。' } }),
    toChecking: drawn,
    toEditing: checking,
    wish: async (street) => ({ id: (await drawn(street)).id, person: '王秀兰', text: '我说的是三号楼。' }),
    answerWish: async (street) => ({ ...(await wished(street)), accepted: true, answer: '已改。' }),
    sign: async (street) => ({ ...(await checking(street)), numbering: 'yearly' }),
    async correct(street) {
      const asked = await checking(street);
      const client = await street.host.signIn(`signer of ${asked.id}`, [
        { role: 'secretary', communityId: null },
      ]);
      await client.minutes.sign({ ...asked, numbering: null });
      return { id: asked.id, place: '会议地点', oldText: '会议室', newText: '活动室', reason: '笔误' };
    },
  },
};
