export const findings = {
  busy: '有人正在本表格中使用活动管家，请一分钟后再试。',

  'insert.badDate': '“{text}”不是日期。请按 年-月-日 填写，例如 2026-12-20。',
  'insert.badTime': '“{text}”不是时间。请按 14:00 的格式填写。',
  'insert.badHeadcount': '“{text}”不是人数。请填写 1 以上的整数。',
  'insert.badCurrency': '“{text}”不是币种代码。请填写三个字母，例如 CNY。',
  'insert.badLanguage': '“{text}”不是可用的语言。请选择 zh-CN 或 en。',
  'insert.noTemplate': '没有名为“{template}”的模板。',
  'insert.noAmounts': '模板没有 {currency} 金额。请取消隐藏“设置”工作表，填写“预算总额”，各项会按参考占比分摊。',
  'insert.separateSpreadsheet': '这是本表格中的第 {plans} 个活动。建议每个活动单独使用一个表格，更清楚。',

  'schedule.eventNotAhead': '活动日 {d0} 不在今天（{today}）之后。请填写更晚的日期。',
  'schedule.endsBeforeStart': '结束日 {d1} 早于活动日 {d0}。请更正其中一个。',
  'schedule.legalMissed': '法定期限已过：“{task}”应在 {limit} 前完成。请立即咨询主管部门。',
  'schedule.legalPressing': '“{task}”本应更早开始，法定期限是 {limit}。请最先办理。',
  'schedule.lateStart': '启动较晚：只剩 {available} 天，模板需要 {lead} 天。{moved} 项任务已压缩；最后 {keepFrom} 天的任务日期不变。',
  'schedule.yearNotLoaded': '{year} 年节假日未载入，仅按周末推算。请在“节假日”表中补充。',

  'repair.typedOver': '这里的公式被手工内容覆盖，已保持原样。清空单元格即可恢复公式。',
  'repair.sheetMissing': '缺少这张工作表。请撤销删除，或移除方案后重新插入。',
  'repair.keysLost': '无法识别这张工作表：隐藏的标识行（列）已丢失。请撤销上一步（Ctrl+Z），或从版本记录恢复。',
  'repair.columnMissing': '缺少这些列：{columns}。请撤销删除，或从版本记录恢复。',
  'repair.partMissing': '这张工作表引用的行或列已被删除，已保持原样。请撤销删除，或从版本记录恢复。',
  'repair.planIncomplete': '活动“{plan}”缺少任务、团队或设置表，暂不发送它的提醒。',

  'settings.unreadable': '无法识别“{text}”，沿用之前的值。请更正该单元格。',
  'holiday.unreadable': '无法识别“{text}”，这一行未使用。请填写日期，并选择“休”或“班”。',
  'task.badDate': '“{text}”不是日期。请按 年-月-日 填写。',
  'task.badStatus': '“{text}”不在状态选项中，按未完成处理。请从下拉框选择。',
  'team.badRole': '“{text}”不在角色选项中，按组员处理。请从下拉框选择。',
  'team.badDigest': '“{text}”不在提醒选项中，按每日处理。请从下拉框选择。',

  'digest.badAddress': '邮箱无法使用：{addresses}。请更正；涉及 {tasks} 项未完成任务。',
  'digest.noAddress': '“{owner}”没有可用邮箱。在“团队与分工”补上之前，{tasks} 项未完成任务由组长或总负责人代收。',
  'digest.badDate': '“{task}”的完成时限“{text}”不是日期，不会提醒任何人。请按 年-月-日 填写。',
  'digest.noLeadAddress': '总负责人没有可用邮箱，{tasks} 项未完成任务无人收到提醒。请在“团队与分工”补上。',
  'digest.copy': '这是原表格的副本，为免重复提醒，没有发送。要从这里发送，请先选择“开启每日提醒”。',
  'digest.ledgerDamaged': '今日的发信记录无法读取，为避免重复，今天不再发送；明天照常。',

  'state.newerWorkbook': '这个表格由更新版本的活动管家写入。请更新脚本后再使用；现在没有做任何改动。',
  'state.unreadable': '活动管家的一条记录（{key}）已损坏，相关活动暂不提醒。请移除方案后重新插入。',

  'reminders.noPlan': '本表格还没有活动方案，请先插入。',
  'reminders.others': '提醒目前由账号 {owner} 发送。请确认接管，改由您的账号发送。',
  'reminders.badHour': '“{hour}”不是钟点。请填写 0 到 23 的整数。',

  'remove.noPlan': '本表格中没有这个活动方案。',

  'import.noPlan': '本表格还没有活动方案，无法导入。请先插入。',
  'import.noNameColumn': '没有找到姓名列，现有列：{found}。请把其中一列命名为“姓名”。',
  'import.noTaskColumn': '没有找到任务列，现有列：{found}。请把其中一列命名为“任务”。',
  'import.noName': '第 {line} 行没有姓名，未导入：{text}',
  'import.badRole': '第 {line} 行：“{text}”不在角色选项中，按组员处理。',
  'import.badDigest': '第 {line} 行：“{text}”不在提醒选项中，按每日处理。',
  'import.badAddress': '第 {line} 行：“{text}”不是可用的邮箱。内容已保留，请在“团队与分工”更正。',
  'import.noTask': '第 {line} 行没有任务名称，未导入：{text}',
  'import.badStatus': '第 {line} 行：“{text}”不在状态选项中，按未开始处理。',
  'import.badPriority': '第 {line} 行：“{text}”不在优先级选项中，按中处理。',
  'import.badDate': '第 {line} 行：“{text}”不是日期（年-月-日）。内容已保留，请在任务分解表更正。',

  'rpc.badRequest': '页面发来的请求无法识别。请重新加载表格。',
} as const;
