import PulumiAPI
import Testing

@Suite("The words of an error")
struct APIErrorTests {
  private static let request = Exchange(
    origin: "https://api.pulumi.com", path: "/api/stacks/acme/shop/prod/policygroups", attempts: 1)
  private static let repeated = Exchange(origin: "https://api.pulumi.com", path: "/api/user", attempts: 4)
  private static let place = "cannot get https://api.pulumi.com/api/stacks/acme/shop/prod/policygroups"
  private static let user = "cannot get https://api.pulumi.com/api/user"

  @Test(
    "tell the status, the service's words and the next step",
    arguments: [
      (
        StatusProblem(status: 401, message: "Unauthorized"), "401 (Unauthorized): Unauthorized",
        "set PULUMI_ACCESS_TOKEN to a token that is valid for this service"
      ),
      (
        StatusProblem(status: 401, message: "SSO", reauthentication: .at(url: "https://app/x")),
        "401 (Unauthorized): SSO", "renew the single sign-on at https://app/x"
      ),
      (
        StatusProblem(status: 401, reauthentication: .somewhere(organization: "acme")), "401 (Unauthorized)",
        "renew the single sign-on of 'acme' in the console, at /signin/sso/…/reauth"
      ),
      (
        StatusProblem(status: 402), "402 (Payment Required)",
        "ask whether your organization's plan includes policies"
      ),
      (StatusProblem(status: 403), "403 (Forbidden)", "use the token of a user who may read this"),
      (
        StatusProblem(status: 404, message: "not found"), "404 (Not Found): not found",
        "check the spelling and the token's access: the service does not tell the two apart"
      ),
      (
        StatusProblem(status: 429), "429 (Too Many Requests)",
        "run it at another time, or with fewer requests at once"
      ),
      (StatusProblem(status: 400, message: "bad mode"), "400 (Bad Request): bad mode", nil),
      (
        StatusProblem(status: 500, message: "oops", requestID: "r-1"),
        "500 (Internal Server Error): oops [request r-1]", nil
      ),
      (StatusProblem(status: 599), "599", nil),
    ] as [(StatusProblem, String, String?)])
  func status(problem: StatusProblem, reason: String, advice: String?) {
    let advice = advice.map { "\ntry: \($0)" } ?? ""
    #expect(
      "\(APIError.status(Self.request, problem))" == "\(Self.place): the service answered \(reason)\(advice)")
    #expect(
      "\(APIError.status(Self.repeated, problem))"
        == "\(Self.user): the service answered \(reason) (4 attempts)\(advice)")
  }

  @Test(
    "tell what happened on the way",
    arguments: [
      (
        .unknownHost("api.example"), "no address is known for the host 'api.example'",
        "check the service URL, and set HTTPS_PROXY where the network wants a proxy"
      ),
      (
        .connectionRefused, "nothing answers at this address and port (connection refused)",
        "check the host and the port of the service URL"
      ),
      (.connectionClosed, "the connection was closed before the whole answer had arrived", nil),
      (
        .certificate(reason: "expired"), "the server's certificate is not trusted: expired",
        "set SSL_CERT_FILE to a file with the certificates of your authorities, in PEM form"
      ),
      (.tls(reason: "old version"), "no secure connection came about: old version", nil),
      (
        .timedOut(seconds: 30), "no whole answer arrived within 30 seconds",
        "check the service URL, and set HTTPS_PROXY where the network wants a proxy"
      ),
      (
        .proxyRefused, "the proxy refused to connect", "check HTTPS_PROXY: http://user:password@host:port"
      ),
      (
        .proxyAuthentication, "the proxy wants a user name and a password",
        "check HTTPS_PROXY: http://user:password@host:port"
      ),
      (.tooLarge(limit: 16 * 1_048_576), "the answer has more than 16 MiB", nil),
      (.compression, "the answer is compressed in a way that cannot be read", nil),
      (
        .notHTTP, "what answers there does not speak HTTP", "check the host and the port of the service URL"
      ),
      (.other(reason: "bad luck"), "bad luck", nil),
      (.cancelled, "the program was told to stop", nil),
    ] as [(TransportFailure, String, String?)])
  func transport(failure: TransportFailure, reason: String, advice: String?) {
    let advice = advice.map { "\ntry: \($0)" } ?? ""
    #expect("\(APIError.transport(Self.request, failure))" == "\(Self.place): \(reason)\(advice)")
    #expect(
      "\(APIError.transport(Self.repeated, failure))" == "\(Self.user): \(reason) (4 attempts)\(advice)")
  }

  @Test(
    "tell what is wrong with an answer",
    arguments: [
      (
        .notJSON(line: 2, column: 5, reason: "no value starts like this"),
        "the answer is no JSON: line 2, column 5: no value starts like this"
      ),
      (
        .unexpected(at: "", expected: "an object", found: "an array"),
        "the answer should be an object, but is an array"
      ),
      (
        .unexpected(at: "policyGroups[2]", expected: "a group with a 'name'", found: "null"),
        "the answer's policyGroups[2] should be a group with a 'name', but is null"
      ),
      (.tooManyPages(limit: 1000), "the list goes on after 1000 pages"),
    ] as [(AnswerProblem, String)])
  func answer(problem: AnswerProblem, reason: String) {
    #expect("\(APIError.answer(Self.request, problem))" == "\(Self.place): \(reason)")
  }

  @Test(
    "tell why a redirect was not followed",
    arguments: [
      (
        .elsewhere(origin: "https://evil.example"),
        """
        the service redirects to https://evil.example, where the access token was not sent
        try: use the service URL https://evil.example, if you trust it
        """
      ),
      (.unreadable, "the service redirects to something that is no URL"),
      (.tooMany(limit: 5), "the service redirects more than 5 times"),
      (
        .losesBody(status: 302),
        "the service redirects with status 302, after which the question could not be asked again"
      ),
    ] as [(RedirectProblem, String)])
  func redirect(problem: RedirectProblem, reason: String) {
    #expect("\(APIError.redirect(Self.request, problem))" == "\(Self.place): \(reason)")
  }
}
