/// Where the links of a page lead, as far as that is inside the site.
struct PageTargets {
  private var all: [LinkTarget] = []
  /// Places on the page itself.
  private(set) var onPage: [UInt64] = []
  /// One of them leads where no link of a portal may lead.
  var isBad = false
  private let folder: PageFolder

  init(in folder: PageFolder) { self.folder = folder }

  /// Nearly all links climb to the root or lead to the page itself, and are not taken apart.
  mutating func add(_ link: Link) {
    if let target = LinkTarget(climbing: link.target, levels: folder.depth) { return all.append(target) }
    if let place = link.plainPlaceOnPage { return onPage.append(place) }
    switch Address(link.target, in: folder.parts) {
    case .outside: break
    case .wrong: isBad = true
    case .samePage(let id): onPage.append(NameHash.of(id))
    case .inside(let address): all.append(LinkTarget(address))
    }
  }

  /// In order, each once.
  var unique: [LinkTarget] {
    let sorted = all.sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }
}

/// The folder that a page lies in.
struct PageFolder {
  private let path: String
  let depth: Int

  init(of path: String) {
    self.path = path
    depth = path.utf8.count { $0 == UInt8(ascii: "/") }
  }

  var parts: [Substring] { Address.folder(of: path) }
}

extension Link {
  /// The `id` of `#id`, where it stands as it is.
  fileprivate var plainPlaceOnPage: UInt64? {
    target.utf8.withContiguousStorageIfAvailable { target in
      guard target.first == UInt8(ascii: "#"), !target.contains(UInt8(ascii: "%")) else { return nil }
      return NameHash.of(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(target)[1...]))
    } ?? nil
  }
}
