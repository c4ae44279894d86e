import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Language } from '../../../domain/language';
import type { DialogAnswer } from '../../host/index';
import { MOST_PACKED_BYTES } from '../../import/file-limits';
import type { DeskClient } from '../thread/desk-client';
import type { Upload } from '../thread/messages';
import { FILE_NAME_HEADER, XLSX_PATH, XLSX_TYPE } from '../xlsx-upload';
import { EventStream } from './event-stream';
import { clientFunctions, MAIL_POLICY, mailPage, SCRIPT_PAGE_POLICY, scriptPage } from './frames';
import { refusal } from './guard';
import { acceptedLanguage, shell } from './page-shell';
import { readAction } from './read-action';
import { BodyTooLarge, readBytes, readJson } from './request-body';

/** What the page is made of, built at the start. */
export interface BuiltPage {
  readonly script: string;
  readonly style: string;
  /** Script put into the frames of the add-on's pages. */
  readonly bridge: string;
}

export interface ServerOptions {
  readonly page: BuiltPage;
  readonly bundle: string;
  readonly sidebar: string | undefined;
  /** Language asked for at the start; null: the browser's. */
  readonly language: Language | null;
}

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The workbench's server: the page, its events and its actions. */
export class WorkbenchServer {
  readonly server: Server;
  private readonly events = new EventStream();
  private readonly functionNames: readonly string[];
  /** True when a browser has told its language: later ones take the spreadsheet as it is. */
  private greeted = false;

  constructor(
    private readonly options: ServerOptions,
    private readonly desk: DeskClient,
  ) {
    this.functionNames = clientFunctions(options.bundle);
    this.server = createServer((request, response) => {
      this.handle(request, response).catch((error: unknown) => {
        console.error(error);
        if (!response.headersSent) send(response, 500, 'text/plain', '500\n');
        else response.destroy();
      });
    });
  }

  /** Tells all pages a change. */
  tell(json: string): void {
    this.events.send(json);
  }

  close(): Promise<void> {
    this.events.close();
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = refusal(request);
    if (refused !== null) return send(response, refused, 'text/plain', `${refused}\n`, refused === 405 ? { allow: 'GET, HEAD, POST' } : {});
    const path = request.url ?? '';
    if (request.method === 'POST') return this.post(path, request, response);
    return this.get(path, request, response);
  }

  private async get(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { page } = this.options;
    switch (path) {
      case '/': {
        const language = this.options.language ?? acceptedLanguage(request.headers['accept-language']);
        return send(response, 200, 'text/html', shell(language), { 'content-security-policy': PAGE_POLICY });
      }
      case '/page.js':
        return send(response, 200, 'text/javascript', page.script);
      case '/page.css':
        return send(response, 200, 'text/css', page.style);
      case '/api/events':
        return this.events.add(response, HEADERS, () => this.wholeFor(request));
      case XLSX_PATH:
        return send(response, 200, XLSX_TYPE, await this.desk.request('xlsx', null), attachment('workbook.xlsx'));
      case '/api/state.json':
        return send(response, 200, 'application/json', await this.desk.request('state', null), attachment('showrunner-workbench.json'));
      case '/frame/sidebar':
        return this.frame(response, this.options.sidebar ?? null);
      default:
        return this.numbered(path, response);
    }
  }

  /** Mails and dialogs, by number. */
  private async numbered(path: string, response: ServerResponse): Promise<void> {
    const [, kind, digits] = /^\/(api\/mail|frame\/mail|frame\/page)\/(\d{1,9})$/.exec(path) ?? [];
    const number = Number(digits);
    if (kind === 'frame/page') return this.frame(response, await this.desk.request('page', number));
    const mail = kind === undefined ? null : await this.desk.request('mail', number);
    if (mail === null) return send(response, 404, 'text/plain', '404\n');
    if (kind === 'api/mail') return send(response, 200, 'application/json', JSON.stringify(mail));
    send(response, 200, 'text/html', mailPage(mail.html, mail.spreadsheetUrl), { 'content-security-policy': MAIL_POLICY });
  }

  private frame(response: ServerResponse, html: string | null): void {
    if (html === null) send(response, 404, 'text/plain', '404\n');
    else {
      const page = scriptPage(html, this.options.page.bridge, this.functionNames);
      send(response, 200, 'text/html', page, { 'content-security-policy': SCRIPT_PAGE_POLICY });
    }
  }

  private async wholeFor(request: IncomingMessage): Promise<string> {
    const first = this.options.language === null && !this.greeted;
    this.greeted = true;
    if (first) await this.desk.request('greet', acceptedLanguage(request.headers['accept-language']));
    return this.desk.whole();
  }

  private async post(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (path !== '/api/act' && path !== '/api/answer' && path !== XLSX_PATH) return send(response, 404, 'text/plain', '404\n');
    let data: unknown;
    try {
      data = path === XLSX_PATH ? await readUpload(request) : await readJson(request);
    } catch (error) {
      const status = error instanceof BodyTooLarge ? 413 : 400;
      // What is still to come of a body that is not read would be taken for the next request.
      return send(response, status, 'text/plain', `${status}\n`, { connection: 'close' });
    }
    if (path === XLSX_PATH) return send(response, 200, 'application/json', await this.desk.request('openXlsx', data as Upload));
    if (path === '/api/answer') return this.answer(data, response);
    const action = readAction(data);
    if (action === null) return send(response, 400, 'text/plain', '400\n');
    send(response, 200, 'application/json', JSON.stringify(await this.desk.act(action)));
  }

  private answer(data: unknown, response: ServerResponse): void {
    const message = readAnswer(data);
    if (message !== null) this.desk.answer(message);
    if (message === null) send(response, 400, 'text/plain', '400\n');
    else send(response, 200, 'application/json', '{"ok":true}');
  }
}

function attachment(name: string): { readonly [name: string]: string } {
  return { 'content-disposition': `attachment; filename="${name}"` };
}

/** Characters of a file's name at most, as systems have it. */
const MOST_NAME = 255;

/** A file to be opened: its bytes, and its name in a header, where only ASCII can stand. Throws {@link BodyTooLarge}, or URIError for such a name. */
async function readUpload(request: IncomingMessage): Promise<Upload> {
  const name = decodeURIComponent(String(request.headers[FILE_NAME_HEADER] ?? '')).slice(0, MOST_NAME);
  return { name, bytes: await readBytes(request, MOST_PACKED_BYTES) };
}

const BUTTONS: ReadonlySet<unknown> = new Set(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']);

function readAnswer(data: unknown): { question: number; answer: DialogAnswer } | null {
  if (typeof data !== 'object' || data === null) return null;
  const { question, button, text } = data as { readonly [name: string]: unknown };
  if (typeof question !== 'number' || !BUTTONS.has(button) || (text !== undefined && typeof text !== 'string')) return null;
  return { question, answer: { button: button as DialogAnswer['button'], ...(text === undefined ? {} : { text }) } };
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  more: { readonly [name: string]: string } = {},
): void {
  const isText = /^text\/|json$|javascript$/.test(type);
  response.writeHead(status, { ...HEADERS, ...more, 'content-type': isText ? `${type}; charset=utf-8` : type });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
