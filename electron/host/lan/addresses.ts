import { networkInterfaces } from 'node:os';

const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)/;

/** The addresses under which other machines of the same office network reach this one; never one of the internet. */
export function privateAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((cards) => cards ?? []);
  const found = all.filter(
    ({ family, internal, address }) => family === 'IPv4' && !internal && PRIVATE.test(address),
  );
  return found.map(({ address }) => address);
}
