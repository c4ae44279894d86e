import type { StyleView } from '../../protocol';

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const ALIGN = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;

/** One class for each style of the workbook, `s0`, `s1` …: a cell then needs no styles of its own. */
export function publishStyles(styles: readonly StyleView[]): void {
  sheet.replaceSync(styles.map((style, index) => `.cell.s${index}{${declarations(style)}}`).join('\n'));
}

function declarations(style: StyleView): string {
  const { background, color, bold, strikethrough, fontSize, horizontal, vertical, wrap } = style;
  return [
    background === null ? '' : `background-color:${background};`,
    color === null ? '' : `color:${color};`,
    bold ? 'font-weight:bold;' : '',
    strikethrough ? 'text-decoration:line-through;' : '',
    `font-size:calc(${fontSize}pt * var(--zoom));`,
    `text-align:${horizontal};justify-content:${horizontal === 'left' ? 'flex-start' : horizontal === 'right' ? 'flex-end' : 'center'};`,
    `align-items:${ALIGN[vertical]};`,
    `white-space:${wrap === 'wrap' ? 'pre-wrap' : 'pre'};`,
  ].join('');
}
