/// A place in the API: its path and query, put into a URL safely.
struct Endpoint: Hashable {
  let path: String
  let query: String

  /// - Throws: ``APIError/unsendableName(_:)``.
  init(_ names: String..., query: [(name: String, value: String)] = []) throws(APIError) {
    path = try PercentEncoding.path(["api"] + names)
    self.query = PercentEncoding.query(query)
  }
}
