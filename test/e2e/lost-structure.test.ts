import { checkDoing, type Doing, tried } from './living-check';
import { livingScene } from './living-scene';
import { FORM_COLUMNS, FORM_ROWS, TABS } from './lost-forms';
import { COLUMNS, KEYS, SORTS } from './lost-tables';
import { loadShipped } from './showrunner';

jest.setTimeout(60_000);

let saved = '';
beforeAll(async () => {
  await loadShipped();
  saved = livingScene();
}, 60_000);

describe.each<[string, readonly Doing[]]>([
  ['sorted with keys and header', SORTS],
  ['keys and headers', KEYS],
  ['columns deleted', COLUMNS],
  ['rows of forms deleted', FORM_ROWS],
  ['columns of forms deleted', FORM_COLUMNS],
  ['tabs deleted', TABS],
])('%s', (_, doings) => {
  it.each(tried(doings).map((doing): [string, Doing] => [doing.name, doing]))('%s', (_name, doing) => checkDoing(saved, doing));
});
