import type { CellLook } from '../rendered-workbook';

/** Turns looks into CSS classes, one a distinct look, so that a big sheet does not repeat its styles in every cell. */
export class LookClasses {
  private readonly classes = new Map<string, string>();

  /** The class that draws this look; numbers stand right unless the look says otherwise. */
  of(look: CellLook, isNumber: boolean): string {
    const css = declarations(look, isNumber);
    const known = this.classes.get(css);
    if (known !== undefined) return known;
    const name = `l${this.classes.size}`;
    this.classes.set(css, name);
    return name;
  }

  css(): string {
    return [...this.classes].map(([css, name]) => `.${name}{${css}}`).join('\n');
  }
}

function declarations(look: CellLook, isNumber: boolean): string {
  const { borders } = look;
  const sides = (['top', 'right', 'bottom', 'left'] as const).flatMap((side) => {
    const color = colour(borders[side]);
    return color === null ? [] : [`border-${side}:1px solid ${color}`];
  });
  const background = colour(look.background);
  const color = colour(look.color);
  const align = look.horizontal ?? (isNumber ? 'right' : 'left');
  const vertical = look.vertical ?? 'bottom';
  return [
    ...(background === null ? [] : [`background-color:${background}`]),
    ...(color === null ? [] : [`color:${color}`]),
    ...(look.bold ? ['font-weight:700'] : []),
    ...(look.strikethrough ? ['text-decoration:line-through'] : []),
    ...(look.fontSize === 10 ? [] : [`font-size:${Number(look.fontSize)}pt`]),
    ...(align === 'left' ? [] : [`text-align:${align}`]),
    ...(vertical === 'bottom' ? [] : [`vertical-align:${vertical}`]),
    ...sides,
  ].join(';');
}

/** Only what is certainly a colour gets into the style sheet. */
function colour(text: string | null): string | null {
  return text !== null && /^#[0-9a-f]{6}$/i.test(text) ? text : null;
}
