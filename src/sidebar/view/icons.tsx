/** Line drawings on a grid of 24, so that they need no font and no network. Always beside a word, hence hidden from screen readers. */
const PATHS = {
  alert: 'M12 8v5M12 16.5v.1M12 3 2.5 20h19z',
  back: 'M15 5l-7 7 7 7',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8 3v4M16 3v4',
  check: 'M5 12.5l4.5 4.5L19 7',
  chevron: 'M9 5l7 7-7 7',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2',
  copy: 'M8 8h12v12H8zM16 8V4H4v12h4',
  import: 'M12 3v11M7.5 9.5 12 14l4.5-4.5M4 15v5h16v-5',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1',
  mail: 'M3 6h18v13H3zM3 7l9 7 9-7',
  more: 'M5 8l7 8 7-8',
  print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6M18 14.5c2.2.8 3.5 2.7 3.5 5.5',
  refresh: 'M20 12a8 8 0 1 1-2.5-5.8M20 3v5h-5',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5',
  sheets: 'M4 4h16v16H4zM4 10h16M10 10v10',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13',
  undo: 'M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4',
  wrench: 'M14 7a4.5 4.5 0 0 1 6-2.5l-3 3 .5 2 2 .5 3-3A4.5 4.5 0 0 1 15.5 12L8 19.5a2.5 2.5 0 0 1-3.5-3.5L12 8.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing, 18 pixels wide unless told. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg class={`icon icon-${name}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
