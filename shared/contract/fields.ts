import { z } from 'zod';
import { isDecimal } from '../domain/areas.ts';
import { isDay } from '../domain/days.ts';
import { BODY_KINDS, RESOLVE_BY } from '../domain/procedure.ts';

/** Fields that many methods share. Unknown fields are refused everywhere: use `strict`. */
export const strict = z.strictObject;

export const Id = z.string().regex(/^[0-9a-z]{6,40}$/);
export const Day = z.string().refine(isDay, { message: 'day' });
export const Line = z.string().trim().min(1).max(200);
/** As long as a disk lets a name be. */
export const FileName = z.string().trim().min(1).max(255);
export const Paragraph = z.string().trim().min(1).max(4000);
export const OptionalLine = z.string().trim().max(200).default('');
export const OptionalParagraph = z.string().trim().max(4000).default('');

/** A figure somebody counted. Whether it can be true (whole, not negative, not too many) the rules say, in a sentence. */
export const Figure = z.number().min(-1e12).max(1e12);
/** An area in m² as a decimal string; never a floating-point number. */
export const Area = z.string().refine(isDecimal, { message: 'area' });

export const BodyKindField = z.enum(BODY_KINDS);
export const ResolveByField = z.enum(RESOLVE_BY);
export const Level = z.enum(['grid', 'community']);

export const Page = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(50),
};

export const Detail = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
/** A code with its figures; the words are the screen's. */
export const Coded = strict({ code: z.string(), details: z.record(z.string(), Detail) });

export const Done = strict({ version: z.number().int() });
export const Created = strict({ id: Id });
export const Nothing = strict({});
