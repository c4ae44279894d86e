import type { SessionService } from '../../google/surface';
import type { Execution, Need } from './execution';
import { ServiceObject } from './service-object';

/** `Session`. */
export class Session extends ServiceObject implements SessionService {
  readonly className = 'Session';
  override readonly needs: { readonly [member: string]: Need } = { getActiveUserLocale: 'nothing', getEffectiveUser: 'everything' };

  constructor(private readonly execution: Execution) {
    super();
  }

  getActiveUserLocale(): string {
    return this.execution.host.state.users.find((user) => user.email === this.execution.user)?.locale ?? 'en';
  }

  getEffectiveUser(): User {
    return new User(this.execution.user);
  }
}

/** `User`. */
export class User extends ServiceObject {
  readonly className = 'User';

  constructor(private readonly email: string) {
    super();
  }

  getEmail(): string {
    return this.email;
  }
}
