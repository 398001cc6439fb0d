package import Governance
package import PolicyData

package import struct Foundation.Date

/// Where a page lies below the site's root: `stacks/acme/shop/prod.html`. Only here do names become paths.
///
/// Two pages never share a path, and no page lies where another needs a folder: every name is encoded by
/// ``FileName``, and each kind of page has a folder of its own. A path needs no encoding in a link.
package struct SitePath: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// Written where it stays: every row of every table has a path.
  private init<let count: Int>(folder: String, names: [count of String]) {
    var names = names
    var length = folder.utf8.count + Self.fileExtension.utf8.count
    for index in names.indices {
      names[index] = FileName.encode(names[index])
      length += 1 + names[index].utf8.count
    }
    description = String(unsafeUninitializedCapacity: length) { path in
      var end = path.fill(with: folder, from: 0)
      for index in names.indices {
        path.initializeElement(at: end, to: UInt8(ascii: "/"))
        end = path.fill(with: names[index], from: end + 1)
      }
      return path.fill(with: Self.fileExtension, from: end)
    }
  }

  private static let fileExtension = ".html"

  private init(file: String) { description = file }
}

extension SitePath {
  package static let index = SitePath(file: "index.html")
  package static let notFound = SitePath(file: "404.html")
  package static let attention = SitePath(file: "attention.html")
  package static let data = SitePath(file: "data.html")
  package static let frameworks = SitePath(file: "frameworks.html")
  package static let requirements = SitePath(file: "requirements.html")
  package static let search = SitePath(file: "search.html")
  package static let changes = SitePath(file: "changes.html")
  package static let trends = SitePath(file: "trends.html")
  package static let upkeep = SitePath(file: "upkeep.html")

  package static func organization(_ name: String) -> SitePath {
    SitePath(folder: "organizations", names: [name])
  }

  package static func stack(_ stack: StackReference) -> SitePath {
    SitePath(folder: "stacks", names: [stack.organization, stack.project, stack.stack])
  }

  package static func pack(organization: String, pack: String) -> SitePath {
    SitePath(folder: "packs", names: [organization, pack])
  }

  package static func group(organization: String, group: String) -> SitePath {
    SitePath(folder: "groups", names: [organization, group])
  }

  package static func policy(organization: String, pack: String, policy: String) -> SitePath {
    SitePath(folder: "policies", names: [organization, pack, policy])
  }

  package static func framework(name: String, version: String) -> SitePath {
    SitePath(folder: "frameworks", names: [name, version])
  }

  package static func control(framework: String, version: String, reference: String) -> SitePath {
    SitePath(folder: "frameworks", names: [framework, version, reference])
  }

  /// - Parameter number: counts the nights of one day.
  package static func night(_ night: Date, number: Int = 1) -> SitePath {
    SitePath(folder: "changes", names: [number == 1 ? "\(Day(night))" : "\(Day(night))-\(number)"])
  }

  /// - Parameter kind: `environment` or `owner`.
  package static func label(kind: String, value: String) -> SitePath {
    SitePath(folder: "labels", names: [kind, value])
  }

  /// Where the portal of a kept night stands: a site of its own.
  package static func folder(ofKept day: Day) -> String { "\(keptFolder)/\(day)" }
  static let keptFolder = "as-of"

  /// The same page in the portal of a kept night.
  package func kept(_ day: Day) -> SitePath { SitePath(file: "\(Self.folder(ofKept: day))/\(self)") }

  /// A further page of a list that is too long for one. The first stands on the page itself.
  package func part(_ number: Int) -> SitePath {
    number == 1
      ? self
      : SitePath(file: "\(description.dropLast(Self.fileExtension.count))/=\(number)\(Self.fileExtension)")
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

extension UnsafeMutableBufferPointer<UInt8> {
  /// Puts a text's bytes into memory that holds nothing yet.
  /// - Returns: where they end.
  fileprivate func fill(with text: String, from start: Int) -> Int {
    var text = text
    return text.withUTF8 { self[start...].initialize(fromContentsOf: $0) }
  }
}
