import type { PlanContent } from '../plan-content';

/** What the plan calls a group of its template: the first answer to "who", until a person is named. */
export function groupName({ template, language }: PlanContent, code: string): string {
  return template.groups.find((group) => group.code === code)?.name[language] ?? code;
}
