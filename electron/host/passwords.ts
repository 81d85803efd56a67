import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

const COST: Cost = { N: 2 ** 15, r: 8, p: 1 };
const KEY_LENGTH = 32;

/** The stored form carries its own cost, so that the cost can rise without locking anybody out. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST, KEY_LENGTH);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Is it the password? null stands for a name nobody has: the same work is done, so time does not tell. */
export async function matchesPassword(password: string, stored: string | null): Promise<boolean> {
  const { cost, salt, key } = stored === null ? nobody() : parse(stored);
  const typed = await derive(password, salt, cost, key.length);
  return timingSafeEqual(typed, key) && stored !== null;
}

const nobody = () => ({ cost: COST, salt: randomBytes(16), key: randomBytes(KEY_LENGTH) });

function parse(stored: string): { cost: Cost; salt: Buffer; key: Buffer } {
  const [scheme, N, r, p, salt = '', key = ''] = stored.split('$');
  if (scheme !== 'scrypt') throw new Error('a stored password is not in a form this program knows');
  return {
    cost: { N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
}

const derive = (password: string, salt: Buffer, cost: Cost, length: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const maxmem = 256 * cost.N * cost.r;
    scrypt(password, salt, length, { ...cost, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
