import { templateIndex } from '../support/template-index';

/** What a person types when the menu asks for the kind of event and they want the product launch: its number in the list. */
export const LAUNCH_CHOICE = String(templateIndex.findIndex(({ id }) => id === 'product-launch') + 1);
