/** Who and what there is on the street the tests begin with; the host that makes it is another process. */

export const STREET = '海伦路街道';
export const COMMUNITY = '海伦社区';
export const NEIGHBOUR = '和兴社区';
/** Of every account of that street. */
export const PASSWORD = 'yishi-2026-ting';
/** Of every account of the sample street. */
export const SAMPLE_PASSWORD = 'yanlian-2026';
/** A Monday on which every test begins. */
export const FIRST_DAY = '2026-03-02';
