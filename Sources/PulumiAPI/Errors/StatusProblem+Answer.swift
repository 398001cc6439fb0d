import HTTPTypes
import PolicyData

extension StatusProblem {
  /// Reads an error as both official clients do: JSON where it is JSON, else the text itself
  /// (pulumi-cloud-api.md, section 1.5). The status is the answer's own: `code` may be missing.
  init(_ answer: Transport.Answer, service: ServiceURL, token: AccessToken) {
    let json = Self.json(answer.body)
    let status = answer.head.status.code
    let isServerError = (500...599).contains(status)
    self.init(
      status: status,
      message: Self.sentence(
        token.hidden(in: json.map { $0["message"]?.string ?? "" } ?? Self.text(answer.body))),
      requestID: isServerError ? Self.requestID(answer.head) : nil,
      reauthentication: status == 401 ? json.flatMap { Self.reauthentication($0, service: service) } : nil)
  }

  private static func json(_ body: [UInt8]) -> JSONValue? {
    do {
      let json = try JSONParser.parse(body)
      return json.members == nil ? nil : json
    } catch {
      return nil  // plain text is a way to answer, too
    }
  }

  /// The page of a proxy or firewall says nothing that a person would want to read here.
  private static func text(_ body: [UInt8]) -> String {
    let text = String(decoding: body.prefix(4096), as: UTF8.self)
    return text.drop(while: \.isWhitespace).first == "<" ? "" : text
  }

  private static func sentence(_ text: String) -> String {
    let words = Wording.clean(text)
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }

  /// `saml_reauth_required` and `saml_login_required`: the attribute is the organization.
  private static func reauthentication(_ json: JSONValue, service: ServiceURL) -> Reauthentication? {
    let demand = json["errors"]?.array?.first { $0["errorType"]?.string?.hasPrefix("saml_") ?? false }
    guard let organization = demand?["attribute"]?.nonEmptyString else { return nil }
    if let url = service.reauthenticationURL(organization: organization) { return .at(url: url) }
    return .somewhere(organization: Wording.clean(organization))
  }

  private static func requestID(_ head: HTTPResponse) -> String? {
    HTTPField.Name("X-Pulumi-Request-ID").flatMap { head.headerFields[$0] }.map(Wording.clean)
  }
}
