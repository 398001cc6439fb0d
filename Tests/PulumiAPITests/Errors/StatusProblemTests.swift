import HTTPTypes
import Testing

@testable import PulumiAPI

@Suite("An answer of another status than success")
struct StatusProblemTests {
  private func problem(
    _ status: Int, _ body: [UInt8], _ fields: HTTPFields = [:], service: String = "https://api.pulumi.com"
  ) throws
    -> StatusProblem
  {
    let answer = Transport.Answer(
      head: HTTPResponse(status: .init(code: status), headerFields: fields), body: body)
    return try StatusProblem(answer, service: ServiceURL(service), token: AccessToken("0123456789abcdef"))
  }

  @Test(
    "speaks in its JSON message, else in its text",
    arguments: [
      (#"{"code":400,"message":"Bad Request: mode."}"#, "Bad Request: mode"), (#"{"code":404}"#, ""),
      (#"{"message":7}"#, ""), ("404 page not found\n", "404 page not found"), ("", ""), ("[]", "[]"),
      ("\n<!DOCTYPE html><title>WAF</title>", ""), (#"{"message":"#, #"{"message":"#),
      (#"{"message":"no 0123456789abcdef, no pul-123"}"#, "no ‹hidden›, no ‹hidden›"),
    ])
  func message(body: String, message: String) throws {
    #expect(try problem(400, Array(body.utf8)).message == message)
  }

  @Test("tells the request's number for errors of the service only")
  func requestID() throws {
    let name = try #require(HTTPField.Name("x-pulumi-request-id"))
    #expect(try problem(503, [], [name: "r-1\u{7F}"]).requestID == "r-1")
    #expect(try problem(404, [], [name: "r-1"]).requestID == nil)
  }

  @Test(
    "is read from every recorded error", .enabled(if: Recorded.isPresent, "needs ../shared/recorded"),
    arguments: [
      ("23", 401, "Unauthorized"), ("24", 401, "SAML SSO authentication is required"),
      ("25", 404, "not found"),
      ("26", 404, ""), ("27", 404, "404 page not found"),
    ])
  func recorded(number: String, status: Int, message: String) throws {
    let problem = try problem(status, Recorded.body(number))
    #expect((problem.status, problem.message) == (status, message))
  }

  @Test("leads to the single sign-on", .enabled(if: Recorded.isPresent, "needs ../shared/recorded"))
  func reauthentication() throws {
    let body = try Recorded.body("24")
    #expect(
      try problem(401, body).reauthentication == .at(url: "https://app.pulumi.com/signin/sso/myorg/reauth"))
    #expect(
      try problem(401, body, service: "https://pulumi.example.com").reauthentication
        == .somewhere(organization: "myorg"))
    #expect(try problem(403, body).reauthentication == nil)
    #expect(try problem(401, Recorded.body("23")).reauthentication == nil)
  }
}
