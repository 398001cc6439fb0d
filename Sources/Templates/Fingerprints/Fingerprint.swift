/// What stands for a content where the content itself is too much to keep: two contents with one fingerprint never
/// occur. Made by ``FingerprintKey``.
package struct Fingerprint: Hashable, Sendable {
  package let low: UInt64
  package let high: UInt64

  package init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }
}
