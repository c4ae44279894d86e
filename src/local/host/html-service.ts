import type { HtmlOutputHandle, HtmlServiceSurface } from '../../google/surface';
import type { Execution } from './execution';
import { ServiceObject } from './service-object';

/** `HtmlService`. */
export class HtmlService extends ServiceObject implements HtmlServiceSurface {
  readonly className = 'HtmlService';
  override readonly builders = ['createHtmlOutput'];

  constructor(private readonly execution: Execution) {
    super();
  }

  createHtmlOutput(html: string): HtmlOutputHandle {
    return new HtmlOutput(String(html));
  }

  createTemplateFromFile(name: string): HtmlTemplate {
    const content = this.execution.host.file(name);
    if (content === undefined) throw new Error(`No HTML file named ${name} was found.`);
    return new HtmlTemplate(content);
  }
}

/** `HtmlTemplate`. */
export class HtmlTemplate extends ServiceObject {
  readonly className = 'HtmlTemplate';

  constructor(private readonly content: string) {
    super();
  }

  getRawContent(): string {
    return this.content;
  }
}

/** `HtmlOutput`. */
export class HtmlOutput extends ServiceObject implements HtmlOutputHandle {
  readonly className = 'HtmlOutput';
  override readonly builder = true;
  /** Heading of a sidebar. */
  heading = '';

  constructor(readonly html: string) {
    super();
  }

  setWidth(pixels: number): HtmlOutputHandle {
    if (!(pixels > 0)) throw new Error('Invalid argument: width');
    return this;
  }

  setHeight(pixels: number): HtmlOutputHandle {
    if (!(pixels > 0)) throw new Error('Invalid argument: height');
    return this;
  }

  setTitle(title: string): HtmlOutputHandle {
    this.heading = String(title);
    return this;
  }
}
