/**
 * The colours of the workbook. A colour carries one meaning and always stands beside a word (design §4): red late, amber due soon, green done,
 * purple blocked, grey cancelled or computed. Text on its fill has a contrast of at least 4.5:1 (WCAG 2.1 §1.4.3); a test computes it.
 */
export const PALETTE = {
  ink: '#1f2933',
  muted: '#5b6672',
  paper: '#ffffff',
  line: '#d9dee4',
  computed: '#f3f5f7',
  header: '#24415c',
  headerText: '#ffffff',
  computedHeader: '#51667a',
  section: '#e4ebf2',
  accent: '#1d5b8f',
  link: '#1a5fb4',
} as const;

/** Fill and text of each state a row can be in. */
export const STATE_COLOURS = {
  late: { fill: '#fbdcd9', text: '#8c1d18' },
  dueSoon: { fill: '#fdf0cf', text: '#6b4700' },
  done: { fill: '#e0f1e4', text: '#1d5a32' },
  blocked: { fill: '#ebe2f6', text: '#55308a' },
  cancelled: { fill: '#eceef0', text: '#5b6672' },
  unset: { fill: '#eceef0', text: '#5b6672' },
} as const;

/** Fills of charts: what is, and what was planned. Each has a contrast of at least 3:1 to paper (WCAG 2.1 §1.4.11). */
export const CHART_COLOURS = { main: PALETTE.accent, plan: '#8a949e' } as const;

/** Bars of the timeline: strong while there is work to do, pale once it is done, red when late and nothing else. */
export const BAR_COLOURS = {
  late: { fill: '#b3261e', text: '#ffffff' },
  done: { fill: '#b7dcc3', text: '#1d5a32' },
  plan: { fill: '#24415c', text: '#ffffff' },
  execute: { fill: '#2f74b5', text: '#ffffff' },
  track: { fill: '#0f7285', text: '#ffffff' },
  review: { fill: '#6a6630', text: '#ffffff' },
  other: { fill: '#66717e', text: '#ffffff' },
} as const;

/** Columns of the timeline's scale, behind the bars. */
export const SCALE_COLOURS = {
  event: { fill: '#ebe2b6', text: '#574a0a' },
  thisDay: { fill: '#cfe4f7', text: '#174a75' },
  off: { fill: '#eceff2', text: '#5b6672' },
  secondMonth: { fill: '#cfdae6', text: '#24415c' },
} as const;

/** Fill and text of a state, as a rule takes them. */
export function stateColours(state: keyof typeof STATE_COLOURS): { readonly fill: string; readonly text: string } {
  return STATE_COLOURS[state];
}

/** Tab colours by phase of the work: look, plan, do, learn. */
export const TAB_COLOURS = {
  overview: '#24415c',
  plan: '#1d5b8f',
  execute: '#2e7d57',
  review: '#7a4fa3',
  support: '#8a949e',
} as const;

export const FONT_FAMILY = 'Arial';
