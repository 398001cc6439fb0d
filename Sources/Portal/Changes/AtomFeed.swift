import Governance
import PolicyData

import struct Foundation.Date
import struct Foundation.URL

/// `feed.atom` (RFC 4287): an entry a night with changes. Its identity and its time never change, so that readers
/// tell of a night once.
struct AtomFeed: Sendable {
  private let title: String
  private let version: String
  /// What identities begin with (RFC 4151): who reads two portals of one service sees each night once.
  private let tag: String
  /// Where links begin: the site's address, or nothing, since the feed lies at the site's root.
  private let base: String
  private let hasAddress: Bool
  private let updated: Date
  private let entries: [AtomEntry]

  static let path = "feed.atom"
  private static let limit = 30

  init(_ edition: Edition) {
    let history = edition.history
    title = edition.title
    version = edition.version
    tag = "tag:\(Self.authority(of: edition.site.service)),2026:policy-portal/changes"
    hasAddress = edition.baseURL != nil
    base = edition.baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    let nights = zip(history.changes, history.nightPaths).filter { !$0.0.changes.isEmpty }.prefix(Self.limit)
    // The night of the build would change the file in every night without changes.
    updated = nights.first?.0.night ?? history.changes.last?.night ?? edition.site.finished
    let links = ChangeLinks(edition.site)
    entries = nights.map { [tag, base] night, path in
      AtomEntry(night: night, tag: tag, base: base, path: path, links: links)
    }
  }

  var file: GeneratedFiles { GeneratedFiles(path: Self.path) { Array(document.utf8) } }

  private var document: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
    <id>\(FeedText.escaped(tag))</id>
    <title>\(FeedText.escaped(title)): changes</title>
    <updated>\(Timestamp.text(updated))</updated>
    <author><name>\(FeedText.escaped(title))</name></author>
    <generator version="\(FeedText.escaped(version))">Policy Portal</generator>
    \(selfLink)<link rel="alternate" type="text/html" href="\(FeedText.escaped(base))\(SitePath.changes)"/>

    """ + entries.map(\.element).joined() + "</feed>\n"
  }

  /// Only with an address: a feed that moved must not say where it was.
  private var selfLink: String {
    hasAddress
      ? "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(FeedText.escaped(base))\(Self.path)\"/>\n"
      : ""
  }

  /// The host, in what a tag may consist of.
  private static func authority(of service: String) -> String {
    let host = (URL(string: service)?.host ?? "").lowercased()
    let isName =
      !host.isEmpty
      && host.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
          UInt8(ascii: "."):
          true
        default: false
        }
      }
    return isName ? host : "localhost"
  }
}
