extension PolicyPackListing: CanonicalForm {
  package func write(to json: inout CanonicalJSON) {
    json.object {
      $0.member("displayName", nonEmpty: displayName)
      $0.member("name", name)
      $0.member("tags", versionTags)
      $0.member("versions", versions)
    }
  }

  package init(canonical json: JSONValue) throws(DocumentError) {
    self.init(
      name: try json.required("name", \.string), displayName: try json.text("displayName"),
      versions: try json.integers("versions"), versionTags: try json.texts("tags"))
  }
}
