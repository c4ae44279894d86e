import { type CellStyle, resolveThemeColor } from 'hucre/xlsx';

/** A colour as a file names it: by value, by its theme, or by number. */
export type FileColor = NonNullable<NonNullable<CellStyle['font']>['color']>;

/** The colours of files written before themes, from number 8 on; 0 to 7 are the first eight again (ECMA-376 part 1, 18.8.27). */
const INDEXED =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366
  FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC
  CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    /\s+/,
  );

/** Themes are listed dark 1, light 1, dark 2, light 2; colours count them light 1, dark 1, light 2, dark 2 (what Excel writes). */
const THEME_ORDER = [1, 0, 3, 2];

/** The theme's own text colour: what a cell has whose colour nobody chose. */
const TEXT = 1;

/** `#rrggbb` in lower case; null for an automatic colour. */
export function excelColor(color: FileColor | undefined, theme: readonly string[]): string | null {
  if (color === undefined) return null;
  if (color.rgb !== undefined) return /^[0-9a-f]{6}$/i.test(color.rgb) ? `#${color.rgb.toLowerCase()}` : null;
  if (color.theme !== undefined) {
    const place = THEME_ORDER[color.theme] ?? color.theme;
    return theme[place] === undefined ? null : `#${resolveThemeColor([...theme], place, color.tint).toLowerCase()}`;
  }
  const indexed = color.indexed === undefined ? undefined : INDEXED[color.indexed < 8 ? color.indexed : color.indexed - 8];
  return indexed === undefined ? null : `#${indexed.toLowerCase()}`;
}

/** The colour of text; null where it is the one of all text. */
export function excelTextColor(color: FileColor | undefined, theme: readonly string[]): string | null {
  return color?.theme === TEXT && !color.tint ? null : excelColor(color, theme);
}
