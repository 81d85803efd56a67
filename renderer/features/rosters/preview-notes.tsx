import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { listText, useLanguage } from '../../ui/text-of.ts';
import type { Body, Preview } from './reading.ts';

const NAMES_SHOWN = 12;

/** What concerns the file as a whole: a wrong sheet, too few representatives, rows left out, members not named. */
export function PreviewNotes({ preview, body }: { preview: Preview; body: Body }) {
  const { t } = useTranslation('rosters');
  const language = useLanguage();
  const { counts, representatives, owners, skipped, unlisted, households, otherCommunity } = preview;
  const good = counts.added + counts.changed + counts.same;
  const names = listText(
    [...unlisted.slice(0, NAMES_SHOWN), ...(unlisted.length > NAMES_SHOWN ? ['……'] : [])],
    language,
  );
  const quiet = [
    skipped.length > 0 && t('preview.skipped', { rows: listText(skipped.map(String), language) }),
    households !== null && t('preview.households', { count: households }),
    unlisted.length > 0 &&
      t(owners === null ? 'preview.unlisted' : 'preview.unlistedParts', { count: unlisted.length, names }),
  ].filter((note) => note !== false);
  return (
    <div className="roster-notes">
      {otherCommunity !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('preview.otherCommunity', { name: otherCommunity, body: body.name })}
        />
      )}
      {good === 0 && <Alert type="warning" showIcon title={t('preview.nothingGood')} />}
      {good > 0 && counts.added + counts.changed === 0 && (
        <Alert type="success" showIcon title={t('preview.nothing')} />
      )}
      {representatives !== null && good > 0 && (
        <Alert
          type={representatives.held ? 'success' : 'warning'}
          showIcon
          title={`${t('preview.share', { ...representatives })}${t(representatives.held ? 'preview.shareHeld' : 'preview.shareShort')}`}
        />
      )}
      {owners !== null && good > 0 && (
        <Alert type="info" showIcon title={t('preview.owners', { ...owners })} />
      )}
      {quiet.map((note) => (
        <p key={note} className="second">
          {note}
        </p>
      ))}
    </div>
  );
}
