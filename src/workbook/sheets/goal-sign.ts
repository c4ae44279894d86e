import type { TemplateGoal } from '../../domain/template';

/** The sign before a goal's target: ≥ where more is better, ≤ where less is, and = for none at all (“≤ 0 incidents” is nobody's goal). */
export function goalSign({ direction, target }: Pick<TemplateGoal, 'direction' | 'target'>): '≥' | '≤' | '=' {
  if (direction === 'up') return '≥';
  return target === 0 ? '=' : '≤';
}
