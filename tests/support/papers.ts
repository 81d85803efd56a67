import { sayIn } from '../../electron/host/say.ts';
import type { OfficeDocument } from '../../shared/documents/model.ts';
import { agendaPaper, noticeOfMeeting, signInSheet } from '../../shared/documents/papers/calling.ts';
import { record, summary } from '../../shared/documents/papers/minutes.ts';
import type { PaperFrame } from '../../shared/documents/papers/paper.ts';
import { filingForm, reminderList, stageRegisterForm } from '../../shared/documents/papers/registers.ts';
import { ballotPapers, tallySheet, voteResultTable } from '../../shared/documents/papers/voting.ts';
import type { Language } from '../../shared/values.ts';

const meeting = '云台社区2026年第二次居民代表会议';
const time = '2026年3月5日（星期四）14:30';
const place = '社区二楼议事厅';
const matter = '3号楼加装电梯并确定费用分摊的实施方案';
const verdict = '应到60人，到会52人，达到三分之二以上（40人）；赞成41票，须超过到会的半数（27票），通过。';
const names = Array.from(
  { length: 60 },
  (_, place) =>
    `${'赵钱孙李周吴郑王冯陈'[place % 10]}${'建国卫东秀英桂兰志强'[place % 9]}${'华明芳'[place % 3]}`,
);
const agenda = [
  {
    number: '1',
    title: '审议上次会议纪要',
    speaker: '王志强',
    minutes: 10,
    papers: ['上次会议纪要'],
    depth: 0 as const,
  },
  {
    number: '2',
    title: matter,
    speaker: '李秀英',
    minutes: 40,
    papers: ['实施方案', '费用测算表'],
    depth: 0 as const,
  },
  { number: '2.1', title: '费用分摊', speaker: null, minutes: null, papers: [], depth: 1 as const },
];
const ballot = { motion: matter, method: '无记名投票', verdict };

/** Every paper of the office once, with everything it can show. */
export function samplePapers(
  language: Language = 'zh-CN',
  over: Partial<PaperFrame> = {},
): Record<string, OfficeDocument> {
  const say = sayIn(language);
  const frame: PaperFrame = {
    language,
    code: 'YST:M:2026-03',
    codeLabel: '2026-03',
    isRehearsal: false,
    ...over,
  };
  return {
    notice: noticeOfMeeting(say, {
      ...frame,
      title: `关于召开${meeting}的通知`,
      number: null,
      addressee: '各位居民代表',
      opening: '经社区党委研究，定于近日召开居民代表会议。现将有关事项通知如下。',
      time,
      place,
      chair: '王志强',
      attendees: '全体居民代表，居务监督委员会成员列席。',
      agenda,
      requirements: ['请提前10分钟到会签到。', '因故不能到会的，请在会前一天请假。'],
      contact: '李秀英',
      enclosures: ['实施方案', '费用测算表'],
      issuer: '云台社区居民委员会',
      issuedOn: '2026-02-20',
      sealed: true,
    }),
    agenda: agendaPaper(say, { ...frame, meeting, time, place, chair: '王志强', entries: agenda }),
    signIn: signInSheet(say, {
      ...frame,
      meeting,
      time,
      place,
      people: names.map((name) => ({ name, standing: '居民代表', group: '第三居民小组' })),
      freeRows: 5,
    }),
    ballots: ballotPapers(say, {
      ...frame,
      meeting,
      matter,
      motion: null,
      options: ['赞成', '反对', '弃权'],
      choose: 1,
      secret: true,
      copies: 7,
      perPage: 3,
      issuer: '云台社区居民委员会',
    }),
    tally: tallySheet(say, { ...frame, meeting, matter, options: ['赞成', '反对', '弃权'] }),
    result: voteResultTable(say, {
      ...frame,
      meeting,
      time,
      place,
      chair: '王志强',
      recorder: '李秀英',
      due: 60,
      present: 52,
      attendance: '应到60人，到会52人，达到三分之二以上（40人）。',
      ballots: [
        {
          matter,
          method: '无记名投票',
          counts: [
            { name: '赞成', votes: 41, share: null },
            { name: '反对', votes: 8, share: null },
            { name: '弃权', votes: 3, share: null },
          ],
          teller: '孙卫东',
          scrutineer: '周桂兰',
          recused: ['吴建国'],
          outcome: '通过',
          verdict,
        },
      ],
    }),
    stageRegister: stageRegisterForm(say, {
      ...frame,
      community: '云台社区',
      matter,
      matterNumber: '云台〔2026〕3号',
      stage: '四议 居民代表会议决议',
      origins: [
        { text: '党员群众建议', checked: true },
        { text: '社区干部提议', checked: false },
        { text: '上级安排', checked: false },
      ],
      time,
      place,
      form: '无记名投票',
      due: 60,
      present: 52,
      share: '86.7%',
      content: '会议审议了实施方案。',
      outcome: '通过',
      verdict,
      publication: null,
      supervision: null,
    }),
    filing: filingForm(say, {
      ...frame,
      number: '云台备〔2026〕3号',
      sender: '云台社区居民委员会',
      receiver: '云台街道办事处',
      matter,
      level: '报街道备案',
      stages: [
        { name: '一议 党支部提议', day: '2026-01-08', outcome: '通过' },
        { name: '四议 居民代表会议决议', day: '2026-03-05', outcome: '通过' },
      ],
      due: 60,
      present: 52,
      votes: '赞成41票，反对8票，弃权3票',
      verdict,
      enclosures: ['会议记录', '签到表', '表决结果表'],
      sentBy: '李秀英',
      sentOn: '2026-03-06',
    }),
    reminder: reminderList(say, {
      ...frame,
      unit: '红叶物业服务公司',
      issuer: '云台街道办事处',
      issuedOn: '2026-03-20',
      tasks: [
        {
          number: '2026-07',
          matter: '修复3号楼消防通道',
          source: '第3次圆桌会议议定事项二',
          person: '陈明',
          dueOn: '2026-03-15',
          state: '超期5天',
        },
      ],
    }),
    record: record(say, {
      ...frame,
      meeting,
      startedAt: '2026年3月5日14:30',
      endedAt: '16:10',
      place,
      chair: '王志强',
      recorder: '李秀英',
      attendance: {
        present: names.slice(0, 52),
        sittingIn: ['郑芳（居务监督委员会主任）'],
        excused: ['冯华（住院）'],
        absent: [],
        due: 60,
        presentCount: 52,
        sentence: '应到60人，到会52人，达到三分之二以上（40人）。',
      },
      items: [
        {
          title: matter,
          report: '李秀英介绍实施方案和费用测算。',
          remarks: names.slice(0, 6).map((speaker) => ({
            speaker,
            text: '同意加装电梯，但是低层住户的采光和噪声要有办法，费用分摊应当按楼层递减，先公示再施工。',
          })),
          recused: ['吴建国'],
          ballots: [ballot],
          decision: '通过实施方案，由居委会报街道备案。',
        },
      ],
      summary: '会后三天内公示。',
      closing: '16时10分散会。',
      corrections: [],
    }),
    summary: summary(say, {
      ...frame,
      mark: '云台街道圆桌会议纪要',
      number: '（第3号）',
      issuer: '云台街道党政办公室',
      issuedOn: '2026-03-06',
      subject: '关于3号楼加装电梯和消防通道整治等事项的会议纪要',
      opening:
        '2026年3月5日下午，街道党工委书记王志强主持召开圆桌会议，研究3号楼加装电梯等事项。现纪要如下。',
      items: [
        {
          title: '加装电梯',
          text: '会议同意3号楼加装电梯的实施方案，费用按楼层递减分摊。',
          ballots: [ballot],
          tasks: [
            { matter: '采光和噪声评估', lead: '社区居民委员会', dueOn: '2026-04-10' },
            { matter: '施工期间秩序', lead: '红叶物业服务公司', dueOn: null },
          ],
        },
        { title: '消防通道', text: '占道车辆限期清走。', ballots: [], tasks: [] },
      ],
      present: [
        '街道办事处王志强',
        '红叶物业服务公司陈明',
        '第一小学周桂兰',
        '供电公司孙卫东',
        '派出所吴建国',
      ],
      excused: ['卫生服务中心冯华'],
      sittingIn: ['居民代表李秀英'],
      circulation: '街道各科室，各成员单位',
      corrections: [],
    }),
  };
}
