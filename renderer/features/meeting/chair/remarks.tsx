import { AutoComplete, Input, type InputRef } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../host/use-draft.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { isMeant, useDay } from '../day-view.tsx';
import { RemarkLine } from './remark-line.tsx';

interface RemarkDraft {
  readonly speaker: string;
  readonly text: string;
}
const BLANK: RemarkDraft = { speaker: '', text: '' };

/** What is said about the item now, in the order of speaking. The speaker by pinyin initials; Enter sends. */
export function Remarks() {
  const { t } = useTranslation('agenda');
  const { meeting, remarks, offers } = useDay();
  const itemId = meeting.currentItemId;
  const said = remarks.filter((remark) => remark.itemId === itemId);
  return (
    <section className="panel remarks" aria-label={t('remarks.title')}>
      {offers('remark') && <SayForm itemId={itemId} />}
      <ol className="remark-list">
        {said.map((remark, place) => (
          <RemarkLine key={remark.id} remark={remark} place={place} last={place === said.length - 1} />
        ))}
      </ol>
      {said.length === 0 && <p className="hint">{t('remarks.none')}</p>}
    </section>
  );
}

function SayForm({ itemId }: { itemId: string | null }) {
  const { t } = useTranslation('agenda');
  const { meeting, attendees, observers } = useDay();
  const say = useHostCommand('remarks.say');
  const [draft, setDraft, kept] = useDraft<RemarkDraft>(`meeting:${meeting.id}:remark`, BLANK);
  const speaker = useRef<HTMLDivElement>(null);
  const text = useRef<InputRef>(null);
  const people = [
    ...attendees
      .filter((one) => isMeant(one, draft.speaker))
      .sort((one, other) => Number(other.presence === 'present') - Number(one.presence === 'present'))
      .map((one) => ({ key: one.personId, value: one.name })),
    ...observers
      .filter((one) => one.name.includes(draft.speaker))
      .map((one) => ({ key: one.id, value: one.name })),
  ].slice(0, 8);
  const send = async () => {
    const name = draft.speaker.trim();
    if (name === '') return speaker.current?.querySelector('input')?.focus();
    if (draft.text.trim() === '') return;
    const person = attendees.find((one) => one.name === name);
    await say
      .run({
        meetingId: meeting.id,
        itemId,
        personId: person?.personId ?? null,
        speaker: name,
        text: draft.text.trim(),
      })
      .then(() => {
        kept.discard();
        speaker.current?.querySelector('input')?.focus();
      })
      .catch(() => undefined);
  };
  return (
    <>
      <div className="say">
        <div ref={speaker} className="say-speaker">
          <AutoComplete
            value={draft.speaker}
            options={draft.speaker === '' ? [] : people}
            defaultActiveFirstOption
            aria-label={t('remarks.speaker')}
            placeholder={t('remarks.speaker')}
            onChange={(name: string) => setDraft({ ...draft, speaker: name })}
            onSelect={(name: string) => {
              setDraft({ ...draft, speaker: name });
              text.current?.focus();
            }}
          />
        </div>
        <Input
          ref={text}
          value={draft.text}
          maxLength={4000}
          placeholder={t('remarks.text')}
          aria-label={t('remarks.text')}
          onChange={(change) => setDraft({ ...draft, text: change.target.value })}
          onPressEnter={(press) => !press.nativeEvent.isComposing && void send()}
        />
      </div>
      <RefusalAlert refusal={say.refusal} onClose={say.clear} />
    </>
  );
}
