/// A file of the site, or a place in it.
package struct LinkTarget: Hashable, Sendable {
  package let path: UInt64
  /// Zero for the file as a whole.
  package let id: UInt64

  package init(path: UInt64, id: UInt64) {
    self.path = path
    self.id = id
  }

  /// The file as a whole.
  package init(file path: String) { self.init(path: NameHash.of(path), id: 0) }

  init(_ address: Address.Inside) {
    self.init(path: NameHash.of(address.path), id: address.fragment.map(NameHash.of) ?? 0)
  }

  /// A link that climbs to the root and goes on by plain names, as nearly all of ours do, without taking it apart: that
  /// took four times as long. Nil where it is another.
  init?(climbing link: String, levels: Int) {
    guard levels > 0 else { return nil }
    let target = link.utf8.withContiguousStorageIfAvailable { Self.climbing($0, levels: levels) }
    guard let target = target ?? nil else { return nil }
    self = target
  }

  private static func climbing(_ link: UnsafeBufferPointer<UInt8>, levels: Int) -> LinkTarget? {
    let start = 3 * levels
    guard link.count > start, (0..<start).allSatisfy({ link[$0] == climb[$0 % 3] }) else { return nil }
    var (end, startsPart) = (start, true)
    while end < link.count, link[end] != UInt8(ascii: "#") {
      switch link[end] {
      case UInt8(ascii: "%"), UInt8(ascii: "?"): return nil
      case UInt8(ascii: "."), UInt8(ascii: "/"): if startsPart { return nil }
      default: break
      }
      startsPart = link[end] == UInt8(ascii: "/")
      end += 1
    }
    let id = link[min(end + 1, link.count)...]
    guard !startsPart, !id.contains(UInt8(ascii: "%")) else { return nil }
    return LinkTarget(
      path: NameHash.of(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(link)[start..<end])),
      id: end == link.count ? 0 : NameHash.of(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: id))))
  }

  private static let climb = Array("../".utf8)
}

extension LinkTarget: Comparable {
  package static func < (left: LinkTarget, right: LinkTarget) -> Bool {
    (left.path, left.id) < (right.path, right.id)
  }
}
