import { z } from 'zod';
import { Day, FileName, Id, Line, strict } from './fields.ts';
import { PublicNotice } from './public-notice.ts';

/** `kiosk.json`: which community a public screen (公开屏) stands in, and whose packages it believes. */
export const KioskSettings = strict({
  format: z.literal('yishiting-kiosk/1'),
  /** The screen's own name: 一楼大厅. */
  kiosk: Line,
  street: Line,
  community: Line,
  communityId: Id,
  trusted: z.array(
    strict({ publicKey: z.string().min(1).max(100), office: Line, revokedAt: z.string().nullable() }),
  ),
});
export type KioskSettings = z.infer<typeof KioskSettings>;

export const KioskNotice = strict({
  notice: PublicNotice,
  compounds: z.array(z.string()),
  /** Who signed, when, with which key: the line of proof. */
  proof: strict({ office: z.string(), name: z.string(), fingerprint: z.string(), signedAt: z.string() }),
  madeAt: z.string(),
});
export type KioskNotice = z.infer<typeof KioskNotice>;

/** A file of the inbox that is not shown, and why. */
export const KioskTrouble = strict({ file: FileName, code: z.string(), detail: z.string() });
export type KioskTrouble = z.infer<typeof KioskTrouble>;

export const KioskState = strict({
  place: strict({ kiosk: Line, street: Line, community: Line }).nullable(),
  today: Day,
  notices: z.array(KioskNotice),
  refused: z.array(KioskTrouble),
  inboxFound: z.boolean(),
  fedAt: z.string().nullable(),
  /** Days since the screen was fed, when they are too many. */
  unfedDays: z.number().int().nullable(),
  printer: z.boolean(),
});
export type KioskState = z.infer<typeof KioskState>;

/** A notice stood on the screen for so long. */
export const KioskShown = strict({ noticeId: Id, seconds: z.number().int().min(1).max(3600) });
export type KioskShown = z.infer<typeof KioskShown>;

/** A line of 公开屏日志: how often and how long a notice was shown on a day. */
export const DisplayLine = strict({
  kiosk: Line,
  noticeId: Id,
  day: Day,
  shows: z.number().int().min(0),
  seconds: z.number().int().min(0),
});
export type DisplayLine = z.infer<typeof DisplayLine>;
