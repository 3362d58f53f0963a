import type { Words } from '#ui/words/words.ts'

/** Front-runners, their certificates, and the page where anyone checks a number. */
export const certificateWords = {
  'front-runner.title': { zh: '领跑者', en: 'Front-runners' },
  'front-runner.lead': {
    zh: '现在有效的领跑者。称号对应一份标准和一个产品型号或一项服务，有效期一年。',
    en: 'Those whose title holds today. A title belongs to one standard and one product model or service, for one year.',
  },
  'front-runner.count': { zh: '共{count}项', en: '{count} in all' },
  'front-runner.past': { zh: '另有{count}项已过期或撤销。', en: '{count} more have expired or been revoked.' },
  'front-runner.place': { zh: '州（市）', en: 'Prefecture' },
  'front-runner.all-places': { zh: '全省', en: 'The whole province' },
  'front-runner.until': { zh: '有效至', en: 'Valid until' },
  'front-runner.empty': { zh: '没有符合条件的领跑者', en: 'No front-runner fits' },
  'front-runner.empty-do': {
    zh: '排行榜公示无异议后发布，领跑者会出现在这里。',
    en: 'They come here when a ranking is published after its publicity.',
  },
  'certificate.page': { zh: '证书 {number}', en: 'Certificate {number}' },
  'certificate.status': { zh: '现时状态', en: 'Its state today' },
  'certificate.status.valid': { zh: '有效', en: 'Valid' },
  'certificate.status.expired': { zh: '已过期', en: 'Expired' },
  'certificate.status.struck': { zh: '因更正退出名单', en: 'Off the list by a correction' },
  'certificate.status.revoked': { zh: '已撤销', en: 'Revoked' },
  'certificate.status.benefits-stopped': { zh: '有效，已停止享受激励', en: 'Valid, its benefits stopped' },
  'certificate.status.programme-suspended': { zh: '制度暂停期间停用', en: 'Withheld while the scheme is suspended' },
  'certificate.status.programme-ended': { zh: '制度已终止', en: 'The scheme has ended' },
  'certificate.says.valid': {
    zh: '今天这张证书有效。它只对所列的标准和产品有效。',
    en: 'This certificate is valid today, for the standard and product it names and no other.',
  },
  'certificate.says.expired': {
    zh: '这张证书的有效期已过，不能再作为领跑者使用。',
    en: 'The year of this certificate is over: the title may no longer be used.',
  },
  'certificate.says.struck': {
    zh: '榜单更正并重新公示后，这一项不再入围，证书不能再使用。不是处罚，不影响以后参加。',
    en: 'The ranking was corrected and publicised anew, and this place is no longer on the list: the certificate may not be used. It is no penalty and bars from nothing.',
  },
  'certificate.says.revoked': {
    zh: '这张证书已经撤销，不能使用。',
    en: 'This certificate has been revoked and may not be used.',
  },
  'certificate.says.benefits-stopped': {
    zh: '称号仍然列出，但这家企业不再享受相应激励。',
    en: 'The title is still listed, but its enterprise enjoys no benefits any more.',
  },
  'certificate.says.programme-suspended': {
    zh: '制度暂停，称号在此期间停用；恢复后按原有效期计算。',
    en: 'The scheme is suspended and the title is not used meanwhile; its term stays as it was.',
  },
  'certificate.says.programme-ended': {
    zh: '制度已经终止，称号不再使用。',
    en: 'The scheme has ended and the title is no longer used.',
  },
  'certificate.ranking': { zh: '所在榜单', en: 'Its ranking' },
  'certificate.explained': { zh: '为什么领先', en: 'Why it leads' },
  'certificate.print': {
    zh: '打印这一页就得到一张A4证书；扫码看到的是当时的状态。',
    en: 'Print this page for a certificate on one sheet; its code leads to the state of the day.',
  },
  'verify.title': { zh: '核验证书', en: 'Check a certificate' },
  'verify.lead': {
    zh: '输入证书上的编号，看它现在是否有效。不需要账户，也不记录是谁在查。',
    en: 'Type the number on the certificate to see whether it holds today. No account is needed, and nobody records who asks.',
  },
  'verify.number': { zh: '证书编号', en: 'Number' },
  'verify.hint': {
    zh: '例如 FR-2026-0001；大小写、空格都可以',
    en: 'For example FR-2026-0001; case and spaces do not matter',
  },
  'verify.go': { zh: '核验', en: 'Check' },
  'verify.unknown': { zh: '没有编号为“{number}”的证书', en: 'There is no certificate “{number}”' },
  'verify.unknown-do': {
    zh: '请对照证书再输一遍。编号无误而仍查不到的，不是本平台发出的证书，可以告诉工作机构。',
    en: 'Compare it with the certificate and type it again. If the number is right and still not found, it was not issued here: tell the working body.',
  },
} as const satisfies Words
