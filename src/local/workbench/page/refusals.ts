import type { Action } from '../actions';
import type { Outcome, Refusal } from '../protocol';
import { confirm, tell } from './parts/dialog';
import type { Server } from './server';
import { language, t } from './words/words';

/** Sends an action and says what is refused, in dialogs as Google has them; a protected range is edited after a warning. */
export async function actAndSay(server: Server, action: Action): Promise<Outcome> {
  const outcome = await server.act(action);
  if (outcome.ok) return outcome;
  const { refusal } = outcome;
  if (refusal.word === 'refused.protected') {
    if (await confirm(t('dialog.warning'), sentence(refusal))) return actAndSay(server, { ...action, confirmed: true } as Action);
    return outcome;
  }
  await sayRefusal(refusal);
  return outcome;
}

/** Says why something was not done. */
export async function sayRefusal(refusal: Refusal): Promise<void> {
  if (refusal.word === 'refused.script') await tell(t('dialog.scriptError'), `${sentence(refusal)}\n\n${t('dialog.scriptErrorHint')}`);
  else await tell(t('dialog.problem'), sentence(refusal));
}

function sentence({ word, facts = {} }: Refusal): string {
  const items = facts.items?.split('\n').join(language() === 'zh-CN' ? '、' : ', ');
  return t(word, items === undefined ? facts : { ...facts, items });
}
