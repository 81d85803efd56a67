import type { PlacedMatter } from '../../../db/repositories/matters.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import type { PublicRecord } from '../../../shared/domain/privacy.ts';

/** A mobile number is somebody's own, whatever field it is typed into: a person decides whether it may stand there. */
const MOBILE = /1[3-9]\d(?:[\s-]?\d){8}/;

export interface Announced {
  readonly publisher: string;
  /** The office's own lines, as they stand on the paper. */
  readonly telephones: readonly string[];
}

/** Office holders may be named; the office's own telephone may stand there; every other name of the register is found. */
export function publicRecordOf(
  tx: Pick<ReadTx, 'releases'>,
  matter: Pick<PlacedMatter, 'proposerKind' | 'proposerName'>,
  { publisher, telephones }: Announced,
): PublicRecord {
  const officeHolders = [...tx.releases.officeHolders(), publisher];
  const announced = new Set(officeHolders);
  const proposer = matter.proposerKind === 'resident' ? [matter.proposerName.trim()] : [];
  return {
    officeHolders,
    officeTelephones: telephones.filter((text) => text !== '' && !MOBILE.test(text)),
    residents: [...proposer, ...tx.releases.residents()].filter(
      (name) => name.length > 1 && !announced.has(name),
    ),
  };
}
