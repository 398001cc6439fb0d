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
    "they are SipHash-2-4 with 128 bits, as its authors and OpenSSL compute it",
    arguments: [
      (0, "a3817f04ba25a8e66df67214c7550293"), (1, "da87c1d86b99af44347659119b22fc45"),
      (2, "8177228da4a45dc7fca38bdef60affe4"), (7, "a1f1ebbed8dbc153c0b84aa61ff08239"),
      (8, "3b62a9ba6258f5610f83e264f31497b4"), (15, "5493e99933b0a8117e08ec0f97cfc3d9"),
      (16, "6ee2a4ca67b054bbfd3315bf85230577"), (63, "5150d1772f50834a503e069a973fbd7c"),
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
