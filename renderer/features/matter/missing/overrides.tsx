import { ExceptionOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { useLanguage } from '../../../ui/text-of.ts';
import { ActBar } from '../acts/act-bar.tsx';
import { type Page, usePage } from '../page-view.tsx';
import { AskOverrideDrawer } from './ask-override-drawer.tsx';

type Override = Page['overrides'][number];

/** Setting a shut gate aside takes two named people and a reason; it stays visible for good. */
export function Overrides() {
  const { t } = useTranslation('matter');
  const { page, offers } = usePage();
  const [asking, setAsking] = useState(false);
  const here = page.overrides.filter((one) => one.stage === page.matter.stage && !one.used);
  const mayAsk = offers('askOverride') && page.missing.some((one) => one.overridable);
  if (here.length === 0 && !mayAsk) return null;
  return (
    <div className="overrides">
      {here.map((override) => (
        <OverrideLines key={override.id} override={override} />
      ))}
      {mayAsk && (
        <Button
          type="link"
          size="small"
          icon={<ExceptionOutlined aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {t('overrides.ask')}
        </Button>
      )}
      <AskOverrideDrawer open={asking} onClose={() => setAsking(false)} />
    </div>
  );
}

function OverrideLines({ override }: { override: Override }) {
  const { t } = useTranslation('matter');
  const { offers } = usePage();
  const language = useLanguage();
  const confirm = useHostCommand('overrides.confirm');
  const gates = override.gates.map((code) => t(`words:gates.${code}`, { defaultValue: code }));
  const asked = { by: override.askedBy, on: dayText(override.askedOn, language), reason: override.reason };
  return (
    <section className="override">
      <p>
        <ExceptionOutlined aria-hidden /> {t('overrides.asked', asked)}
      </p>
      <p>{t('overrides.gates', { gates: gates.join(t('listComma')) })}</p>
      {override.confirmedBy !== null && (
        <p className="text-good">
          {t('overrides.confirmed', {
            by: override.confirmedBy,
            on: dayText(override.confirmedOn ?? override.askedOn, language),
          })}
        </p>
      )}
      {override.confirmedBy === null && offers('confirmOverride') && (
        <ActBar
          label={t('overrides.confirm')}
          command={confirm}
          run={() => confirm.run({ id: override.id })}
        />
      )}
      {override.confirmedBy === null && !offers('confirmOverride') && <p>{t('overrides.waiting')}</p>}
    </section>
  );
}
