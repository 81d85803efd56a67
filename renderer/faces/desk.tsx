import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, useMemo, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { refreshOnHints } from '../host/live.ts';
import { createQueries } from '../host/queries.ts';
import { useLanguage } from '../ui/text-of.ts';
import { deskTheme, space, width } from '../ui/tokens.ts';
import { DeskDoor } from './desk-door.tsx';
import { ErrorFence } from './error-fence.tsx';

/** Messages appear under the band, not on it. */
const MESSAGES_BELOW = width.band + space[2];

/** The staff's face: theme, language, the cache of what the host knows, and the way in. */
export function DeskFace() {
  const language = useLanguage();
  const [queries] = useState(createQueries);
  const theme = useMemo(() => deskTheme(window.matchMedia('(prefers-reduced-motion: reduce)').matches), []);
  useEffect(() => refreshOnHints(queries), [queries]);
  // antd's date pickers read dayjs's language.
  dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en');
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh-CN' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <App className="desk-app" message={{ top: MESSAGES_BELOW, maxCount: 2 }}>
        <QueryClientProvider client={queries}>
          <Router hook={useHashLocation}>
            <ErrorFence>
              <DeskDoor />
            </ErrorFence>
          </Router>
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
