export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Rectangle, 'width' | 'height'>;

export interface WindowPlace {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

const USUAL = { width: 1366, height: 768 };
const SMALLEST = { width: 800, height: 600 };
/** So much of the title bar must be reachable with the mouse. */
const REACHABLE = { width: 120, height: 40 };

/** Where a window stands: where it was, as long as that is on a screen; otherwise in the middle of the first. */
export function placeWindow(saved: unknown, screens: readonly Rectangle[]): WindowPlace {
  const first = screens[0] ?? { x: 0, y: 0, ...USUAL };
  if (!isPlace(saved)) return { bounds: centred(USUAL, first), maximized: false };
  const home = screens.find((screen) => isReachable(saved.bounds, screen));
  const bounds = home ? inside(saved.bounds, home) : centred(saved.bounds, first);
  return { bounds, maximized: saved.maximized };
}

/** Where the hall's screen goes: a display the desk does not stand on; null when there is none. */
export function placeScreen(desk: Rectangle, screens: readonly Rectangle[]): Rectangle | null {
  const [x, y] = [desk.x + desk.width / 2, desk.y + desk.height / 2];
  const holds = (one: Rectangle) =>
    x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.height;
  return screens.find((one) => !holds(one)) ?? null;
}

function isPlace(saved: unknown): saved is WindowPlace {
  const { bounds, maximized } = (saved ?? {}) as Partial<WindowPlace>;
  const numbers = [bounds?.x, bounds?.y, bounds?.width, bounds?.height];
  return numbers.every((number) => Number.isSafeInteger(number)) && typeof maximized === 'boolean';
}

function isReachable(bounds: Rectangle, screen: Rectangle): boolean {
  const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
  const above = bounds.y >= screen.y - 1;
  const height = screen.y + screen.height - bounds.y;
  return above && width >= REACHABLE.width && height >= REACHABLE.height;
}

function inside(bounds: Rectangle, screen: Rectangle): Rectangle {
  const { width, height } = fitted(bounds, screen);
  const x = Math.min(Math.max(bounds.x, screen.x), screen.x + screen.width - width);
  const y = Math.min(Math.max(bounds.y, screen.y), screen.y + screen.height - height);
  return { x, y, width, height };
}

function centred(size: Size, screen: Rectangle): Rectangle {
  const { width, height } = fitted(size, screen);
  const x = screen.x + Math.floor((screen.width - width) / 2);
  const y = screen.y + Math.floor((screen.height - height) / 2);
  return { x, y, width, height };
}

function fitted(size: Size, screen: Rectangle): Size {
  return {
    width: Math.min(Math.max(size.width, SMALLEST.width), screen.width),
    height: Math.min(Math.max(size.height, SMALLEST.height), screen.height),
  };
}
