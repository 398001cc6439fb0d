/// What the link check has to know of a page, small enough to be kept from one build to the next: names are hashes.
package struct PageLinks: Hashable, Sendable {
  /// The places on the page that links may name, and what it leads to inside the site, but for what stands in ``parts``.
  package let own: FlatLinks
  package let parts: [LinkPart]

  package init(_ own: FlatLinks, parts: [LinkPart] = []) {
    self.own = own
    self.parts = parts
  }

  package init(ids: [UInt64] = [], targets: [LinkTarget] = [], parts: [LinkPart] = []) {
    self.init(FlatLinks(ids: ids, targets: targets), parts: parts)
  }

  /// The same in one list each.
  package var withoutParts: PageLinks {
    let all = [own] + parts.map(\.own)
    return PageLinks(ids: Set(all.flatMap(\.ids)).sorted(), targets: Set(all.flatMap(\.targets)).sorted())
  }

  func contains(_ id: UInt64) -> Bool {
    own.ids.containsInOrder(id) || parts.contains { $0.own.ids.containsInOrder(id) }
  }
}

/// What pages of one depth have in common: a fragment's ids, and those of its links that climb to the root.
///
/// An object, so that thousands of pages share it, and it is looked at once.
package final class LinkPart: Sendable {
  package let own: FlatLinks

  package init(_ own: FlatLinks) { self.own = own }

  var isEmpty: Bool { own.numbers.count == 1 }
}

extension LinkPart: Hashable {
  package static func == (left: LinkPart, right: LinkPart) -> Bool { left === right || left.own == right.own }

  package func hash(into hasher: inout Hasher) { hasher.combine(own) }
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

extension ArraySlice<UInt64> {
  /// Of numbers in order.
  fileprivate func containsInOrder(_ number: UInt64) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == number
  }
}
