/// What search engines of the company read (sitemaps.org, version 0.9): every page with its full address.
///
/// Without dates: `lastmod` of all pages would be another every night.
///
/// All files lie at the site's root: a sitemap speaks only for the folder that it lies in.
struct Sitemap: Sendable {
  /// Below the site's root. Those of pages need no escape in XML.
  private let paths: [String]
  /// With a slash at its end, escaped.
  private let base: String

  /// The protocol's own, of one file.
  static let limit = 50_000
  private static let addressLimit = 2_048

  /// - Parameter baseURL: with or without the slash at its end.
  /// - Parameter pages: their paths, in any order.
  init(of pages: [String], at baseURL: String) {
    let base = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
    self.base = XMLText.escaped(base)
    paths = pages.filter { $0 != SitePath.notFound.description }.sorted()
      .filter { base.utf8.count + $0.utf8.count < Self.addressLimit }
  }

  /// `sitemap.xml`, which leads to further files where one does not hold them all.
  var files: [GeneratedFiles] {
    if paths.count <= Self.limit { return [file("sitemap.xml", listing: paths[...])] }
    let parts = stride(from: 0, to: paths.count, by: Self.limit).map {
      paths[$0..<min($0 + Self.limit, paths.count)]
    }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    return [GeneratedFiles(path: "sitemap.xml") { document("sitemapindex", of: "sitemap", names) }]
      + zip(names, parts).map { file($0, listing: $1) }
  }

  /// Whether a file of a site is one of these.
  static func has(_ path: String) -> Bool { path.hasPrefix("sitemap") && path.hasSuffix(".xml") }

  private func file(_ name: String, listing paths: ArraySlice<String>) -> GeneratedFiles {
    GeneratedFiles(path: name) { document("urlset", of: "url", paths) }
  }

  private func document(_ root: String, of element: String, _ paths: some Sequence<String>) -> [UInt8] {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    var bytes = Array("\(head)<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8)
    for path in paths {
      bytes += "<\(element)><loc>\(base)\(path)</loc></\(element)>\n".utf8
    }
    bytes += "</\(root)>\n".utf8
    return bytes
  }
}
