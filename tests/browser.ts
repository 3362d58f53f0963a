import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { chromium, type Browser } from 'playwright-core'
import { decompress } from 'wawoff2'

export type BrowserSource = 'system' | 'npm'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
const systemChromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))

/**
 * A headless Chromium with a profile of its own: the system's where there is one, else the one that comes with npm. Both see
 * the same fonts and no others, so that a picture does not depend on the machine.
 */
export async function launchBrowser(source: BrowserSource = systemChromium ? 'system' : 'npm'): Promise<Browser> {
  const fonts = await once('lingpao-fonts', unpackFonts)
  const unpacked = source === 'npm' ? await once('lingpao-chromium', unpackChromium) : undefined
  return chromium.launch({
    executablePath: unpacked ? join(unpacked, 'chromium') : systemChromium,
    headless: true,
    args: flags,
    timeout: 120_000,
    env: {
      ...process.env,
      FONTCONFIG_FILE: join(fonts, 'lingpao.conf'),
      ...(unpacked && { LD_LIBRARY_PATH: join(unpacked, 'lib') }),
    },
  })
}

/** A folder that is filled once per version and user, beside its place, and moved there whole. */
async function once(name: string, fill: (folder: string, final: string) => void | Promise<void>): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string } // npm's own file
  const folder = join(tmpdir(), `${name}-${version}-${process.getuid?.() ?? 0}`)
  if (!existsSync(folder)) {
    const half = `${folder}.${process.pid}`
    mkdirSync(half, { mode: 0o700 })
    await fill(half, folder)
    try {
      renameSync(half, folder)
    } catch (problem) {
      rmSync(half, { recursive: true, force: true })
      if (!existsSync(folder)) throw problem // else another process was quicker
    }
  }
  if (statSync(folder).uid !== process.getuid?.()) throw new Error(`${folder} belongs to somebody else: remove it.`)
  return folder
}

/** The package holds Chromium and, for a cloud's bare system, the libraries it needs. */
function unpackChromium(folder: string) {
  for (const archive of ['al2023.tar', 'swiftshader.tar']) unpack(archive, folder)
  const binary = brotliDecompressSync(readFileSync(join(packed, 'bin', 'chromium.br')))
  writeFileSync(join(folder, 'chromium'), binary, { mode: 0o700 })
}

function unpack(archive: string, folder: string) {
  const tar = brotliDecompressSync(readFileSync(join(packed, 'bin', `${archive}.br`)))
  execFileSync('tar', ['-x', '-C', folder, '--no-same-owner'], { input: tar })
}

/** Latin from the package, Chinese from the web's font, unpacked because fontconfig does not read the web's compressed ones. */
async function unpackFonts(folder: string, final: string) {
  unpack('fonts.tar', folder)
  const from = join(packed, '..', '..', '@fontsource-variable', 'noto-sans-sc', 'files')
  for (const file of readdirSync(from).filter((entry) => entry.endsWith('.woff2'))) {
    writeFileSync(
      join(folder, 'fonts', file.replace(/woff2$/, 'ttf')),
      await decompress(readFileSync(join(from, file))),
    )
  }
  writeFileSync(join(folder, 'lingpao.conf'), fontSettings(final))
}

const fontSettings = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`
