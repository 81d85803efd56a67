import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../shared/errors.ts';
import { inquiryAddress, savePaper } from '../../host/papers.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { EmptyHint } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PaperFrame } from '../../ui/paper-frame.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { textOf, useLanguage } from '../../ui/text-of.ts';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import './inquiry.css';

/** «后来怎么样了»: somebody asks at the counter what became of a matter, and takes the answer home on one sheet. */
export function InquiryPage() {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  const { filters, change } = useUrlFilters({ word: '', matter: '' });
  const found = useHostQuery('matters.search', { text: filters.word }, { enabled: filters.word !== '' });
  const rows = filters.word === '' ? [] : (found.data?.rows ?? []);
  return (
    <>
      <PageHead title={t('inquiry.title')} subtitle={t('inquiry.explained')} />
      <div className="inquiry">
        <section className="inquiry-search" aria-label={t('inquiry.search')}>
          <SearchBox
            label={t('inquiry.search')}
            placeholder={t('inquiry.placeholder')}
            value={filters.word}
            onSearch={(word) => change({ word, matter: '' })}
          />
          <RefusalAlert refusal={found.error} />
          <ul className="inquiry-found">
            {rows.map((row) => (
              <li key={row.id}>
                <button
                  type="button"
                  aria-pressed={row.id === filters.matter}
                  onClick={() => change({ matter: row.id })}
                >
                  <span>{row.title}</span>
                  <span className="second">
                    {[row.number ?? t('noNumber'), row.community, textOf(row.stageName, language)].join(
                      ' · ',
                    )}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {filters.word !== '' && found.data && rows.length === 0 && (
            <p className="hint">{t('inquiry.nothing', { word: filters.word })}</p>
          )}
        </section>
        {filters.matter === '' ? (
          <EmptyHint title={t('inquiry.none')} hint={t('inquiry.noneHint')} />
        ) : (
          <Sheet key={filters.matter} matterId={filters.matter} />
        )}
      </div>
    </>
  );
}

function Sheet({ matterId }: { readonly matterId: string }) {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  // The version names the moment the sheet speaks of: what changes brings a new one.
  const version = useHostQuery('matters.get', { id: matterId }).data?.matter.version ?? 0;
  const [making, setMaking] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = async (format: 'pdf' | 'docx') => {
    setMaking(format);
    setRefusal(null);
    try {
      await savePaper(inquiryAddress(matterId, format, language));
    } catch (thrown) {
      setRefusal(thrown instanceof Refusal ? thrown : new Refusal('internal', { ref: '' }));
    } finally {
      setMaking(null);
    }
  };
  return (
    <section className="inquiry-sheet" aria-label={t('inquiry.sheet')}>
      <div className="inquiry-acts">
        <Button type="primary" loading={making === 'pdf'} onClick={() => void save('pdf')}>
          {t('inquiry.pdf')}
        </Button>
        <Button loading={making === 'docx'} onClick={() => void save('docx')}>
          {t('inquiry.word')}
        </Button>
      </div>
      <RefusalAlert refusal={refusal} onClose={() => setRefusal(null)} />
      <PaperFrame
        src={`${inquiryAddress(matterId, 'html', language)}&version=${version}`}
        title={t('inquiry.sheet')}
      />
    </section>
  );
}
