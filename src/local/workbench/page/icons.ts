/** Path data of the icons, 24 × 24, drawn as lines. */
export const ICONS = {
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'm15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5l3.5 2',
  log: 'M5 5h14M5 10h14M5 15h9M5 20h6',
  bolt: 'M13 3 5 14h6l-1 7 8-11h-6z',
  box: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M5.6 18.4l2.2-2.2M16.2 7.8l2.2-2.2',
  side: 'M4 5h16v14H4zM14 5v14M16.5 9h1M16.5 12h1',
  plus: 'M12 5v14M5 12h14',
  list: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'm7 10 5 5 5-5',
  left: 'm14 7-5 5 5 5',
  right: 'm10 7 5 5-5 5',
  filter: 'M4 6h16M7 12h10M10 18h4',
  check: 'm5 12 5 5 9-10',
  sortUp: 'M7 20V5M4 8l3-3 3 3M13 7h4M13 12h6M13 17h8',
  sortDown: 'M7 4v15M4 16l3 3 3-3M13 7h8M13 12h6M13 17h4',
  play: 'M7 5v14l11-7z',
  user: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4 21c1-4 4-6 8-6s7 2 8 6',
  next: 'M5 6l7 6-7 6zM13 6l7 6-7 6z',
  freeze: 'M4 5h16v14H4zM4 10h16M9 5v14',
} as const;

export type IconName = keyof typeof ICONS;
