import { isContractProcedure } from '@orpc/contract';
import type { Context } from 'hono';
import { contract } from '../../../shared/contract/index.ts';
import type { CommandMeta, QueryMeta, StreamMeta } from '../../../shared/contract/procedure.ts';
import type { DoorEnv } from '../door.ts';
import type { Lan } from './lan.ts';

const FILE = /^\/files\/[0-9a-f]{64}$/;
const PAGE = /^\/(index\.html|m|screen|assets\/[\w.-]+|ui\/[\w.-]+)$/;

/**
 * What the local network may reach: the page, what members and screens ask, and papers. Everything of the staff is
 * answered with `hall.onlyHere`, so that no password ever crosses the network.
 */
export const lanGate = (lan: Lan) => async (c: Context<DoorEnv>, next: () => Promise<void>) => {
  if (c.env.from.transport !== 'lan') return next();
  // A foreign name that was made to point at this machine carries its own Host header.
  if (!lan.sharing()?.hosts.includes(c.req.header('host') ?? '')) return c.text('', 421);
  const { path, method } = c.req;
  if (path === '/') return c.redirect('/m');
  const asks = method === 'GET' || method === 'HEAD';
  if (asks && (PAGE.test(path) || FILE.test(path))) return next();
  if (path.startsWith('/rpc/') && LAN_METHODS.has(path.slice('/rpc/'.length))) return next();
  return c.json({ json: { defined: false, code: 'hall.onlyHere', status: 403, message: '', data: {} } }, 403);
};

const OPEN_TO_ANYBODY: ReadonlySet<string> = new Set(['hall', 'live']);

/** `hall/join`: read off the contract, so that a new method of the staff is shut here without anybody thinking of it. */
const LAN_METHODS: ReadonlySet<string> = new Set(
  Object.entries(contract).flatMap(([topic, verbs]) =>
    Object.entries(verbs).flatMap(([verb, procedure]) => {
      if (!isContractProcedure(procedure)) return [];
      const { needs } = procedure['~orpc'].meta as unknown as QueryMeta | CommandMeta | StreamMeta;
      const open =
        needs === 'hall.takePart' ||
        needs === 'hall.watch' ||
        (needs === 'public' && OPEN_TO_ANYBODY.has(topic)) ||
        `${topic}.${verb}` === 'topics.byReceipt';
      return open ? [`${topic}/${verb}`] : [];
    }),
  ),
);
