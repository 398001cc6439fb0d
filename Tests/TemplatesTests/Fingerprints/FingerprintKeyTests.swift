import Templates
import Testing

@Suite("Fingerprints")
struct FingerprintKeyTests {
  /// Bytes 0 to 15, as in the reference's vectors.
  private let key = FingerprintKey(low: 0x0706_0504_0302_0100, high: 0x0F0E_0D0C_0B0A_0908)

  private func hex(_ bytes: [UInt8]) -> String {
    let fingerprint = key.fingerprint(of: bytes)
    return [fingerprint.low, fingerprint.high].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
    }
    .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test(
    "they are SipHash-1-3 with 128 bits, as OpenSSL computes it",
    arguments: [
      (0, "e77ebcb22788a5befd62db6add303001"), (1, "fc6f370460d3eda85e0573cc2b2ff063"),
      (2, "75787f090569839b855bc9548c6aea95"), (7, "1084b923f2aae0c3a62f2ec80848ab77"),
      (8, "aa12fee1d5e3dab4724f16ab35f9c799"), (15, "c17e5505b2bd526c2921cdec1e7e0109"),
      (16, "d0a8d95715518eebb513b0f83d9e1793"), (63, "4c5800e34efe426f079f6b0aa75260ad"),
    ])
  func reference(count: Int, expected: String) {
    #expect(hex((0..<count).map { UInt8($0) }) == expected)
  }

  @Test("another key gives others")
  func keyed() {
    #expect(
      FingerprintKey(low: 1, high: 2).fingerprint(of: [1])
        != FingerprintKey(low: 1, high: 3).fingerprint(of: [1]))
  }
}
