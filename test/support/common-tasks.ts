import type { Tier } from '../../src/domain/template';

/** Domain reference §6, copied by hand: id, phase, group, Chinese name; days by tier where they differ. */
const BY_TIER = `
C01 plan LEAD 明确核心目标 | S -28 -26 | M -49 -46 | L -70 -66
C02 plan LEAD 组建团队与分工 | S -27 -25 | M -47 -44 | L -68 -63
C03 plan FIN 预算与资源清单 | S -26 -21 | M -45 -36 | L -66 -53
C04 plan PLAN 活动方案初稿 | S -25 -19 | M -44 -34 | L -64 -50
C05 plan LEAD 内部评审与定稿 | S -18 -17 | M -33 -31 | L -49 -46
C06 execute LEAD 任务分解与启动会 | S -16 -16 | M -30 -30 | L -45 -45
C07 plan EXEC 应急预案编制 | S -17 -12 | M -30 -21 | L -44 -30
`;

const IN_EVERY_TIER = [
  'C08 execute LOGI 场地与物料到位确认 -14 -7',
  'C09 execute EXEC 人员与嘉宾对接 -10 -7',
  'C10 execute PROMO 宣传预热 -5 -3',
  'C11 execute EXEC 全流程彩排 -1 -1',
  'C12 execute LEAD 最终检查 -1 -1',
  'C13 track EXEC 现场执行与监控 0 0',
  'C14 review PLAN 数据收集与满意度 0 3',
  'C15 review FIN 费用结算 1 10',
  'C16 review LEAD 复盘会 3 5',
  'C17 review PLAN 复盘报告与改进清单 5 7',
];

/** The 17 common tasks of a tier as `id phase group name start due`, in the order of the ids. */
export function commonTasks(tier: Exclude<Tier, 'XL'>): string[] {
  const dated = BY_TIER.trim()
    .split('\n')
    .map((row) => {
      const [task, ...tiers] = row.split(' | ');
      return `${task} ${tiers.find((days) => days.startsWith(`${tier} `))?.slice(2)}`;
    });
  return [...dated, ...IN_EVERY_TIER];
}
