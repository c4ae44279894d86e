import { checkedColor } from './checks';
import type { ChartOptions } from './state';

/** An option of a chart as the state keeps it. Throws for an option, or a value of it, that the local host does not know. */
export function checkedOption(option: string, value: unknown): ChartOptions {
  const read = Object.hasOwn(READERS, option) ? READERS[option as keyof ChartOptions] : undefined;
  const known = read?.(value);
  if (known === undefined) throw new Error(`option ${option} of a chart as ${JSON.stringify(value)} is not part of the local host`);
  return { [option]: known };
}

/** What is kept of a value; undefined refuses it. */
const READERS: { readonly [O in keyof ChartOptions]-?: (value: unknown) => ChartOptions[O] | undefined } = {
  title: (value) => (typeof value === 'string' ? value : undefined),
  width: pixels,
  height: pixels,
  legend: (value) => {
    const { position } = members(value, ['position']);
    return position === 'none' || position === 'top' ? { position } : undefined;
  },
  colors: (value) => (Array.isArray(value) ? value.map((color) => checkedColor(String(color))) : undefined),
  useFirstColumnAsDomain: (value) => (value === true ? value : undefined),
  seriesType: (value) => (value === 'bars' ? value : undefined),
  series: (value) => {
    const series = Object.entries(Object(value) as object).map(([number, each]) => [number, members(each, ['type']).type] as const);
    const areKnown = series.every(([number, type]) => /^\d+$/.test(number) && (type === 'line' || type === 'bars'));
    return areKnown ? Object.fromEntries(series.map(([number, type]) => [number, { type: type as 'line' | 'bars' }])) : undefined;
  },
  hAxis: axis,
  vAxis: axis,
};

function pixels(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? Math.trunc(value) : undefined;
}

function axis(value: unknown): { viewWindow: { min: number; max: number } } | undefined {
  const { min, max } = members(members(value, ['viewWindow']).viewWindow, ['min', 'max']);
  return typeof min === 'number' && typeof max === 'number' && min < max ? { viewWindow: { min, max } } : undefined;
}

/** The members of an object that has no others; none for anything else. */
function members(value: unknown, names: readonly string[]): { readonly [name: string]: unknown } {
  if (typeof value !== 'object' || value === null) return {};
  return Object.keys(value).every((name) => names.includes(name)) ? { ...value } : {};
}
