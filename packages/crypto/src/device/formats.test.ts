/** Frozen vectors: what was sealed once must open for ever. A change here is a change of format. */
import { describe, expect, it } from 'vitest'
import { bytes, counting, flip } from '../../test/bytes.js'
import { sha256 } from '../hash.js'
import {
  chainStart,
  nextLink,
  openWithRecovery,
  passphraseKey,
  recoveryEntropy,
  recoveryPublicKey,
  recoveryWords,
  subkey,
  unwrapKey,
} from './index.js'

const notAuthentic = expect.objectContaining({ name: 'CryptoError', code: 'not-authentic' })
const malformed = expect.objectContaining({ name: 'CryptoError', code: 'malformed' })
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('frozen vectors', () => {
  it('passphrase key', () => {
    const cost = { memoryKib: 65_536, passes: 3, lanes: 4 }
    expect(hex(passphraseKey('Zürich ﬁne', counting(16), cost))).toBe(
      'f2272a7e5e6b7240204f544c9987b07bcd71c8006ba10f1083878594a2647e44',
    )
    expect(hex(passphraseKey('Zu\u0308rich fine', counting(16), cost))).toBe(
      hex(passphraseKey('Zürich ﬁne', counting(16), cost)),
    )
  })

  it('recovery words', () => {
    const words = recoveryWords(counting(32)).join(' ')
    expect(words).toBe(
      'abandon amount liar amount expire adjust cage candy arch gather drum bullet absurd math era live bid rhythm alien crouch range attend journey unaware',
    )
    expect(recoveryEntropy(words)).toEqual(counting(32))
  })

  it('recovery public key', () => {
    expect(hex(sha256(recoveryPublicKey(counting(32))))).toBe(
      '20d7e3d2cf22498cde6bb900fbdc0cef1342e99684057302995f6a34f487f9b9',
    )
  })

  it.each([
    ['backup', 'f264cf7972e87477e96b732dea4d37ed963b704e0710f51ad95882ec40d67e00'],
    ['blob-names', 'bd03126f5a3f4b2191ffa1f83a118277ab136697906716e376c55d17db230d78'],
    ['blobs', '37c5e7341a1849bb7aa88f6aecde4f30c6d88562df79057a9b67d68e45841fd4'],
    ['database', 'da6dd32711cc14c033bfd35cc371bf812127d699e1ddd20920a9f45998ce09ca'],
    ['database-salt', '51d90918a64a0291a7c5da5430de560e3870e7432de046284487aba02d143c3a'],
    ['header', 'ec9288d37e8cdb91f607a76a84918646dbdde54efff1b875725a40f99902d4af'],
    ['item-ids', 'f12e8353ce91bf56a8c17e1424dfb914a5384002900273f4e4dfd267b9e9d793'],
    ['pass-signing', '94f63c434f99d61844f4b2fee3449363b476c91ff0d73622d4b499f2b729fbc6'],
  ] as const)('subkey for %s', (purpose, expected) => {
    expect(hex(subkey(counting(32), purpose))).toBe(expected)
  })

  it('wrapped key', () => {
    const wrapped = bytes(
      '8b4d1d2aa941a43583045a6a2d7872dfeda3810a1cf4dc613907a6499703e18819fc3dea0ede68a518fcd85ed26e8a620db8454195bf2b2fc3c88df2',
    )
    expect(hex(unwrapKey(counting(32), wrapped, 'header'))).toBe('07'.repeat(32))
    expect(() => unwrapKey(flip(counting(32), 3), wrapped, 'header')).toThrow(notAuthentic)
    expect(() => unwrapKey(counting(32), flip(wrapped, 200), 'header')).toThrow(notAuthentic)
    expect(() => unwrapKey(counting(32), wrapped, 'headers')).toThrow(notAuthentic)
    expect(() => unwrapKey(counting(32), wrapped.subarray(0, -1), 'header')).toThrow(malformed)
  })

  it('key sealed to a recovery key', () => {
    const sealed = bytes(
      'd046cf8737551e1b46879f20676a64123af2fa507b59ce6b5b761616e7953b201d9fd7f38e0c4fff0340326552f8167b98da7c7aced64dbebc2ca059bd7fbdd2c9d5c2160cf622459ccb75018b875975f59d2775de9287fb495a84ca395a76129c95c3a7d6a74d615f28d7bf93f128a43755a7aae8ef878755438550eb44bd989d25460457fe7f4271c6a2661ea8ba66d8cf0341f34614e7dc0e3caa72af2864906e2bcbc9a1d374b349efd83df919914e3a2fe602c839c82ebb925e00441d54e44dbef1c17c3b8898403c8db2ec9e40ae99bbeb4a288e2ce1c92ded87afd148c2962e35f8292f7e540874d7843c4b9794dc213466cacca06dff75d835870d9bca6a5ae6fddc7512e38b149a05578559a5ee6789aa43380ce317ebe6d953581bb974654871745803ebf70ddfd0d002dafce50d5d49abc2d2fc577ee0a3fbdb1011197cc93ca97f00a04435bb871fac9540e7d47a2ecda6fb048bba2d4d7d0a2bc03662d54470397a176f8d49efc0a3230d47871d745124a6ee84bbe9245a0a048300a5b43e9f04283846764bee087947a62eb7c6a43bc931569c51dd743aa0f63fc7b22e47a4d049fe0c05d6157a8d49706950dbbd0e7480f43a7c4ca619bdd3d4761ec009931cb4f4e9a846d4c1140774f781ff8ce9685d61f62dbcec53f18c672c485d3bd9feadb0264f89162ee2697fd20f912f5b481bcd07b25bbcd0ef5dd0a9ead5518275e4fe5acedf2fcc1bcea74f89b2e5948f4ff132cb8427b8ec6d9e77a8fc14f9bee9692600affe5b84bf8395ea7a00a04b6421b7c73f2a3035c03ffdd51a63a683dcaf693ee42ed35647c28f1aafaa75b5e7a2113efe0aa89e1b516f307589c36e4659d89bf9c31bf7bdc3c996b085c87c37d8142800bdff11fbaa600cc4329fe4ab371bc6ffaf82d7bd9c2f0df1184d281f7b61dcc9afc2b5429c6acbbe159eaf5e161ca634bc73daca94c3e86603bf14343bb9fdd94a3cfc7d5e396b7a2108bedc192f4c8ea84df95e91fc82e417b6abb90df150f502bb33a88c0553ee7a6a30bc38ad00ac2d2f971fb2d575d35bf87c75c4afcc339cf6b5550ae1a318a9cc0757f85aec7f2230d5d9f95d8f762b9e423ceffa6eb902e712ad2fe518d9ec7c63e1d84f32797e7f1bcc5fb8c5bc0bdfcb4d8e6d80d715a7fd08459e71dfd3be92784eb5ce9c8327259a5b20cc12d7c39a57a4d8fa5c32f69c8df483db97a94ecc041c779a8c5d33e7dd0cf0cd85e73d57328ba96497020ee27c44cf0584316e747f4b2eae045c70fc8c8facbc63ab444dfd8329de6bdcecc3909a4d663788d68120d29590fe32d96ba482c87337d7f090b352348302477dd99c4d427edaccf5260682aad1a32ed1806ec113ad872e202c77a83fa0dc271b9fb3afd9ae7cc205dcd497e6cef739a8fb3ba031bb308d4691e558f4324c5e848edda5f0c93d0d4999678a0cbd457869803aec4b8b161a87fc9ec5599ab5579417b772ea8108ec3f1f1444ade1b238bd5adb55be92b51ecfe72b1f7da304778b07b399b1ed044e5f5613e8f91f9fe685d67ddfcb2a8ecdc6eefde95f119ba24667d8da5ac2b9651e9fb50d74517d270f03446574f330b708dd8423049ca4d5d6696d2bcd31bb34c40deab064119552f172694ea265a8b485d76882f86604',
    )
    expect(hex(openWithRecovery(counting(32), sealed, 'header'))).toBe('07'.repeat(32))
    expect(() => openWithRecovery(flip(counting(32), 3), sealed, 'header')).toThrow(notAuthentic)
    // The X25519 key, the ML-KEM ciphertext, the wrapped key.
    for (const byte of [3, 700, 1140]) {
      expect(() => openWithRecovery(counting(32), flip(sealed, byte * 8), 'header')).toThrow(notAuthentic)
    }
    expect(() => openWithRecovery(counting(32), sealed, 'headers')).toThrow(notAuthentic)
    expect(() => openWithRecovery(counting(32), sealed.subarray(0, -1), 'header')).toThrow(malformed)
  })

  it('hash chain', () => {
    expect(hex(chainStart)).toBe('c7798bf86c0fba17849134ab62d9fa07560ec73671b9052475bc0814eba294a8')
    expect(hex(nextLink(chainStart, 'line'))).toBe('a469d9551b485016d2d3b6ebd34703f09e5267ec5a766d1f2d8153f9067dafd4')
  })
})
