import type { Change } from '../protocol';
import type { App } from './app-context';
import { h } from './dom';
import { Model } from './model';
import { Notices } from './parts/notices';
import { actAndSay } from './refusals';
import { Server } from './server';
import { loadSession } from './session';
import { language, speak, t } from './words/words';
import { WorkbenchPage } from './workbench-page';

const model = new Model();
const session = loadSession();
const notices = new Notices();
const lost = h('div', { class: 'lost', role: 'alert', hidden: true });
let page: WorkbenchPage | null = null;

const server = new Server((busy) => page?.toolbar.setBusy(busy));

const app: App = {
  model,
  server,
  act: (action) => actAndSay(server, action),
  follow: (link) => {
    if (link.startsWith('#')) page?.followHash(link);
    else if (/^(https?:|mailto:)/.test(link)) open(link, '_blank', 'noopener,noreferrer');
  },
  notice: (title, text) => notices.show(title, text),
  openPanel: (panel) => page?.openPanel(panel),
  focusGrid: () => page?.focusGrid(),
};

/** Builds the page in the language the desk has; a change of language builds it anew. */
function build(): void {
  const { desk } = model;
  if (desk === null) return;
  speak(desk.language);
  document.documentElement.lang = desk.language;
  page = new WorkbenchPage(app, session);
  document.body.replaceChildren(page.element, notices.element, lost);
  page.begin();
}

function onChange(change: Change): void {
  const touched = model.apply(change);
  const spoken = model.desk?.language;
  if (page === null || (spoken !== undefined && spoken !== language())) build();
  else page.update(touched);
}

server.listen(onChange, (isLost) => {
  lost.hidden = !isLost || page === null;
  lost.textContent = t('app.lost');
});

addEventListener('hashchange', () => page?.followHash(location.hash));
