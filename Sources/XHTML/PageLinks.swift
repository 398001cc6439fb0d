/// What the link check has to know of a page, small enough to be kept from one build to the next: names are hashes.
package struct PageLinks: Hashable, Sendable {
  /// The places on the page that links may name, but for those of ``parts``. In order.
  package var ids: [UInt64]
  /// What the page leads to inside the site, but for what ``parts`` lead to.
  package var targets: [LinkTarget]
  package var parts: [LinkPart]

  package init(ids: [UInt64] = [], targets: [LinkTarget] = [], parts: [LinkPart] = []) {
    self.ids = ids
    self.targets = targets
    self.parts = parts
  }

  /// The same in one list each.
  package var withoutParts: PageLinks {
    PageLinks(
      ids: Set(ids + parts.flatMap(\.ids)).sorted(), targets: Set(targets + parts.flatMap(\.targets)).sorted()
    )
  }

  func contains(_ id: UInt64) -> Bool {
    ids.containsInOrder(id) || parts.contains { $0.ids.containsInOrder(id) }
  }
}

/// What pages of one depth have in common: a fragment's ids, and those of its links that climb to the root.
///
/// An object, so that thousands of pages share it, and it is looked at once.
package final class LinkPart: Sendable {
  /// In order.
  package let ids: [UInt64]
  package let targets: [LinkTarget]

  package init(ids: [UInt64], targets: [LinkTarget]) {
    self.ids = ids
    self.targets = targets
  }
}

extension LinkPart: Hashable {
  package static func == (left: LinkPart, right: LinkPart) -> Bool {
    left === right || left.ids == right.ids && left.targets == right.targets
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ids)
    hasher.combine(targets)
  }
}

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
    guard link.count > start else { return nil }
    for (index, byte) in link[..<start].enumerated() {
      guard byte == (index % 3 == 2 ? UInt8(ascii: "/") : UInt8(ascii: ".")) else { return nil }
    }
    var path = NameHash(), id = NameHash()
    var isFragment = false, startsPart = true
    for byte in link[start...] {
      switch byte {
      case UInt8(ascii: "%"): return nil
      case UInt8(ascii: "?") where !isFragment: return nil
      case UInt8(ascii: "#") where !isFragment: isFragment = true
      case _ where isFragment: id.append(byte)
      case UInt8(ascii: ".") where startsPart: return nil
      case UInt8(ascii: "/") where startsPart: return nil
      default:
        path.append(byte)
        startsPart = byte == UInt8(ascii: "/")
      }
    }
    guard !startsPart else { return nil }
    return LinkTarget(path: path.value, id: isFragment ? id.value : 0)
  }
}

extension LinkTarget: Comparable {
  package static func < (left: LinkTarget, right: LinkTarget) -> Bool {
    (left.path, left.id) < (right.path, right.id)
  }
}

/// Paths and ids as numbers: FNV-1a. Who makes two names collide hides a dead link, and nothing else.
struct NameHash {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func append(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// Never zero.
  var value: UInt64 { max(hash, 1) }

  static func of(_ name: String) -> UInt64 {
    var hash = NameHash()
    for byte in name.utf8 { hash.append(byte) }
    return hash.value
  }
}

extension [UInt64] {
  /// Of an array in order.
  fileprivate func containsInOrder(_ number: UInt64) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
