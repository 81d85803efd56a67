import { z } from 'zod';
import { PACKAGE_KINDS, PACKAGE_TROUBLES } from '../domain/packages.ts';
import { Day, Id, Line, strict } from './fields.ts';
import { KioskSettings } from './kiosk.ts';
import { command, query } from './procedure.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
export const PackageRow = strict({
  id: Id,
  kind: z.enum(PACKAGE_KINDS),
  name: z.string(),
  hash: z.string(),
  size: z.number().int(),
  fingerprint: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  matterId: Id.nullable(),
});

/** Packages that were made; the bytes are at `/files/packages/:id`. */
export const packages = {
  list: query({ needs: 'matters.read', refreshOn: ['packages.made'] })
    .input(strict({ matterId: Id.nullable().default(null) }))
    .output(strict({ rows: z.array(PackageRow) })),
  /** The 备案包 of the filing that was sent, signed for the community by its own people: the same filing gives the same bytes. Refuses `filings.notSent`. */
  makeFiling: command({ needs: 'matters.write' })
    .input(strict({ matterId: Id }))
    .output(strict({ packageId: Id, hash: z.string() })),
  /** The 公示包 of a notice that two people let go: the same release gives the same bytes. Refuses `releases.notReleased`. */
  makeNotice: command({ needs: 'packages.make' })
    .input(strict({ releaseId: Id }))
    .output(strict({ packageId: Id, hash: z.string() })),
  /** The 公开站 of a community, or of the street with all of them (null): every released notice, to be read from a disk or any web host. Refuses `packages.noNotices`. */
  makeSite: command({ needs: 'packages.make' })
    .input(strict({ communityId: Id.nullable() }))
    .output(strict({ packageId: Id, hash: z.string(), notices: z.number().int() })),
  /** 一事一档: all that was kept of a matter, with its part of the journal. For the archive, never for the board. */
  makeMatter: command({ needs: 'packages.make' })
    .input(strict({ matterId: Id }))
    .output(strict({ packageId: Id, hash: z.string() })),
  /** 会议包: notice, agenda and papers of a meeting, to be sent round before it; the same papers give the same bytes. */
  makeMeeting: command({ needs: 'packages.make' })
    .input(strict({ meetingId: Id }))
    .output(strict({ packageId: Id, hash: z.string() })),
  /** The street's list of trusted offices, signed: screens that trust the street take it from a stick. */
  makeTrust: command({ needs: 'keys.manage' })
    .input(strict({}))
    .output(strict({ packageId: Id, hash: z.string(), offices: z.number().int() })),
  /** What a public screen of a community is set up with: whose packages it believes. To be laid in its inbox as kiosk.json. */
  kioskSettings: query({ needs: 'packages.make', refreshOn: ['keys.made', 'keys.revoked'] })
    .input(strict({ communityId: Id, kiosk: Line }))
    .output(KioskSettings),
  /** What a file is, before anything is done with it. */
  check: query({ needs: 'matters.read', refreshOn: ['keys.trusted', 'keys.distrusted'] })
    .input(strict({ hash: Hash }))
    .output(
      strict({
        sound: z.boolean(),
        trusted: z.boolean(),
        troubles: z.array(
          strict({ code: z.enum(PACKAGE_TROUBLES), file: z.string().nullable(), day: Day.nullable() }),
        ),
        about: strict({
          kind: z.enum(PACKAGE_KINDS),
          title: z.string(),
          street: z.string(),
          community: z.string(),
          madeAt: z.string(),
          from: Day.nullable(),
          until: Day.nullable(),
        }).nullable(),
        signer: strict({
          office: z.string(),
          name: z.string(),
          publicKey: z.string(),
          fingerprint: z.string(),
          signedAt: z.string(),
          purpose: z.string(),
        }).nullable(),
        files: z.array(strict({ name: z.string(), size: z.number().int() })),
      }),
    ),
};
