import { failure } from '../app/failure';
import type {
  AccountPort,
  ClockPort,
  IdPort,
  LockPort,
  LogPort,
  MailPort,
  PropertyPort,
  TemplatePort,
  TriggerPort,
  WorkbookPort,
} from '../app/ports';
import { civilDate } from '../domain/civil-date';
import { languageOf } from '../domain/language';
import { addressHash } from './address-hash';
import type { Surface } from './surface';
import { HOURLY_HANDLER } from './triggers';

/** Adapters for everything but the spreadsheet itself; each asks Google only when it is used. */

/** Document properties. Throws when there is no document: never the script's own store, which all users would share (platform reference §6.1). */
export function propertyAdapter(surface: Surface): PropertyPort {
  const store = surface.PropertiesService.getDocumentProperties();
  if (!store) throw failure('error.noSpreadsheet');
  return {
    all: () => store.getProperties(),
    set: (key, value) => {
      store.setProperty(key, value);
    },
    setAll: (values) => {
      store.setProperties({ ...values }, false);
    },
    delete: (key) => {
      store.deleteProperty(key);
    },
  };
}

/** Longest wait for another run: a person at the menu should not stare at nothing for longer. */
const LOCK_WAIT_MS = 10_000;

/** The document lock; changes are flushed before it is released. */
export function lockAdapter(surface: Surface, workbook: WorkbookPort): LockPort {
  return {
    within: (work) => {
      const lock = surface.LockService.getDocumentLock();
      if (!lock) throw failure('error.noSpreadsheet');
      if (!lock.tryLock(LOCK_WAIT_MS)) return null;
      try {
        return work();
      } finally {
        // Also when the work throws: what it has written must be there before the next holder reads (platform reference §6.1).
        try {
          workbook.settle();
        } finally {
          lock.releaseLock();
        }
      }
    },
  };
}

export function mailAdapter(surface: Surface): MailPort {
  return {
    remaining: () => surface.MailApp.getRemainingDailyQuota(),
    send: ({ to, subject, text, html, senderName, replyTo }) => {
      surface.MailApp.sendEmail({ to, subject, body: text, htmlBody: html, name: senderName, ...(replyTo === null ? {} : { replyTo }) });
    },
  };
}

export function clockAdapter(surface: Surface, workbook: WorkbookPort): ClockPort {
  const began = Date.now();
  return {
    now: () => {
      const text = surface.Utilities.formatDate(new Date(), workbook.timeZone(), 'yyyy-MM-dd HH:mm');
      return { day: civilDate(text.slice(0, 10)), minuteOfDay: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) };
    },
    elapsed: () => Date.now() - began,
    instant: () => Date.now(),
  };
}

export function accountAdapter(surface: Surface): AccountPort {
  let email: string | null = null;
  return {
    email: () => {
      email ??= surface.Session.getEffectiveUser().getEmail();
      return email;
    },
    language: () => languageOf(surface.Session.getActiveUserLocale()),
    hash: addressHash,
  };
}

export function triggerAdapter(surface: Surface): TriggerPort {
  const own = () => surface.ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HOURLY_HANDLER);
  return {
    ensureHourly: () => {
      const [first, ...others] = own();
      for (const trigger of others) surface.ScriptApp.deleteTrigger(trigger);
      return (first ?? surface.ScriptApp.newTrigger(HOURLY_HANDLER).timeBased().everyHours(1).create()).getUniqueId();
    },
    removeOwn: () => {
      for (const trigger of own()) surface.ScriptApp.deleteTrigger(trigger);
    },
    countOwn: () => own().length,
  };
}

/** Templates ship as HTML files of pure JSON, read as they are and never run (design §2.13). */
export function templateAdapter(surface: Surface): TemplatePort {
  return {
    load: (id) => {
      let text: string;
      try {
        text = surface.HtmlService.createTemplateFromFile(`template-${id}`).getRawContent();
      } catch {
        return null;
      }
      return JSON.parse(text);
    },
  };
}

export function idAdapter(surface: Surface): IdPort {
  return { next: () => surface.Utilities.getUuid().replace(/-/g, '').slice(0, 8).toLowerCase() };
}

export function logAdapter(surface: Surface): LogPort {
  return {
    note: (code, counts = {}) => {
      surface.console.log(JSON.stringify({ showrunner: code, ...counts }));
    },
  };
}
