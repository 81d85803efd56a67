import {
  ClockCircleOutlined,
  EditOutlined,
  FileSearchOutlined,
  HourglassOutlined,
  RollbackOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownState } from '../../../shared/domain/tasks.ts';
import { StateTag, type Tone } from '../../ui/state-tag.tsx';

/** 待办 … 超期 as colour, icon and word. */
export function TaskStateTag({ state }: { state: ShownState }) {
  const { t } = useTranslation('tasks');
  const [tone, icon] = LOOKS[state];
  return (
    <StateTag tone={tone} icon={icon}>
      {t(`states.${state}`)}
    </StateTag>
  );
}

const LOOKS: Readonly<Record<ShownState, readonly [Tone, ReactNode]>> = {
  todo: ['quiet', <ClockCircleOutlined key="todo" aria-hidden />],
  doing: ['quiet', <EditOutlined key="doing" aria-hidden />],
  extensionAsked: ['due', <HourglassOutlined key="extensionAsked" aria-hidden />],
  toCheck: ['due', <FileSearchOutlined key="toCheck" aria-hidden />],
  sentBack: ['due', <RollbackOutlined key="sentBack" aria-hidden />],
  signedOff: ['good', undefined],
  overdue: ['bad', undefined],
};
