import PolicyData

import struct Foundation.Data
import class Foundation.FileHandle
import class Foundation.FileManager
import struct Foundation.URL

/// Reads the Pulumi CLI's `credentials.json` in its three layouts: accounts, the older map of access tokens,
/// and the encrypted envelope, which only the CLI can open (pulumi-cloud-api.md, section 1.4).
enum CredentialsFile {
  static let sizeLimit = 1_048_576

  /// Nil where there is no such file.
  static func read(_ file: String) throws(APIError) -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    let data: Data
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: file))
      data = try handle.read(upToCount: sizeLimit + 1) ?? Data()
      try handle.close()
    } catch {
      throw APIError.credentials(file: file, .unreadable(reason: Wording.clean(error.localizedDescription)))
    }
    guard data.count <= sizeLimit else { throw APIError.credentials(file: file, .tooLarge(limit: sizeLimit)) }
    return Array(data)
  }

  /// Nil where the file has no token for the service; an empty file means "not logged in".
  static func token(for service: String, in bytes: [UInt8]) throws(CredentialsProblem) -> AccessToken? {
    guard bytes.contains(where: { !" \n\r\t".utf8.contains($0) }) else { return nil }
    let json = try parse(bytes)
    guard json.members != nil else { throw .notAnObject }
    guard json["$pulumiSecureStore"] == nil else { throw .encrypted }
    let account = entry(for: service, in: json["accounts"])
    let legacy = entry(for: service, in: json["accessTokens"])
    if let text = account?["accessToken"]?.nonEmptyString ?? legacy?.nonEmptyString {
      do { return try AccessToken(checking: text) } catch { throw .token(error) }
    }
    if account?["refreshToken"]?.nonEmptyString != nil { throw .refreshTokenOnly(service: service) }
    return nil
  }

  /// The parser's own words may quote the text, and the text is full of tokens: the place alone is told.
  private static func parse(_ bytes: [UInt8]) throws(CredentialsProblem) -> JSONValue {
    do {
      return try JSONParser.parse(bytes)
    } catch {
      throw .notJSON(line: error.place.line, column: error.place.column)
    }
  }

  /// Keys are services' URLs; the CLI writes them without a slash at the end, people do not always.
  private static func entry(for service: String, in map: JSONValue?) -> JSONValue? {
    map?[service] ?? map?["\(service)/"]
  }
}
