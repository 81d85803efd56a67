import { randomFillSync, randomInt } from 'node:crypto';
import type { Id } from '../shared/values.ts';

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_LENGTH = 10;
const HALF_LENGTH = 6;
const HALF_RANGE = 32 ** HALF_LENGTH;

// State of the process: ids of one millisecond must still sort in the order in which they were drawn.
let lastMs = 0;
let high = 0;
let low = 0;

/** A new key: 48 bits of time and 60 of chance in base32, so that rows lie in the order they came. */
export function newId(): Id {
  const nowMs = Date.now();
  if (nowMs > lastMs) {
    lastMs = nowMs;
    [high, low] = drawHalves();
  } else {
    stepOn();
  }
  return inBase32(lastMs, TIME_LENGTH) + inBase32(high, HALF_LENGTH) + inBase32(low, HALF_LENGTH);
}

/** Drawn in stock: asking the system for each id would cost more than the id. */
const stock = new Uint32Array(512);
let drawn = stock.length;

function drawHalves(): [number, number] {
  if (drawn === stock.length) {
    randomFillSync(stock);
    drawn = 0;
  }
  const halves: [number, number] = [(stock[drawn] ?? 0) % HALF_RANGE, (stock[drawn + 1] ?? 0) % HALF_RANGE];
  drawn += 2;
  return halves;
}

function stepOn(): void {
  low += 1;
  if (low < HALF_RANGE) return;
  low = 0;
  high += 1;
  if (high < HALF_RANGE) return;
  high = 0;
  lastMs += 1;
}

function inBase32(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = DIGITS[rest % 32] + text;
  return text;
}

/** Read aloud and copied from paper: no 0 and O, no 1, I and L. */
const READABLE = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A short code for people: eight characters without look-alikes, drawn by chance. */
export const newCode = (): string =>
  Array.from({ length: 8 }, () => READABLE[randomInt(READABLE.length)]).join('');
