import type { ReadTx } from '../../../db/transaction.ts';
import { communitiesOf } from '../../../shared/actor.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { PublicNotice } from '../../../shared/contract/public-notice.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import type { Files } from '../files.ts';
import { assertMayIn } from '../may-in.ts';
import { wholeMeeting } from '../minutes/minutes-view.ts';
import type { Printer } from '../outside/pdf.ts';
import { matterContent, matterFiles } from '../packages/contents/matter.ts';
import { meetingAbout, meetingFiles } from '../packages/contents/meeting.ts';
import { noticeAbout, noticeFiles, noticePapers } from '../packages/contents/notice.ts';
import { noticePdf } from '../packages/contents/notice-pdf.ts';
import { siteContent, siteFiles } from '../packages/contents/site.ts';
import { filingContent, filingFiles } from '../packages/filing-content.ts';
import { type Keyring, officeOf, trustOf } from '../packages/keyring.ts';
import { bytesOf, keepPackage, type Packed, pack, signerFor } from '../packages/packing.ts';
import { writeTrustList } from '../packages/trust-list.ts';
import { type PackageReport, verifyPackage } from '../packages/verify.ts';
import { paperSource } from '../papers/source.ts';
import { findHere } from '../road/here.ts';
import { matterPage } from '../road/matter-page.ts';
import { actorOf, type PreparedCommand, type PreparedQuery, type UseCases } from '../use-cases.ts';
import { wordsIn } from '../words.ts';

interface Parts {
  readonly files: Files;
  readonly keyring: Keyring;
  readonly printer: Printer | null;
}

/** Packages that were made, and the check of any that arrives. */
export function createPackages({ files, keyring, printer }: Parts): UseCases<Contract['packages']> {
  const makeFiling: PreparedCommand<{ matterId: string }, { packageId: string; hash: string }, Packed> = {
    async prepare({ matterId }, call, read, lasting) {
      const actor = actorOf(call);
      const content = read((tx) => {
        const here = findHere(tx, call, matterId, 'matters.write');
        return filingContent(tx, here, matterPage(tx, here, actor), actor.name);
      });
      const signer = signerFor(lasting, keyring, content.about.communityId, actor.name);
      return pack(files, content.about, await filingFiles(files, content), signer);
    },
    run: (tx, { matterId }, _call, packed) => ({
      packageId: keepPackage(tx, packed, matterId),
      hash: packed.hash,
    }),
  };
  const makeNotice: PreparedCommand<{ releaseId: string }, { packageId: string; hash: string }, Packed> = {
    async prepare({ releaseId }, call, read, lasting) {
      const actor = actorOf(call);
      const { notice, releasedAt, before } = read((tx) => {
        const row = tx.releases.find(releaseId) ?? refuse('things.notFound', { what: 'release' });
        assertMayIn(actor, 'packages.make', tx.matters.get(row.matterId).communityId);
        if (row.published === null || row.releasedAt === null) return refuse('releases.notReleased', {});
        const notice = PublicNotice.parse(JSON.parse(row.published));
        return { notice, releasedAt: row.releasedAt, before: tx.packages.ofRelease(releaseId)?.fileHash };
      });
      // A notice names nobody who is not named in it: its publisher signs.
      const signer = signerFor(lasting, keyring, notice.communityId, notice.publisher);
      const attached = await attachedTo(files, [notice]);
      const earlier = before === undefined ? null : await bytesOf(files, before);
      const pdf = await noticePdf(notice, printer, earlier);
      const content = [
        ...noticeFiles(notice, attached),
        ...(await noticePapers(notice)),
        ...(pdf === null ? [] : [pdf]),
      ];
      return pack(files, noticeAbout(notice, releasedAt), content, signer);
    },
    run(tx, { releaseId }, _call, packed) {
      const matterId = tx.releases.find(releaseId)?.matterId ?? null;
      return { packageId: keepPackage(tx, packed, matterId, releaseId), hash: packed.hash };
    },
  };
  const makeSite: PreparedCommand<
    { communityId: Id | null },
    { packageId: string; hash: string; notices: number },
    Packed & { readonly notices: number }
  > = {
    async prepare({ communityId }, call, read, lasting) {
      const actor = actorOf(call);
      const content = read((tx) => {
        assertMayIn(actor, 'packages.make', communityId);
        const released = tx.releases
          .released()
          .filter(
            ({ matterId }) => communityId === null || tx.matters.get(matterId).communityId === communityId,
          );
        const street = tx.store.get()?.street ?? '';
        return siteContent(released, { ...officeOf(tx, communityId), street });
      });
      const signer = signerFor(lasting, keyring, communityId, content.office);
      const attached = await attachedTo(
        files,
        content.notices.map(({ notice }) => notice),
      );
      const packed = await pack(files, content.about, siteFiles(content, attached), signer);
      return { ...packed, notices: content.notices.length };
    },
    run: (tx, _input, _call, packed) => ({
      packageId: keepPackage(tx, packed, null),
      hash: packed.hash,
      notices: packed.notices,
    }),
  };
  const makeMatter: PreparedCommand<{ matterId: Id }, { packageId: string; hash: string }, Packed> = {
    async prepare({ matterId }, call, read, lasting) {
      const actor = actorOf(call);
      const content = read((tx) => {
        const here = findHere(tx, call, matterId, 'packages.make');
        return matterContent(tx, here, matterPage(tx, here, actor));
      });
      const { communityId, community, street } = content.about;
      // An archive holds the work of many: the office signs, not a person.
      const signer = signerFor(lasting, keyring, communityId, `${street}${community}`);
      return pack(files, content.about, await matterFiles(files, content), signer);
    },
    run: (tx, { matterId }, _call, packed) => ({
      packageId: keepPackage(tx, packed, matterId),
      hash: packed.hash,
    }),
  };
  const makeMeeting: PreparedCommand<{ meetingId: Id }, { packageId: string; hash: string }, Packed> = {
    async prepare({ meetingId }, call, read, lasting) {
      const { source, about } = read((tx) => {
        const meeting = wholeMeeting(tx, meetingId);
        assertMayIn(actorOf(call), 'packages.make', meeting.communityId);
        const papers = paperSource(tx, meeting, 'zh-CN', false);
        return { source: papers, about: meetingAbout(meetingId, meeting.communityId, papers) };
      });
      const office = `${about.street}${about.community}`;
      const signer = signerFor(lasting, keyring, about.communityId, office);
      return pack(files, about, await meetingFiles(source, files), signer);
    },
    run: (tx, _input, _call, packed) => ({ packageId: keepPackage(tx, packed, null), hash: packed.hash }),
  };
  const makeTrust: PreparedCommand<object, { packageId: string; hash: string; offices: number }, Trusted> = {
    async prepare(_input, call, read, lasting) {
      const actor = actorOf(call);
      const office = read((tx) => officeOf(tx, null).office);
      // The key first: a list without whoever signs it would lock a screen out.
      const signer = signerFor(lasting, keyring, null, actor.name);
      const { signers, madeAt } = read((tx) => ({ signers: trustOf(tx), madeAt: trustChangedAt(tx) }));
      const about = {
        kind: 'trust',
        id: 'trust',
        title: wordsIn('zh-CN')('packages:kinds.trust', {}),
      } as const;
      const where = { street: office, community: '', communityId: null, madeAt, from: null, until: null };
      const bytes = new Uint8Array(Buffer.from(writeTrustList(signers), 'utf8'));
      const file = { name: 'trust.json', bytes, shown: about.title, mediaType: 'application/json' };
      return { ...(await pack(files, { ...about, ...where }, [file], signer)), offices: signers.length };
    },
    run: (tx, _input, _call, packed) => ({
      packageId: keepPackage(tx, packed, null),
      hash: packed.hash,
      offices: packed.offices,
    }),
  };
  const check: PreparedQuery<{ hash: string }, ReturnType<typeof told>, Uint8Array> = {
    prepare: async ({ hash }) => (await bytesOf(files, hash)) ?? refuse('records.fileMissing', { name: '' }),
    run(tx, { hash }, call, bytes) {
      const own = tx.packages.ofHash(hash);
      // One that was made here is its community's; one that was brought is shown to who brought it.
      if (own !== undefined) assertMayIn(actorOf(call), 'matters.read', own.communityId);
      return told(verifyPackage(bytes, { trusted: trustOf(tx), today: tx.today }));
    },
  };
  return {
    list(tx, { matterId }, call) {
      const may = communitiesOf(actorOf(call), 'matters.read');
      const rows = matterId === null ? tx.packages.all() : tx.packages.ofMatter(matterId);
      return {
        rows: rows
          .filter(({ communityId }) => may === null || (communityId !== null && may.includes(communityId)))
          .map(({ communityId: _community, releaseId: _release, fileHash, ...row }) => ({
            ...row,
            hash: fileHash,
          })),
      };
    },
    makeFiling,
    makeNotice,
    makeSite,
    makeMatter,
    makeMeeting,
    makeTrust,
    kioskSettings(tx, { communityId, kiosk }, call) {
      assertMayIn(actorOf(call), 'packages.make', communityId);
      return {
        format: 'yishiting-kiosk/1',
        kiosk,
        street: tx.store.get()?.street ?? '',
        community: tx.structure.getCommunity(communityId).name,
        communityId,
        trusted: trustOf(tx),
      };
    },
    check,
  };
}

type Trusted = Packed & { readonly offices: number };

/** When the list last changed: the same list gives the same bytes, a newer one is newer to every screen. */
function trustChangedAt(tx: ReadTx): string {
  const others = tx.keys.trusted().flatMap(({ addedAt, revokedAt }) => [addedAt, revokedAt ?? '']);
  const own = tx.keys.own().flatMap(({ madeAt, revokedAt }) => [madeAt, revokedAt ?? '']);
  return [...others, ...own].toSorted().at(-1) ?? '';
}

/** The bytes of every attachment by the hash that was released. One gone from the disk is refused by name. */
async function attachedTo(
  files: Files,
  notices: readonly PublicNotice[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const attached = new Map<string, Uint8Array>();
  for (const { name, sha256 } of notices.flatMap(({ attachments }) => attachments))
    attached.set(sha256, (await bytesOf(files, sha256)) ?? refuse('records.fileMissing', { name }));
  return attached;
}

function told({ sound, trusted, troubles, about, signer, files }: PackageReport) {
  return {
    sound,
    trusted,
    troubles: troubles.map(({ code, file = null, day = null }) => ({ code, file, day })),
    about:
      about === null
        ? null
        : {
            kind: about.kind,
            title: about.title,
            street: about.street,
            community: about.community,
            madeAt: about.madeAt,
            from: about.from,
            until: about.until,
          },
    signer,
    files: [...files].map(([name, bytes]) => ({ name, size: bytes.length })),
  };
}
