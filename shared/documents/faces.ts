/** The five faces of an official document. They are named in a file, never shipped: they belong to others. */
export const FACES = ['fangsong', 'kai', 'title', 'hei', 'song'] as const;
export type Face = (typeof FACES)[number];

interface Typeface {
  /** As offices name it and Word looks it up. */
  readonly name: string;
  /** Under any of these names a machine may have it. */
  readonly alsoCalled: readonly string[];
  /** Close enough to read and print where it is missing. */
  readonly instead: readonly string[];
}

export const TYPEFACES: Readonly<Record<Face, Typeface>> = {
  fangsong: {
    name: '仿宋_GB2312',
    alsoCalled: ['FangSong_GB2312'],
    instead: [
      '仿宋',
      'FangSong',
      'STFangsong',
      'FandolFang R',
      'Noto Serif CJK SC',
      'Noto Serif SC',
      'serif',
    ],
  },
  kai: {
    name: '楷体_GB2312',
    alsoCalled: ['KaiTi_GB2312'],
    instead: [
      '楷体',
      'KaiTi',
      'STKaiti',
      'Kaiti SC',
      'AR PL UKai CN',
      'Noto Serif CJK SC',
      'Noto Serif SC',
      'serif',
    ],
  },
  title: {
    name: '方正小标宋简体',
    alsoCalled: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'],
    instead: [
      '方正小标宋_GBK',
      'FZXiaoBiaoSong-B05',
      'STZhongsong',
      'Songti SC',
      'Noto Serif CJK SC',
      'Noto Serif SC',
      'serif',
    ],
  },
  hei: {
    name: '黑体',
    alsoCalled: ['SimHei'],
    instead: [
      'Heiti SC',
      'STHeiti',
      'Microsoft YaHei',
      'PingFang SC',
      'Noto Sans CJK SC',
      'Noto Sans SC',
      'sans-serif',
    ],
  },
  song: {
    name: '宋体',
    alsoCalled: ['SimSun'],
    instead: ['Songti SC', 'STSong', 'Noto Serif CJK SC', 'Noto Serif SC', 'serif'],
  },
};
