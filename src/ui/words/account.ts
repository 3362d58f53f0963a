import type { Words } from '#ui/words/words.ts'

/** Signing in and out, the account, its sessions and second factor, and the mails that carry one-time links. */
export const accountWords = {
  'account.sign-in': { zh: '登录', en: 'Sign in' },
  'account.sign-in-lead': {
    zh: '查看公开内容不需要登录。办理事项的单位和人员在这里登录。',
    en: 'Public pages need no account. Organisations and people with something to do sign in here.',
  },
  'account.email': { zh: '邮箱', en: 'Mail address' },
  'account.password': { zh: '密码', en: 'Password' },
  'account.forgot': { zh: '忘记密码', en: 'I forgot my password' },
  'account.no-account': {
    zh: '账号由你所在单位邀请，或在单位登记时开通。',
    en: 'Your organisation invites you, or your account opens when you register the organisation.',
  },
  'account.password-is-set': { zh: '密码已经设好。请用新密码登录。', en: 'Your password is set. Sign in with it.' },
  'account.signed-out': { zh: '你已退出登录。', en: 'You are signed out.' },

  'account.code-title': { zh: '输入验证码', en: 'Type the code' },
  'account.code-lead': {
    zh: '密码正确。还需要第二步验证。',
    en: 'Your password is right. One more step shows that it is you.',
  },
  'account.code': { zh: '验证码', en: 'Code' },
  'account.code-hint': {
    zh: '验证器显示的6位数字；手机不在身边时，可以填一个备用码。',
    en: 'The six figures your authenticator shows. Without your phone, type one of your backup codes.',
  },

  'account.request-title': { zh: '用邮件设置密码', en: 'Set a password by mail' },
  'account.request-lead': {
    zh: '填写你的邮箱，我们发一个一次性链接，用它设置新密码。',
    en: 'Type your mail address. We send a one-time link by which you set a new password.',
  },
  'account.request-send': { zh: '发送链接', en: 'Send the link' },
  'account.requested-title': { zh: '请查收邮件', en: 'Look at your mail' },
  'account.requested': {
    zh: '如果 {email} 有账号，链接已经发出，{hours}小时内有效。没有收到时，请看看垃圾邮件，或检查地址后再试。',
    en: 'If {email} has an account, the link is on its way and works for {hours} hours. If nothing comes, look among unwanted mail, or check the address and try again.',
  },

  'account.link-title': { zh: '一次性链接', en: 'One-time link' },
  'account.link-lead': {
    zh: '这个链接只能用一次。按下按钮后它就用掉了。',
    en: 'This link works once. Pressing the button uses it up.',
  },
  'account.link-open': { zh: '进入', en: 'Go in' },
  'account.link-spent-title': { zh: '链接不能再用', en: 'This link works no more' },
  'account.set-password': { zh: '设置密码', en: 'Set your password' },
  'account.set-password-lead': {
    zh: '设好密码后，其他地方的登录都会结束。',
    en: 'Once your password is set, you are signed out everywhere else.',
  },
  'account.new-password': { zh: '新密码', en: 'New password' },
  'account.password-hint': {
    zh: '至少{min}个字符。不要求大写或符号；几个不相干的词连起来又长又好记。',
    en: 'At least {min} characters. No capitals or signs are asked for: a few unrelated words in a row are long and easy to remember.',
  },

  'account.title': { zh: '我的账号', en: 'My account' },
  'account.name': { zh: '姓名', en: 'Name' },
  'account.password-change': { zh: '用邮件换一个密码', en: 'Change it by mail' },
  'account.capacity': { zh: '现在的身份', en: 'Acting as' },
  'account.capacity-none': { zh: '还没有选择身份', en: 'No capacity is chosen yet' },
  'account.capacities': { zh: '身份', en: 'Capacities' },
  'account.capacities-none': {
    zh: '你现在没有可以办事的身份。请联系你所在单位的管理员。',
    en: 'You hold no capacity today. Ask the administrator of your organisation.',
  },
  'account.capacities-lead': {
    zh: '每次只以一个身份办事；办的每一步都记下是谁、代表哪个单位、以什么身份。',
    en: 'You act in one capacity at a time. Each step records who did it, for which organisation and in what capacity.',
  },
  'account.switch': { zh: '切换到这个身份', en: 'Act as this' },
  'account.switch-legend': { zh: '选择身份', en: 'Choose a capacity' },
  'account.until': { zh: '到{day}为止', en: 'until {day}' },
  'account.deputy': { zh: '代理{name}', en: 'deputy for {name}' },

  'role.working-body': { zh: '工作机构', en: 'Working body' },
  'role.regulator': { zh: '市场监管部门', en: 'Market regulator' },
  'role.department': { zh: '有关部门', en: 'Department' },
  'role.assessor': { zh: '评估机构', en: 'Assessor' },
  'role.expert': { zh: '专家', en: 'Expert' },
  'role.enterprise': { zh: '企业', en: 'Enterprise' },
  'role.public': { zh: '公众', en: 'Public' },
  'role.administrator': { zh: '系统管理员', en: 'Administrator' },

  'account.sessions': { zh: '在哪里登录着', en: 'Where you are signed in' },
  'account.sessions-open': { zh: '仍然有效的登录', en: 'Sessions that are open' },
  'account.session-here': { zh: '当前登录', en: 'This browser' },
  'account.session-browser': { zh: '浏览器', en: 'Browser' },
  'account.session-address': { zh: '网络地址', en: 'Network address' },
  'account.session-since': { zh: '登录时间', en: 'Since' },
  'account.session-until': { zh: '到期时间', en: 'Until' },
  'account.session-unknown': { zh: '未知', en: 'Unknown' },
  'account.session-end': { zh: '结束', en: 'End' },
  'account.session-end-of': { zh: '结束{time}开始的登录', en: 'End the session of {time}' },
  'account.session-ended': { zh: '已经结束，马上失效。', en: 'Ended; it is refused from now on.' },
  'account.sessions-end-others': { zh: '结束其他所有登录', en: 'End all other sessions' },
  'account.sign-out': { zh: '退出登录', en: 'Sign out' },
  'account.sign-out-lead': {
    zh: '退出后，这个浏览器不能再以你的名义办事。',
    en: 'Once signed out, nobody can act in your name in this browser.',
  },

  'account.second-factor': { zh: '第二步验证', en: 'Second factor' },
  'account.second-factor-on': { zh: '已设置验证器', en: 'An authenticator is set up' },
  'account.second-factor-off': { zh: '没有设置验证器', en: 'No authenticator is set up' },
  'account.second-factor-open': { zh: '设置第二步验证', en: 'Second factor settings' },
  'account.second-factor-needed': {
    zh: '你的身份需要第二步验证，验证之后才能办事。',
    en: 'Your capacity needs a second factor. Nothing can be done before it is shown.',
  },
  'account.second-factor-lead': {
    zh: '验证器是手机上的一个应用，每30秒显示一个新的6位数字。别人知道密码也进不来。',
    en: 'An authenticator is an application on your phone that shows six new figures every 30 seconds. A password alone then lets nobody in.',
  },
  'account.set-up': { zh: '开始设置', en: 'Start setting up' },
  'account.set-up-again': { zh: '重新开始', en: 'Start again' },
  'account.scan': { zh: '用验证器扫描', en: 'Scan this with your authenticator' },
  'account.scan-alt': { zh: '验证器二维码', en: 'QR code for the authenticator' },
  'account.secret': { zh: '或手工输入密钥', en: 'Or type this key' },
  'account.confirm-code': { zh: '验证器显示的6位数字', en: 'The six figures it shows' },
  'account.confirm': { zh: '确认', en: 'Confirm' },
  'account.backup-title': { zh: '备用码', en: 'Backup codes' },
  'account.backup-lead': {
    zh: '请抄下或打印这些备用码，和手机分开放。每个只能用一次，离开本页后不再显示。',
    en: 'Write these codes down or print them, and keep them apart from your phone. Each works once, and they are not shown again.',
  },
  'account.backup-new': { zh: '换一组备用码', en: 'Make new backup codes' },
  'account.backup-new-lead': {
    zh: '换过之后，原来的备用码全部作废。',
    en: 'The earlier codes are void from then on.',
  },
  'account.stop': { zh: '换一个验证器', en: 'Change the authenticator' },
  'account.stop-lead': {
    zh: '原来的验证器和备用码作废，然后设置新的。',
    en: 'The old authenticator and its backup codes are void; then you set up the new one.',
  },
  'account.password-again': { zh: '请再输一次密码', en: 'Your password once more' },
  'account.go-on': { zh: '继续', en: 'Go on' },

  'account.mail.invitation-subject': {
    zh: '请设置你的领跑平台密码 / Set your Lingpao password',
    en: 'Set your Lingpao password',
  },
  'account.mail.invitation': {
    zh: '你可以使用企业标准“领跑者”统一平台了。请在{hours}小时内打开下面的链接设置密码，链接只能用一次：\n{link}\n如果这与你无关，不必理会这封邮件。',
    en: 'You may now use the enterprise-standard front-runner platform. Open this link within {hours} hours to set your password; it works once:\n{link}\nIf this means nothing to you, leave this mail unanswered.',
  },
  'account.mail.password-subject': {
    zh: '重设领跑平台密码 / Set a new Lingpao password',
    en: 'Set a new Lingpao password',
  },
  'account.mail.password': {
    zh: '有人用这个邮箱申请重设密码。请在{hours}小时内打开下面的链接，链接只能用一次：\n{link}\n如果不是你申请的，不必理会，密码不会改变。',
    en: 'Somebody asked for a new password for this address. Open this link within {hours} hours; it works once:\n{link}\nIf it was not you, do nothing: your password stays as it is.',
  },
  'account.mail.task-subject': {
    zh: '领跑平台有一件事等你办理 / Something waits for you on Lingpao',
    en: 'Something waits for you on Lingpao',
  },
  'account.mail.task': {
    zh: '有一件事等你办理。请在{hours}小时内打开下面的链接，链接只能用一次，不需要密码：\n{link}',
    en: 'Something waits for you. Open this link within {hours} hours; it works once and needs no password:\n{link}',
  },
} as const satisfies Words
