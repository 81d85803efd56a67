import type { ThemeConfig } from 'antd';

/** Every colour and size of the screens; nothing else names one. Contrast on paper stands beside each ink. */
export const colour = {
  paper: '#FAF8F5',
  surface: '#FFFFFF',
  ink: '#1F1D1A', // 15.9
  ink2: '#5A554E', // 7.0
  ink3: '#767067', // 4.6
  line: '#E4DFD8',
  field: '#A8A096',
  wash: '#F4F1EC',
  band: '#A61E22',
  onBand: '#FFFFFF', // 7.4
  bandGold: '#F6E3B4', // 5.8
  bandShade: '#8C181C',
  bandDeep: '#78140F',
  act: '#1D4F7C', // 8.0
  actSoft: '#E8EFF6',
  good: '#1E6B45',
  goodSoft: '#E7F4EC',
  due: '#8A5300',
  dueSoft: '#FFF3DB',
  bad: '#B42318',
  badSoft: '#FDECEA',
  // A public screen in a dim lobby; contrast on night.
  night: '#16130F',
  nightSurface: '#231F1A',
  nightLine: '#6B6257',
  onNight: '#F5F1EA', // 16.5
  onNightSecond: '#D6CEC2', // 11.9
  nightAct: '#A9CDF0', // 11.1
  nightGood: '#7CCBA2', // 9.7
  nightBad: '#FF9C8F', // 9.1
} as const;

export const text = {
  body: 14,
  lead: 16,
  head: 20,
  figure: 28,
  watermark: 48,
  wall: 32,
  wallHead: 48,
  hall: 64,
  kiosk: 28,
  kioskHead: 40,
} as const;
export const space = { 1: 4, 2: 8, 3: 12, 4: 16, 6: 24, 8: 32, 12: 48 } as const;
export const width = {
  rail: 200,
  band: 48,
  content: 1280,
  form: 640,
  drawer: 520,
  field: 280,
  day: 200,
  narrowField: 160,
  phone: 560,
  // A sheet of A4 as it stands on the screen, with some air beside it.
  paper: 900,
  // What a finger meets on a public screen, and a square code that a telephone reads from it.
  touch: 80,
  code: 320,
  voteBar: 40,
} as const;
export const radius = 6;

const faces =
  '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif';

/** The same values for style sheets: `var(--ink-2)`, `var(--space-4)`. Called once, before the first drawing. */
export function layTokens(root: HTMLElement): void {
  for (const [name, value] of Object.entries(colour)) root.style.setProperty(`--${cssName(name)}`, value);
  for (const [name, value] of Object.entries(text)) root.style.setProperty(`--text-${name}`, `${value}px`);
  for (const [name, value] of Object.entries(space)) root.style.setProperty(`--space-${name}`, `${value}px`);
  for (const [name, value] of Object.entries(width))
    root.style.setProperty(`--width-${cssName(name)}`, `${value}px`);
  root.style.setProperty('--radius', `${radius}px`);
  root.style.setProperty('--faces', faces);
}

/** Ant Design in the same clothes. */
export const deskTheme = (calm: boolean): ThemeConfig => ({
  token: {
    colorPrimary: colour.act,
    colorLink: colour.act,
    colorLinkHover: colour.act,
    colorLinkActive: colour.act,
    colorInfo: colour.act,
    colorSuccess: colour.good,
    colorWarning: colour.due,
    colorError: colour.bad,
    colorTextBase: colour.ink,
    colorText: colour.ink,
    colorTextSecondary: colour.ink2,
    colorTextTertiary: colour.ink3,
    colorTextQuaternary: colour.ink3,
    colorTextPlaceholder: colour.ink3,
    colorTextDescription: colour.ink2,
    colorBgLayout: colour.paper,
    colorBgContainer: colour.surface,
    colorBgElevated: colour.surface,
    colorBorder: colour.field,
    colorBorderSecondary: colour.line,
    colorSplit: colour.line,
    colorFillAlter: colour.wash,
    colorSuccessBg: colour.goodSoft,
    colorWarningBg: colour.dueSoft,
    colorErrorBg: colour.badSoft,
    colorInfoBg: colour.actSoft,
    colorPrimaryBg: colour.actSoft,
    colorPrimaryBgHover: colour.actSoft,
    controlItemBgActive: colour.actSoft,
    controlItemBgActiveHover: colour.actSoft,
    borderRadius: radius,
    borderRadiusLG: radius,
    fontFamily: 'var(--font)',
    fontSize: text.body,
    fontSizeLG: text.lead,
    fontSizeHeading3: text.head,
    fontSizeHeading2: text.figure,
    lineHeight: 1.57,
    motion: !calm,
    motionDurationSlow: '0.2s',
    motionDurationMid: '0.15s',
    motionDurationFast: '0.12s',
  },
  components: {
    Table: {
      headerBg: colour.wash,
      headerColor: colour.ink2,
      cellPaddingBlock: 10,
      cellPaddingInline: 12,
      rowHoverBg: colour.paper,
      bodySortBg: colour.surface,
      headerSortActiveBg: colour.wash,
      headerSortHoverBg: colour.line,
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Card: { bodyPadding: 16, headerHeight: 44 },
    Descriptions: { itemPaddingBottom: 8 },
    Drawer: { footerPaddingInline: 24, footerPaddingBlock: 12 },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    Menu: {
      itemHeight: 36,
      itemSelectedBg: colour.actSoft,
      itemSelectedColor: colour.act,
      subMenuItemBg: 'transparent',
    },
  },
});

const cssName = (name: string): string =>
  name.replace(/([A-Z])/g, (letter) => `-${letter.toLowerCase()}`).replace(/([a-z])(\d)/g, '$1-$2');
