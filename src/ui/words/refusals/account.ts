import type { Words } from '#ui/words/words.ts'

/** Refusals of signing in, passwords, second factor and one-time links. */
export const accountRefusals = {
  'email-malformed': {
    zh: '这不是一个完整的邮箱地址。请写成 name@example.org 的样子。',
    en: 'This is not a whole mail address. Write it like name@example.org.',
  },
  'password-missing': { zh: '没有填写密码。请填写密码。', en: 'There is no password. Type your password.' },
  'sign-in-wrong': {
    zh: '邮箱和密码对不上。请检查大小写后重试；忘记密码时，可以用邮件重设。',
    en: 'This mail address and this password do not belong together. Check capitals and try again, or set a new password by mail.',
  },
  'sign-in-over': {
    zh: '这次登录已经过期，或者试的次数太多。请重新输入邮箱和密码。',
    en: 'This sign-in has expired, or was tried too often. Start again with your mail address and password.',
  },
  'too-many-tries': {
    zh: '短时间内试了太多次，暂时停一停。请在{minutes}分钟后再试。',
    en: 'Too many tries in a short time. Wait {minutes} minutes and try again.',
  },
  'code-missing': {
    zh: '没有填写验证码。请填写验证器显示的6位数字，或一个备用码。',
    en: 'There is no code. Type the six figures your authenticator shows, or one backup code.',
  },
  'code-wrong': {
    zh: '验证码不对。请检查手机时间是否自动校准，等下一个验证码出现后再填。',
    en: 'This code is not right. Check that your phone sets its clock by itself, wait for the next code and type that.',
  },
  'code-used': {
    zh: '这个验证码已经用过。请等下一个验证码出现后再填。',
    en: 'This code was used already. Wait for the next code and type that.',
  },
  'second-factor-not-begun': {
    zh: '没有等待确认的验证器。请从头开始设置。',
    en: 'No authenticator waits to be confirmed. Start setting it up again.',
  },
  'password-too-short': {
    zh: '密码太短，至少要{min}个字符。可以用几个不相干的词连起来。',
    en: 'The password is too short: it needs at least {min} characters. A few unrelated words in a row will do.',
  },
  'password-too-long': {
    zh: '密码太长，最多{max}个字符。请缩短一些。',
    en: 'The password is too long: at most {max} characters. Make it shorter.',
  },
  'password-too-simple': {
    zh: '密码太容易猜：连续或重复的字符不算。请用至少{different}个不同的字符。',
    en: 'The password is too easy to guess: runs and repeats do not count. Use at least {different} different characters.',
  },
  'password-says-who': {
    zh: '密码里有你的姓名或邮箱，容易被猜到。请换一个。',
    en: 'The password holds your name or mail address, which is easy to guess. Choose another.',
  },
  'password-wrong': {
    zh: '密码不对。请检查大小写后重试。',
    en: 'The password is not right. Check capitals and try again.',
  },
  'link-spent': {
    zh: '这个链接已经用过、过期或不完整，没有再起作用。请申请一个新链接，或联系发给你链接的单位。',
    en: 'This link was used already, has expired or is incomplete, so it did nothing. Ask for a new one, or ask whoever sent it to you.',
  },
  'capacity-not-yours': {
    zh: '你现在不能以这个身份办事：它可能还没有开始，或已经到期。请选择列表中的身份。',
    en: 'You cannot act in this capacity now: it may not have begun, or has ended. Choose one from the list.',
  },
} as const satisfies Words
