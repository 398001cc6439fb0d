import PulumiAPI
import Testing

@Suite("The words of an error before any request")
struct APIErrorSetupTests {
  @Test(
    "tell what is wrong with the URL of a service",
    arguments: [
      (.noScheme, "it does not begin with 'https://'", "write it as in https://api.pulumi.com"),
      (.unknownScheme, "its scheme is neither https nor http", "write it as in https://api.pulumi.com"),
      (
        .storageBackend("s3"), "'s3://' is a DIY backend, which has no policy packs and no API",
        "give the URL of Pulumi Cloud, such as https://api.pulumi.com"
      ),
      (
        .userInformation, "it holds a user name or a password",
        "leave it out, and set PULUMI_ACCESS_TOKEN instead"
      ),
      (.queryOrFragment, "it has a query or a fragment", "write it as in https://api.pulumi.com"),
      (.host, "it has no valid host name", "write it as in https://api.pulumi.com"),
      (.port, "its port is no number from 1 to 65535", "write it as in https://api.pulumi.com"),
      (
        .path, "its path has an empty part, a part of dots, or characters that URLs must encode",
        "write it as in https://api.pulumi.com"
      ),
      (.insecure, "over plain http, anyone on the way can read the access token", "use https"),
    ] as [(ServiceURLProblem, String, String)])
  func serviceURL(problem: ServiceURLProblem, reason: String, advice: String) {
    #expect(
      "\(APIError.serviceURL(text: "URL", problem))"
        == "cannot use the service URL 'URL': \(reason)\ntry: \(advice)")
  }

  @Test(
    "tell what is wrong with a token, its file, the proxy or the certificates",
    arguments: [
      (
        .consoleDomain("a b"),
        """
        cannot use the console domain 'a b': it is no host name
        try: give PULUMI_CONSOLE_DOMAIN a host name, such as app.pulumi.example.com
        """
      ),
      (
        .token(.empty),
        """
        cannot use PULUMI_ACCESS_TOKEN: the access token is empty
        try: set PULUMI_ACCESS_TOKEN to a token from the console's page of access tokens
        """
      ),
      (
        .token(.characters),
        """
        cannot use PULUMI_ACCESS_TOKEN: the access token holds a space, a line break or another character \
        that no token has
        try: set PULUMI_ACCESS_TOKEN to a token from the console's page of access tokens
        """
      ),
      (
        .token(.tooLong(limit: 4096)),
        """
        cannot use PULUMI_ACCESS_TOKEN: the access token has more than 4096 characters
        try: set PULUMI_ACCESS_TOKEN to a token from the console's page of access tokens
        """
      ),
      (
        .notLoggedIn(service: "https://api.pulumi.com", file: nil),
        """
        cannot find an access token for https://api.pulumi.com: PULUMI_ACCESS_TOKEN is not set
        try: set PULUMI_ACCESS_TOKEN, or run 'pulumi login https://api.pulumi.com'
        """
      ),
      (
        .notLoggedIn(service: "https://api.pulumi.com", file: "/f.json"),
        """
        cannot find an access token for https://api.pulumi.com: PULUMI_ACCESS_TOKEN is not set and \
        '/f.json' has none for this service
        try: set PULUMI_ACCESS_TOKEN, or run 'pulumi login https://api.pulumi.com'
        """
      ),
      (
        .proxy(variable: "HTTPS_PROXY", .scheme("socks5")),
        """
        cannot use the proxy in HTTPS_PROXY: 'socks5://' proxies are not supported
        try: write http://host:port, or http://user:password@host:port
        """
      ),
      (
        .proxy(variable: "https_proxy", .malformed),
        """
        cannot use the proxy in https_proxy: its value is no URL of a proxy
        try: write http://host:port, or http://user:password@host:port
        """
      ),
      (
        .trustRoots(file: "/ca.pem", reason: "it cannot be read"),
        """
        cannot use the certificates in SSL_CERT_FILE '/ca.pem': it cannot be read
        try: name a file of certificates in PEM form
        """
      ),
      (.unsendableName(".."), "cannot ask for the name '..': no URL can carry it\ntry: rename it"),
      (.cancelled, "cannot finish the requests: the program was told to stop"),
    ] as [(APIError, String)])
  func beforeRequests(error: APIError, text: String) {
    #expect("\(error)" == text)
  }

  @Test(
    "tell what is wrong with the credentials file",
    arguments: [
      (
        .unreadable(reason: "no permission"), "the file cannot be read: no permission",
        "set PULUMI_ACCESS_TOKEN, or run 'pulumi login' again"
      ),
      (
        .tooLarge(limit: 1_048_576), "the file has more than 1 MiB",
        "set PULUMI_ACCESS_TOKEN, or run 'pulumi login' again"
      ),
      (
        .notJSON(line: 3, column: 7), "the file is no JSON from line 3, column 7 on",
        "set PULUMI_ACCESS_TOKEN, or run 'pulumi login' again"
      ),
      (
        .notAnObject, "the file holds no JSON object", "set PULUMI_ACCESS_TOKEN, or run 'pulumi login' again"
      ),
      (
        .encrypted, "the Pulumi CLI has encrypted the file with a key of its own", "set PULUMI_ACCESS_TOKEN"
      ),
      (
        .refreshTokenOnly(service: "https://api.pulumi.com"),
        "the account of https://api.pulumi.com has a refresh token only",
        "set PULUMI_ACCESS_TOKEN, or run 'pulumi login' again"
      ),
      (
        .token(.empty), "the access token is empty", "set PULUMI_ACCESS_TOKEN, or run 'pulumi login' again"
      ),
    ] as [(CredentialsProblem, String, String)])
  func credentials(problem: CredentialsProblem, reason: String, advice: String) {
    let error = APIError.credentials(file: "/f.json", problem)
    #expect("\(error)" == "cannot use the credentials in '/f.json': \(reason)\ntry: \(advice)")
  }
}
