/// A link that leads nowhere, or where no link of a portal may lead.
package struct SiteFinding: Hashable, Sendable {
  package let page: String
  package let line: Int
  package let link: String
  package let reason: Reason

  package enum Reason: Hashable, Sendable {
    case noSuchFile
    case noSuchFragment
    case leavesSite
    case absolutePath
    case folder
    case scheme(String)
  }

  init(page: String, _ link: Link, _ reason: Reason) {
    self.page = page
    line = link.line
    self.link = link.target
    self.reason = reason
  }

  package var message: String {
    switch reason {
    case .noSuchFile: "the link '\(link)' leads to a file that is not part of the site"
    case .noSuchFragment: "the link '\(link)' leads to a place that does not exist"
    case .leavesSite: "the link '\(link)' leads out of the site"
    case .absolutePath: "the link '\(link)' is absolute: the site must work below any path"
    case .folder: "the link '\(link)' leads to a folder: links end in a file name"
    case .scheme(let scheme):
      "the link '\(link)' has the scheme '\(scheme)': only http, https and mailto are allowed"
    }
  }
}
