/// A pack in its organization's list: which versions exist.
package struct PolicyPackListing: Hashable, Sendable {
  package let name: String
  package let displayName: String
  /// Running numbers, in the service's order. Not parallel to the tags: the two differ in length in the field.
  package let versions: [Int]
  package let versionTags: [String]

  package init(name: String, displayName: String = "", versions: [Int], versionTags: [String]) {
    self.name = name
    self.displayName = displayName
    self.versions = versions
    self.versionTags = versionTags
  }

  /// The largest running number: tags may be empty or no semantic versions.
  package var newestVersion: Int? { versions.max() }
}

extension PolicyPackListing {
  package init?(_ json: JSONValue) {
    guard let name = json["name"]?.string else { return nil }
    self.init(
      name: name, displayName: json["displayName"]?.string ?? "",
      versions: (json["versions"]?.array ?? []).compactMap(\.integer),
      versionTags: (json["versionTags"]?.array ?? []).compactMap(\.string))
  }
}
