import type { PersonDigest } from '../domain/digest-types';
import type { Language } from '../domain/language';
import { translate } from '../i18n/translate';
import { userText } from './digest-mail/user-text';

/** Longest event name shown as a sender, in characters. */
const LONGEST_NAME = 40;

/** Who a mail seems to come from: the event, or the product when it speaks of several. Never a line break, however the name was typed. */
export function senderName(digest: PersonDigest, language: Language): string {
  const product = translate(language, 'product.name');
  const [first, ...others] = digest.plans;
  return first && others.length === 0 ? `${userText(first.name, LONGEST_NAME)} · ${product}` : product;
}
