export const dialogs = {
  'product.name': '活动管家',

  'menu.insertPlan': '插入活动方案…',
  'menu.sendDigests': '立即发送今日提醒',
  'menu.previewDigests': '预览今日提醒',
  'menu.turnRemindersOn': '开启每日提醒',
  'menu.turnRemindersOff': '关闭每日提醒',
  'menu.removePlan': '移除活动方案…',
  'menu.selfTest': '自检…',
  'menu.help': '帮助与版本',

  'insert.choose': '要办哪一类活动？请输入编号。\n{list}',
  'insert.title': '插入方案：{template}',
  'insert.prompt': '活动在哪一天？请按 年-月-日 填写，例如 {example}。\n多日活动请填首日和末日：{example} {exampleEnd}',
  'insert.done': '方案已就绪：{tasks} 项任务，{from} 至 {until}。',
  'insert.doneNext': '接下来：1. 在“团队与分工”填写各组组长；2. 过一遍“任务分解表”；3. 在本菜单选择“开启每日提醒”。',
  'insert.already': '这个活动已在表格中，内容完整，未做任何改动。',
  'insert.putBack': '这个活动已在表格中，已补回缺失的 {n} 处。',

  'send.title': '每日提醒',
  'send.done': '已发送 {sent} 封；此前已发 {already} 封；{waiting} 封等待之后的时段。',
  'send.failed': '{n} 封未能发出，详见“提醒日志”。',
  'send.uncertain': '{n} 封在发送时被中断。为避免重复，不再补发，详见“提醒日志”。',
  'send.nothing': '没有人有滞后或近期到期的任务，或者今天不是提醒日。没有发送邮件。',

  'preview.title': '今日提醒预览',
  'preview.count': '今天将发送 {n} 封邮件。现在尚未发送。',
  'preview.nothing': '今天没有要发送的邮件。',
  'preview.to': '收件人',
  'preview.findings': '需要处理',

  'reminders.title': '每日提醒',
  'reminders.on':
    '已开启。每个工作日 {hour}:00 起（活动前 3 天到活动结束每天都发），每位负责人收到一封邮件，列出滞后和临近的任务。邮件由您的账号发出。',
  'reminders.off': '已关闭。本表格不再发送提醒邮件。',
  'reminders.takeOver': '目前由账号 {owner} 发送提醒。要改由您的账号发送吗？',

  'remove.title': '移除活动方案',
  'remove.ask': '将删除以下工作表及其全部内容：{titles}。误删后可在“文件”菜单的版本记录中恢复。确定删除吗？',
  'remove.askReminders': '这是唯一的活动，隐藏的辅助工作表也会删除，每日提醒同时关闭。',
  'remove.done': '活动方案已移除。',
  'remove.none': '本表格中没有活动方案。',
  'remove.blankSheet': '工作表1',

  'help.title': '活动管家 {version}',
  'help.body':
    '策划—执行—跟踪—复盘：插入方案，更新任务状态，每人每天收到一封邮件。\n\n状态和日期填在“任务分解表”；滞后的行会自动变红。灰色表头的列自动计算；更多明细在隐藏列中。\n\n数据只在本表格内。邮件由开启提醒的账号发出。',

  'error.title': '活动管家',
  'error.unexpected': '出了点问题，已停止。请再试一次：未完成的步骤会在下次自动完成或撤回。',
  'error.noSpreadsheet': '没有找到可用的表格。请打开一个表格，再使用其中的菜单。',

  'log.result.sent': '已发送',
  'log.result.failed': '未发出',
  'log.result.uncertain': '不确定',
  'log.result.waiting': '等待中',
  'log.message.sent': '',
  'log.message.failed': 'Google 未接受这封邮件，今天不再重试。',
  'log.message.uncertain': '发送时运行被中断。为避免重复发送，不再补发。',
  'log.message.waiting': '当日发信额度或本次运行时间已用完，下一小时继续。',
} as const;
