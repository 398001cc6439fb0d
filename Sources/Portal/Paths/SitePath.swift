package import PolicyData

/// Where a page lies below the site's root: `stacks/acme/shop/prod.html`. Only here do names become paths.
///
/// Two pages never share a path, and no page lies where another needs a folder: every name is encoded by
/// ``FileName``, and each kind of page has a folder of its own. A path needs no encoding in a link.
package struct SitePath: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  private init(folder: String, names: String...) {
    description = "\(folder)/\(names.map(FileName.encode).joined(separator: "/")).html"
  }

  private init(file: String) { description = file }
}

extension SitePath {
  package static let index = SitePath(file: "index.html")
  package static let notFound = SitePath(file: "404.html")

  package static func organization(_ name: String) -> SitePath {
    SitePath(folder: "organizations", names: name)
  }

  package static func stack(_ stack: StackReference) -> SitePath {
    SitePath(folder: "stacks", names: stack.organization, stack.project, stack.stack)
  }

  package static func pack(organization: String, pack: String) -> SitePath {
    SitePath(folder: "packs", names: organization, pack)
  }

  package static func group(organization: String, group: String) -> SitePath {
    SitePath(folder: "groups", names: organization, group)
  }
}

extension SitePath {
  /// From this page up to the site's root: `../../../`, and nothing for a page at the top.
  package var rootPrefix: String {
    String(repeating: "../", count: description.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// A link that works below any address and straight from a disk: relative, and to a file by its name.
  package func link(to other: SitePath, fragment: Anchor? = nil) -> String {
    rootPrefix + other.description + (fragment.map { "#\($0)" } ?? "")
  }
}

extension SitePath: Comparable {
  package static func < (left: SitePath, right: SitePath) -> Bool { left.description < right.description }
}
