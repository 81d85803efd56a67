import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../shared/i18n/index.ts';
import type { Language } from '../../shared/values.ts';
import { useMe } from '../host/me.tsx';
import { useHostCommand } from '../host/use-host-command.ts';
import { preferLanguage } from '../shell/preferences.ts';
import { useLanguage } from '../ui/text-of.ts';
import { speak } from '../ui/words.ts';
import { ChangePassword } from './change-password.tsx';

/** The signed-in person: password, language, way out. */
export function PersonMenu() {
  const { t } = useTranslation('frame');
  const me = useMe();
  const language = useLanguage();
  const signOut = useHostCommand('sessions.signOut');
  const [changing, setChanging] = useState(false);
  const roles = [...new Set(me.grants.map(({ role }) => t(`words:roles.${role}`)))];

  const leave = async () => {
    await signOut.run({});
    // Nothing of one person's desk may be left for the next. At once: a sign-in page shown
    // before the reload would lose what somebody begins to type there.
    window.location.reload();
  };
  const choose = (key: string) => {
    if (key === 'password') setChanging(true);
    else if (key === 'signOut') void leave().catch(() => undefined);
    else switchTo(key as Language);
  };

  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          selectable: true,
          selectedKeys: [language],
          onClick: ({ key }) => choose(key),
          items: [
            {
              key: 'who',
              disabled: true,
              label: `${me.name} · ${new Intl.ListFormat(language).format(roles)}`,
            },
            { type: 'divider' },
            { key: 'password', label: t('person.changePassword') },
            {
              type: 'group',
              label: t('person.language'),
              children: LANGUAGES.map((key) => ({ key, label: t(`languages.${key}`) })),
            },
            { type: 'divider' },
            { key: 'signOut', label: t('person.signOut') },
          ],
        }}
      >
        <button
          type="button"
          className="band-person"
          aria-haspopup="menu"
          aria-label={t('person.menu', { name: me.name })}
        >
          <UserOutlined aria-hidden />
          <span>{me.name}</span>
          <DownOutlined aria-hidden />
        </button>
      </Dropdown>
      <ChangePassword open={changing} onClose={() => setChanging(false)} />
    </>
  );
}

function switchTo(language: Language): void {
  preferLanguage(language);
  speak(language);
}
