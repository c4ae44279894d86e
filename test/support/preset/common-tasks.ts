import type { Tier } from '../../../src/domain/template';

/** Domain reference §6, copied by hand: `id phase group | name | deliverable | days by tier`, for the tasks whose days follow the tier. */
const BY_TIER = `
C01 plan LEAD | 明确核心目标 | 目标确认单 | S -28 -26, M -49 -46, L -70 -66, XL -112 -106
C02 plan LEAD | 组建团队与分工 | 分工表/RACI | S -27 -25, M -47 -44, L -68 -63, XL -110 -103
C03 plan FIN | 预算与资源清单 | 获批预算（含备用金）、资源清单 | S -26 -21, M -45 -36, L -66 -53, XL -108 -91
C04 plan PLAN | 活动方案初稿 | 方案初稿 | S -25 -19, M -44 -34, L -64 -50, XL -105 -86
C05 plan LEAD | 内部评审与定稿 | 评审意见、定稿方案 | S -18 -17, M -33 -31, L -49 -46, XL -85 -80
C06 execute LEAD | 任务分解与启动会 | 任务表、会议纪要 | S -16 -16, M -30 -30, L -45 -45, XL -79 -79
C07 plan EXEC | 应急预案编制 | 应急预案表 | S -17 -12, M -30 -21, L -44 -30, XL -78 -50
`;

/** The same for the tasks that are on the same days in all tiers. */
const IN_EVERY_TIER = `
C08 execute LOGI | 场地与物料到位确认 | 到位清单、设备调试记录 | -14 -7
C09 execute EXEC | 人员与嘉宾对接 | 行程确认、通知与流程表 | -10 -7
C10 execute PROMO | 宣传预热 | 发布链接、报名数据 | -5 -3
C11 execute EXEC | 全流程彩排 | 彩排问题清单 | -1 -1
C12 execute LEAD | 最终检查 | 逐项确认表 | -1 -1
C13 track EXEC | 现场执行与监控 | 现场记录、问题记录 | 0 0
C14 review PLAN | 数据收集与满意度 | KPI 实际值、问卷结果 | 0 3
C15 review FIN | 费用结算 | 结算表、差异说明 | 1 10
C16 review LEAD | 复盘会 | 纪要、归因表 | 3 5
C17 review PLAN | 复盘报告与改进清单 | 复盘报告、改进清单 | 5 7
`;

/** Ids of the common tasks that stay in the short list (domain reference §6). */
export const MINIMAL_COMMON = 'C01 C03 C06 C08 C09 C10 C11 C12 C13 C16 C17'.split(' ');

/** Days of lead by tier (domain reference §6). */
export const LEAD_DAYS: { readonly [T in Tier]: number } = { S: 28, M: 49, L: 70, XL: 112 };

/** The 17 common tasks of a tier as `id phase group start due name | deliverable`, in the order of the ids. */
export function commonTasks(tier: Tier): string[] {
  return `${BY_TIER.trim()}\n${IN_EVERY_TIER.trim()}`.split('\n').map((row) => {
    const [head, name, deliverable, days = ''] = row.split(' | ');
    const ofTier = days.split(', ').find((choice) => choice.startsWith(`${tier} `));
    return `${head} ${ofTier?.slice(tier.length + 1) ?? days} ${name} | ${deliverable}`;
  });
}
