import { newId } from '../../../db/ids.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Files } from '../files.ts';
import { lackingRecords, plain } from '../road/gates.ts';
import { type AtStage, findAtStage } from '../road/here.ts';
import type { UseCases } from '../use-cases.ts';

export const createRecords = (files: Files): UseCases<Contract['records']> => ({
  attach(tx, input, call) {
    const here = findAtStage(tx, call, input.matterId, input.stage, 'matters.write');
    const lying = tx.records.ofRun(here.run.id);
    for (const { kind, hash, name } of input.files)
      if (lying.some((one) => one.fileHash === hash && one.kind === kind))
        refuse('records.alreadyAttached', { name });
    const ids = input.files.map(({ kind, hash, name }) => {
      const stored = files.find(hash) ?? refuse('records.fileMissing', { name });
      tx.records.addFile(hash, stored.size, tx.now);
      return insert(tx, here, { kind, fileHash: hash, fileName: name });
    });
    const attached = input.files.map(({ kind, hash, name }) => ({ kind, hash, name }));
    tx.record({
      type: 'records.attached',
      subject: here.matter.id,
      data: { stage: here.stage.key, kinds: attached.map((file) => file.kind), files: attached },
    });
    touch(tx, here);
    return { ids };
  },

  carryOver(tx, input, call) {
    const here = findAtStage(tx, call, input.matterId, input.stage, 'matters.write');
    const present = tx.records.ofRun(here.run.id).map((record) => record.kind);
    const earlier = tx.records
      .ofMatter(here.matter.id)
      .filter((record) => record.fileHash !== null && record.runId !== here.run.id);
    const carried = lackingRecords(here.stage, present, 'end').flatMap((rule) => {
      const names = [rule.name, ...(rule.aliases ?? [])].map(plain);
      const source = earlier.findLast((record) => names.includes(plain(record.kind)));
      if (!source) return [];
      const id = insert(tx, here, { kind: rule.name, fileHash: source.fileHash, fileName: source.fileName });
      return [{ id, kind: rule.name, hash: source.fileHash }];
    });
    if (carried.length === 0)
      refuse('records.fileMissing', {
        name: lackingRecords(here.stage, present, 'end')
          .map((rule) => rule.name)
          .join('、'),
      });
    tx.record({
      type: 'records.attached',
      subject: here.matter.id,
      data: { stage: here.stage.key, kinds: carried.map((one) => one.kind), files: carried },
    });
    touch(tx, here);
    return { ids: carried.map((one) => one.id), kinds: carried.map((one) => one.kind) };
  },

  waive(tx, input, call) {
    const here = findAtStage(tx, call, input.matterId, input.stage, 'matters.decide');
    const rule = here.stage.records.find((one) => plain(one.name) === plain(input.kind));
    if (rule?.waivable !== true) refuse('records.notWaivable', { kind: input.kind });
    const id = insert(tx, here, { kind: input.kind, waivedBecause: input.reason });
    tx.record({
      type: 'records.waived',
      subject: here.matter.id,
      data: { stage: here.stage.key, kinds: [input.kind], reason: input.reason },
    });
    touch(tx, here);
    return { id };
  },
});

interface Attached {
  readonly kind: string;
  readonly fileHash?: string | null;
  readonly fileName?: string | null;
  readonly waivedBecause?: string;
}

function insert(tx: WriteTx, here: AtStage, attached: Attached): string {
  const id = newId();
  tx.records.insert({
    id,
    matterId: here.matter.id,
    runId: here.run.id,
    ...attached,
    attachedBy: tx.author.name,
    attachedAt: tx.now,
  });
  return id;
}

const touch = (tx: WriteTx, here: AtStage): void => tx.matters.update(here.matter.id, {}, tx.now);
