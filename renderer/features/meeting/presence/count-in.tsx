import { useTranslation } from 'react-i18next';
import { areaText } from '../../../../shared/domain/areas.ts';
import { useDraft } from '../../../host/use-draft.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { ActBar } from '../../../ui/act-bar.tsx';
import { Areas } from '../../../ui/areas.tsx';
import { Figures } from '../../../ui/figures.tsx';
import { useDay } from '../day-view.tsx';
import { FromRegister } from './from-register.tsx';

const HEADS = ['due', 'present', 'excused', 'recused'] as const;
const AREAS = ['due', 'present', 'recused'] as const;

interface Counted {
  heads: Record<(typeof HEADS)[number], number | null>;
  area: Record<(typeof AREAS)[number], string>;
}

/** Sign-in by counting, for a body that has no roster in the program. */
export function CountIn() {
  const { t } = useTranslation('meetings');
  const { meeting, offers } = useDay();
  const countIn = useHostCommand('meetings.countIn');
  const owned = meeting.quorum?.area ?? null;
  const initial: Counted = {
    heads: {
      due: meeting.due,
      present: meeting.present,
      excused: meeting.excused || null,
      recused: null,
    },
    area: {
      due: owned ? areaText(owned.base) : '',
      present: owned ? areaText(owned.present) : '',
      recused: '',
    },
  };
  const [draft, setDraft, kept] = useDraft<Counted>(`meeting:${meeting.id}:countIn`, initial);
  const owners = meeting.measure === 'headsAndArea';
  const open = offers('attend');
  const { heads, area } = draft;
  const unfilled = [
    ...(heads.due === null ? [t('signIn.due')] : []),
    ...(heads.present === null ? [t('signIn.present')] : []),
    ...(owners && area.due.trim() === '' ? [t('signIn.areaDue')] : []),
    ...(owners && area.present.trim() === '' ? [t('signIn.areaPresent')] : []),
  ];
  const enter = async () => {
    await countIn.run({
      id: meeting.id,
      heads: { due: heads.due ?? 0, present: heads.present ?? 0, recused: heads.recused ?? 0 },
      area: owners ? { ...area, recused: area.recused.trim() || '0' } : null,
      excused: heads.excused ?? 0,
    });
    // The figures stay in view as typed; the host has them now.
    kept.discard();
    setDraft(draft);
  };
  return (
    <section className="sign-in" aria-labelledby="count-in-title">
      <h2 id="count-in-title">{t('signIn.title')}</h2>
      <p className="hint">{t('signIn.byCount')}</p>
      {owners && open && meeting.bodyId !== null && (
        <FromRegister
          bodyId={meeting.bodyId}
          onDay={meeting.heldOn}
          onTake={(due) =>
            setDraft({ ...draft, heads: { ...heads, due: due.heads }, area: { ...area, due: due.area } })
          }
        />
      )}
      <Figures
        legend={t(owners ? 'signIn.owners' : 'signIn.people')}
        fields={HEADS.map((name) => ({ name, label: t(`signIn.${name}`), unit: t('quorum.people') }))}
        value={heads}
        disabled={!open}
        onChange={(next) => setDraft({ ...draft, heads: next })}
      />
      {owners && (
        <Areas
          legend={t('signIn.areas')}
          unit={t('squareMetre')}
          fields={AREAS.map((name) => ({ name, label: t(`signIn.${name}`) }))}
          value={area}
          disabled={!open}
          onChange={(next) => setDraft({ ...draft, area: next })}
        />
      )}
      {open && <ActBar label={t('signIn.enter')} command={countIn} unfilled={unfilled} run={enter} />}
    </section>
  );
}
