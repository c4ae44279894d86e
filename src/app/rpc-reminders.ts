import type { Ports } from './ports';
import { setHour } from './reminders';
import { remindersView } from './reminders-view';
import { type Params, requiredNumber } from './rpc-params';
import type { SidebarMethods } from './rpc-sidebar';
import { sendSample } from './send-sample';

type ReminderMethods = Pick<SidebarMethods, 'reminders' | 'setHour' | 'sendSample'>;

/** The page *Reminders*. */
export const REMINDER_HANDLERS: { readonly [M in keyof ReminderMethods]: (ports: Ports, params: Params) => ReminderMethods[M]['value'] } = {
  reminders: (ports) => remindersView(ports),
  setHour: (ports, params) => {
    setHour(ports, requiredNumber(params, 'hour'));
    return remindersView(ports);
  },
  sendSample: (ports) => sendSample(ports),
};
