import type { Catalog } from '../translate';
import { dialogs } from './dialogs';
import { findings } from './findings';
import { mail } from './mail';
import { print } from './print';
import { savedTemplates } from './saved-templates';
import { selfTest } from './self-test';
import { sidebar } from './sidebar';
import { templateFindings } from './template-findings';

export const zhCN: Catalog = {
  ...dialogs,
  ...findings,
  ...mail,
  ...print,
  ...savedTemplates,
  ...selfTest,
  ...sidebar,
  ...templateFindings,
};
