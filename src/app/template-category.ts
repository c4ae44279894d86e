import { inBoth, type Localized } from '../domain/language';
import type { TemplateCategory } from '../domain/template';

const NAMES: { readonly [C in TemplateCategory]: Localized } = {
  internal: inBoth('企业内部', 'Company events'),
  marketing: inBoth('市场推广', 'Marketing'),
  charity: inBoth('公益', 'Charity'),
  campus: inBoth('校园', 'Campus'),
  general: inBoth('通用', 'General'),
};

/** The heading under which templates of a category are offered. */
export function categoryName(category: TemplateCategory): Localized {
  return NAMES[category];
}
