import { join } from 'node:path';
import type { TemplateIndexEntry } from 'showrunner:template-index';
import { PROJECT_ROOT } from '../../scripts/build/bundle';
import { readShippedTemplates } from '../../scripts/build/shipped-templates';

/** What jest loads for `showrunner:template-index`: the same index the build makes of the shipped templates. */
export const templateIndex: readonly TemplateIndexEntry[] = readShippedTemplates(join(PROJECT_ROOT, 'sheets-templates')).map(
  (template) => template.entry as TemplateIndexEntry,
);
