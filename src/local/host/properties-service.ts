import type { PropertiesStore } from '../../google/surface';
import type { Execution } from './execution';
import { ServiceObject } from './service-object';

/** Bytes a value and a whole store may have (platform reference §6.1). */
const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

/** `PropertiesService`. */
export class PropertiesService extends ServiceObject {
  readonly className = 'PropertiesService';
  private readonly store: DocumentProperties;

  constructor(private readonly execution: Execution) {
    super();
    this.store = new DocumentProperties(execution);
  }

  getDocumentProperties(): PropertiesStore | null {
    return this.execution.host.faults.noDocument === true ? null : this.store;
  }
}

/** `Properties` of the document. */
export class DocumentProperties extends ServiceObject implements PropertiesStore {
  readonly className = 'Properties';

  constructor(private readonly execution: Execution) {
    super();
  }

  /** Puts a whole new set in place of the old one, or throws and changes nothing. */
  private readonly replace = (next: { [key: string]: string }): this => {
    let total = 0;
    for (const [key, value] of Object.entries(next)) {
      if (typeof value !== 'string') throw new Error(`Property values are texts; that of ${key} is a ${typeof value}.`);
      const bytes = Buffer.byteLength(value, 'utf8');
      if (bytes > VALUE_LIMIT) throw new Error('Argument too large: value');
      total += bytes + Buffer.byteLength(key, 'utf8');
    }
    if (total > STORE_LIMIT || this.execution.host.faults.propertiesFull === true) {
      throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
    this.execution.host.state.properties = next;
    return this;
  };

  getProperties(): { [key: string]: string } {
    return { ...this.execution.host.state.properties };
  }

  getProperty(key: string): string | null {
    const { properties } = this.execution.host.state;
    return Object.hasOwn(properties, key) ? (properties[key] ?? null) : null;
  }

  setProperty(key: string, value: string): PropertiesStore {
    return this.replace({ ...this.execution.host.state.properties, [key]: value });
  }

  setProperties(values: { [key: string]: string }, deleteAllOthers: boolean): PropertiesStore {
    return this.replace({ ...(deleteAllOthers ? {} : this.execution.host.state.properties), ...values });
  }

  deleteProperty(key: string): PropertiesStore {
    const { [key]: _, ...rest } = this.execution.host.state.properties;
    this.execution.host.state.properties = rest;
    return this;
  }
}
