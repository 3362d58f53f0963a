import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { execFileSync } from 'node:child_process'
import { chromium, type Browser } from 'playwright-core'
import { decompress } from 'wawoff2'

const require = createRequire(import.meta.url)

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

type Found = { readonly executablePath: string; readonly env: NodeJS.ProcessEnv }

/** A headless Chromium with a profile of its own: the system's where there is one, else the one that came with npm. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = systemChromium() ?? (await npmChromium())
  return chromium.launch({ executablePath, headless: true, args: flags, env: { ...process.env, ...env } })
}

function systemChromium(): Found | undefined {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
  return executablePath === undefined ? undefined : { executablePath, env: {} }
}

/**
 * The npm package holds Chromium, the libraries it needs and Latin fonts, all packed. They are unpacked once per version and
 * user, together with Chinese fonts, into a folder that is moved into place when it is whole.
 */
async function npmChromium(): Promise<Found> {
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..')
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string } // npm's own file
  const folder = join(tmpdir(), `lingpao-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (!existsSync(folder)) await unpack(join(packed, 'bin'), folder)
  if (statSync(folder).uid !== process.getuid?.()) throw new Error(`${folder} belongs to somebody else: remove it.`)
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'chinese.conf') },
  }
}

async function unpack(packed: string, folder: string) {
  const half = `${folder}.${process.pid}`
  mkdirSync(half, { mode: 0o700 })
  for (const archive of ['al2023.tar', 'swiftshader.tar', 'fonts.tar']) {
    const file = join(half, archive)
    writeFileSync(file, brotliDecompressSync(readFileSync(join(packed, `${archive}.br`))))
    execFileSync('tar', ['-xf', file, '-C', half, '--no-same-owner'])
    rmSync(file)
  }
  const binary = brotliDecompressSync(readFileSync(join(packed, 'chromium.br')))
  writeFileSync(join(half, 'chromium'), binary, { mode: 0o700 })
  for (const name of ['noto-sans-sc', 'noto-serif-sc']) await unpackFont(name, join(half, 'fonts', name))
  writeFileSync(join(half, 'chinese.conf'), fontSettings(folder))
  try {
    renameSync(half, folder)
  } catch (problem) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(join(folder, 'chromium'))) throw problem // else another process was quicker
  }
}

/** fontconfig does not read the web's compressed fonts. */
async function unpackFont(name: string, folder: string) {
  mkdirSync(folder, { recursive: true })
  const from = join(dirname(require.resolve(`@fontsource-variable/${name}/package.json`)), 'files')
  for (const file of readdirSync(from).filter((entry) => entry.endsWith('.woff2'))) {
    writeFileSync(join(folder, file.replace(/woff2$/, 'ttf')), await decompress(readFileSync(join(from, file))))
  }
}

const fontSettings = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <alias><family>serif</family><prefer><family>Noto Serif SC</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`
