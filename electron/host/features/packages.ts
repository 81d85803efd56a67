import { communitiesOf } from '../../../shared/actor.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { PublicNotice } from '../../../shared/contract/public-notice.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import type { Files } from '../files.ts';
import { assertMayIn } from '../may-in.ts';
import { wholeMeeting } from '../minutes/minutes-view.ts';
import { matterContent, matterFiles } from '../packages/contents/matter.ts';
import { meetingAbout, meetingFiles } from '../packages/contents/meeting.ts';
import { noticeAbout, noticeFiles, noticePapers } from '../packages/contents/notice.ts';
import { siteContent, siteFiles } from '../packages/contents/site.ts';
import { filingContent, filingFiles } from '../packages/filing-content.ts';
import { type Keyring, officeOf, trustOf } from '../packages/keyring.ts';
import { bytesOf, keepPackage, type Packed, pack, signerFor } from '../packages/packing.ts';
import { type PackageReport, verifyPackage } from '../packages/verify.ts';
import { paperSource } from '../papers/source.ts';
import { findHere } from '../road/here.ts';
import { matterPage } from '../road/matter-page.ts';
import { actorOf, type PreparedCommand, type PreparedQuery, type UseCases } from '../use-cases.ts';

/** Packages that were made, and the check of any that arrives. */
export function createPackages(files: Files, keyring: Keyring): UseCases<Contract['packages']> {
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
      const { notice, releasedAt } = read((tx) => {
        const row = tx.releases.find(releaseId) ?? refuse('things.notFound', { what: 'release' });
        assertMayIn(actor, 'packages.make', tx.matters.get(row.matterId).communityId);
        if (row.published === null || row.releasedAt === null) return refuse('releases.notReleased', {});
        return { notice: PublicNotice.parse(JSON.parse(row.published)), releasedAt: row.releasedAt };
      });
      // A notice names nobody who is not named in it: its publisher signs.
      const signer = signerFor(lasting, keyring, notice.communityId, notice.publisher);
      const attached = await attachedTo(files, [notice]);
      const content = [...noticeFiles(notice, attached), ...(await noticePapers(notice))];
      return pack(files, noticeAbout(notice, releasedAt), content, signer);
    },
    run(tx, { releaseId }, _call, packed) {
      const matterId = tx.releases.find(releaseId)?.matterId ?? null;
      return { packageId: keepPackage(tx, packed, matterId), hash: packed.hash };
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
