import type { Words } from '../stage-words.ts';
import type { Bodies, Body } from './use-bodies.ts';

export const bodyLabel = (body: Body, t: Words): string =>
  body.voters > 0 ? t('meetings.bodyWithVoters', { body: body.name, voters: body.voters }) : body.name;

/** Options of a choice of bodies: those the stage is meant for first. */
export function bodyOptions(bodies: Bodies, t: Words) {
  const option = (body: Body) => ({ value: body.id, label: bodyLabel(body, t) });
  const groups = [
    { label: t('meetings.fitting'), options: bodies.fitting.map(option) },
    { label: t('meetings.others'), options: bodies.others.map(option) },
  ];
  return groups.filter((group) => group.options.length > 0);
}
