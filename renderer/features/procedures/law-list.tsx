import { BankOutlined, BulbOutlined, HomeOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/text-of.ts';
import type { Law } from './drawing.ts';
import { lawWords } from './rule-words.ts';

const ICONS: Readonly<Record<Law['force'], ReactNode>> = {
  law: <BankOutlined aria-hidden />,
  practice: <BulbOutlined aria-hidden />,
  local: <HomeOutlined aria-hidden />,
};
const ORDER: readonly Law['force'][] = ['law', 'practice', 'local'];

/** What a rule rests on, each with the mark of whether it binds. */
export function LawList({ law }: { law: readonly Law[] }) {
  const { t } = useTranslation('procedures');
  const language = useLanguage();
  const groups = ORDER.map((force) => law.filter((one) => one.force === force)).filter(
    (group) => group.length > 0,
  );
  return (
    <ul className="law-list">
      {groups.map((group) => (
        <li key={group[0]?.force} className={`law-group law-${group[0]?.force}`}>
          <ForceMark force={group[0]?.force ?? 'local'} />
          <span>{lawWords(group, t, language)}</span>
        </li>
      ))}
    </ul>
  );
}

/** 法律规定, 公开做法 or 本地默认. */
export function ForceMark({ force }: { force: Law['force'] }) {
  const { t } = useTranslation('laws');
  return (
    <Tooltip title={t(`forceHints.${force}`)}>
      <span className={`force-mark force-${force}`}>
        {ICONS[force]} {t(`force.${force}`)}
      </span>
    </Tooltip>
  );
}
