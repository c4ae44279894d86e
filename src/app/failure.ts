import type { Finding } from '../domain/finding';

/** A command that could not be done, with every reason as data; only the edge turns it into sentences (design §2.11). */
export class Failure extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map((finding) => finding.code).join(', '));
    this.name = 'Failure';
    this.findings = findings;
  }
}

/** A failure with one reason. */
export function failure(code: string, facts: Finding['facts'] = {}, path = ''): Failure {
  return new Failure([{ code, path, facts }]);
}
