/** What an element is made with: attributes, `on…` listeners, and a few properties. A null or false attribute is left out. */
export interface Props {
  readonly class?: string;
  readonly text?: string;
  readonly style?: { readonly [name: string]: string };
  readonly on?: { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };
  readonly [attribute: string]: unknown;
}

type Child = Node | string | null | false | undefined;

/** Makes an element. Styles are set one by one, which the page's policy allows; a `style` attribute it does not. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'class') element.className = String(value);
    else if (name === 'text') element.textContent = String(value);
    else if (name === 'style')
      for (const [key, each] of Object.entries(value as { [name: string]: string })) element.style.setProperty(key, each);
    else if (name === 'on')
      for (const [event, listener] of Object.entries(value as { [name: string]: EventListener })) element.addEventListener(event, listener);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child !== null && child !== undefined && child !== false) element.append(child);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** An icon: 24 × 24, drawn in lines of the text's colour, hidden from screen readers. `path` is the data of one path. */
export function icon(path: string, size = 20): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', width: size, height: size, 'aria-hidden': 'true', class: 'icon' }))
    svg.setAttribute(name, String(value));
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/** A picture from its text. Parsed as HTML, where an SVG element may hold whatever a cell holds. */
export function picture(svg: string): Element {
  const parsed = new DOMParser().parseFromString(svg, 'text/html').body.firstElementChild;
  return document.importNode(parsed ?? document.createElement('span'), true);
}

/** Takes everything out of an element and puts other things in. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
}
