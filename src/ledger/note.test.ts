import { describe, expect, it } from 'vitest'
import { hash, minute, signerOf, verify } from '../../tests/ledger.ts'
import { fromBase64, fromUtf8, toBase64, toHex, utf8 } from './bytes.ts'
import { formatCheckpoint, parseCheckpoint, parseTreeHead } from './checkpoint.ts'
import { formatVkey, openNote, parseNote, parseVkey, signNote, verifierOf } from './note.ts'

// The published example of Go's sumdb/note, from which C2SP signed-note grew.
const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const seed = fromBase64('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz').slice(1)
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const note = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`

describe('verifier keys', () => {
  it('are written and read as published', () => {
    const verifier = parseVkey(hash, vkey)
    expect([verifier.name, verifier.alg, toHex(verifier.id)]).toEqual(['PeterNeumann', 1, 'c74f20a3'])
    expect(formatVkey(verifier)).toBe(vkey)
    expect(formatVkey(parseVkey(hash, 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'))).toBe(
      'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
    )
    expect(formatVkey(signerOf('PeterNeumann', seed))).toBe(vkey)
  })

  it('are refused in every part and with every character changed', () => {
    for (let i = 0; i < vkey.length; i++) {
      expect(() => parseVkey(hash, vkey.slice(0, i) + (vkey[i] === 'x' ? 'y' : 'x') + vkey.slice(i + 1))).toThrow(
        SyntaxError,
      )
      expect(() => parseVkey(hash, vkey.slice(0, i))).toThrow(SyntaxError)
      if (i) expect(() => parseVkey(hash, vkey.slice(i))).toThrow(SyntaxError)
    }
  })

  it('are not made of names no note can carry, nor of short keys', () => {
    const key = new Uint8Array(32)
    for (const name of ['', 'a b', 'a+b', 'a\nb', 'a\u00a0b', 'a\u3000b', 'a\ud800']) {
      expect(() => verifierOf(hash, { name, alg: 1, key })).toThrow(TypeError)
    }
    expect(() => verifierOf(hash, { name: 'a', alg: 1, key: key.slice(1) })).toThrow(TypeError)
    expect(() => verifierOf(hash, { name: 'a', alg: 256, key })).toThrow(TypeError)
  })
})

describe('signed notes', () => {
  const known = [parseVkey(hash, vkey)]
  const signer = signerOf('example.org/log', 1)
  const other = signerOf('example.org/witness', 2)

  it('are signed and opened as published', async () => {
    expect(signNote(text, [signerOf('PeterNeumann', seed)])).toBe(note)
    expect(await openNote(note, known, verify)).toEqual({ text, by: known })
  })

  it('are refused with any byte changed, to any value of its low three bits, or left out', async () => {
    const bytes = utf8(note)
    const tries: string[] = []
    for (let i = 0; i < bytes.length; i++) {
      for (const bit of [1, 2, 4]) {
        const changed = bytes.with(i, (bytes[i] ?? 0) ^ bit)
        tries.push(new TextDecoder().decode(changed))
      }
      tries.push(new TextDecoder().decode(Uint8Array.from([...bytes.subarray(0, i), ...bytes.subarray(i + 1)])))
    }
    for (const one of tries) await expect(openNote(one, known, verify)).rejects.toThrow()
  })

  it('may bear signatures of strangers, but none that fails by a known key', async () => {
    const both = signNote(text, [signer, other])
    expect((await openNote(both, [signer], verify)).by).toEqual([signer])
    expect((await openNote(both, [other, signer], verify)).by).toEqual([signer, other])
    await expect(openNote(both, known, verify)).rejects.toThrow('no signature by a known key')
    const forged = signNote(text, [signer, { ...other, sign: () => new Uint8Array(64) }])
    await expect(openNote(forged, [signer, other], verify)).rejects.toThrow('is wrong')
    expect((await openNote(forged, [signer], verify)).by).toEqual([signer])
  })

  it('take no from a verification that throws, and only true for yes', async () => {
    const signed = signNote(text, [signer])
    const thrown = () => {
      throw new Error('no such curve')
    }
    await expect(openNote(signed, [signer], thrown)).rejects.toThrow('is wrong')
    await expect(openNote(signed, [signer], () => Promise.resolve(false))).rejects.toThrow('is wrong')
  })

  it('keep an empty line inside the text', async () => {
    const poem = 'one\n\ntwo\n'
    expect((await openNote(signNote(poem, [signer]), [signer], verify)).text).toBe(poem)
  })

  it.each(['', '\n', 'no newline', 'a tab\t\n', 'a return\r\n', 'half a pair \ud83d\n'])(
    'are not made of %j',
    (bad) => {
      expect(() => signNote(bad, [signer])).toThrow(TypeError)
    },
  )

  it('have 1 to 16 signatures', () => {
    expect(() => signNote(text, [])).toThrow(TypeError)
    expect(() =>
      signNote(
        text,
        Array.from({ length: 17 }, () => signer),
      ),
    ).toThrow(TypeError)
    const line = signNote(text, [signer]).split('\n\n')[1] ?? ''
    expect(parseNote(`${text}\n${line.repeat(16)}`).signatures).toHaveLength(16)
    expect(() => parseNote(`${text}\n${line.repeat(17)}`)).toThrow(SyntaxError)
  })
})

describe('checkpoints', () => {
  const root = hash(utf8('root'))
  const checkpoint = { origin: 'example.org/log', size: 3, root, epoch: 1, time: minute(3) }
  const written = `example.org/log\n3\n${toBase64(root)}\nepoch 1\ntime 2026-01-01T00:03:00.000Z\n`

  it('are three lines and two extension lines', () => {
    expect(formatCheckpoint(checkpoint)).toBe(written)
    expect(parseCheckpoint(written)).toEqual(checkpoint)
  })

  it('of other logs are read with whatever extension lines they have', () => {
    const published = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'
    expect(parseTreeHead(published)).toMatchObject({
      origin: 'example.com/behind-the-sofa',
      size: 20852163,
      extensions: [],
    })
    expect(parseTreeHead(`${published}anything\n`).extensions).toEqual(['anything'])
    expect(() => parseCheckpoint(published)).toThrow(SyntaxError)
  })

  it.each([
    ['a leading zero', written.replace('\n3\n', '\n03\n')],
    ['a sign', written.replace('\n3\n', '\n+3\n')],
    ['a size too large to be exact', written.replace('\n3\n', '\n9007199254740993\n')],
    ['no size', written.replace('\n3\n', '\n')],
    ['an empty line', written.replace('\n3\n', '\n3\n\n')],
    ['no final newline', written.slice(0, -1)],
    ['a root of 31 bytes', written.replace(toBase64(root), toBase64(root.slice(1)))],
    ['base64 without padding', written.replace('=\n', '\n')],
    ['epoch 0', written.replace('epoch 1', 'epoch 0')],
    ['a time that is none', written.replace('T00:03', 'T24:03')],
    ['time before epoch', written.replace(/(epoch 1\n)(time .*\n)/, '$2$1')],
    ['a third extension', `${written}more\n`],
    ['no extension', written.split('\n').slice(0, 3).join('\n') + '\n'],
  ])('with %s are refused', (_, bad) => {
    expect(bad).not.toBe(written)
    expect(() => parseCheckpoint(bad)).toThrow(SyntaxError)
  })

  it('that could not be read back are not written', () => {
    for (const bad of [
      { origin: '' },
      { origin: 'a\nb' },
      { size: -1 },
      { size: 1.5 },
      { epoch: 0 },
      { time: 'now' },
    ]) {
      expect(() => formatCheckpoint({ ...checkpoint, ...bad })).toThrow(TypeError)
    }
    expect(fromUtf8(utf8(written))).toBe(written)
  })
})
