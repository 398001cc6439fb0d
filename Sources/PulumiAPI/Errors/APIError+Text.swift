/// The words of every error, in one place: what could not be done, why, and in a second line the way out.
extension APIError: CustomStringConvertible {
  package var description: String {
    advice.map { "\(fact)\ntry: \($0)" } ?? fact
  }

  private var fact: String {
    switch self {
    case .serviceURL(let text, let problem): "cannot use the service URL '\(text)': \(problem.text)"
    case .consoleDomain(let text): "cannot use the console domain '\(text)': it is no host name"
    case .token(let problem): "cannot use PULUMI_ACCESS_TOKEN: \(problem.text)"
    case .notLoggedIn(let service, let file): Self.notLoggedIn(service: service, file: file)
    case .credentials(let file, let problem): "cannot use the credentials in '\(file)': \(problem.text)"
    case .proxy(let variable, let problem): "cannot use the proxy in \(variable): \(problem.text)"
    case .trustRoots(let file, let reason):
      "cannot use the certificates in SSL_CERT_FILE '\(file)': \(reason)"
    case .unsendableName(let name): "cannot ask for the name '\(name)': no URL can carry it"
    case .status(let exchange, let problem): "\(exchange.text): \(problem.text)\(exchange.attemptsText)"
    case .transport(let exchange, let failure): "\(exchange.text): \(failure.text)\(exchange.attemptsText)"
    case .answer(let exchange, let problem): "\(exchange.text): \(problem.text)"
    case .redirect(let exchange, let problem): "\(exchange.text): \(problem.text)"
    case .cancelled: "cannot finish the requests: the program was told to stop"
    }
  }

  private static func notLoggedIn(service: String, file: String?) -> String {
    let place = file.map { " and '\($0)' has none for this service" } ?? ""
    return "cannot find an access token for \(service): PULUMI_ACCESS_TOKEN is not set\(place)"
  }
}

extension Exchange {
  fileprivate var text: String { "cannot \(method.lowercased()) \(origin)\(path)" }
  fileprivate var attemptsText: String { attempts > 1 ? " (\(attempts) attempts)" : "" }
}

extension ServiceURLProblem {
  fileprivate var text: String {
    switch self {
    case .noScheme: "it does not begin with 'https://'"
    case .unknownScheme: "its scheme is neither https nor http"
    case .storageBackend(let scheme): "'\(scheme)://' is a DIY backend, which has no policy packs and no API"
    case .userInformation: "it holds a user name or a password"
    case .queryOrFragment: "it has a query or a fragment"
    case .host: "it has no valid host name"
    case .port: "its port is no number from 1 to 65535"
    case .path: "its path has an empty part, a part of dots, or characters that URLs must encode"
    case .insecure: "over plain http, anyone on the way can read the access token"
    }
  }
}

extension TokenProblem {
  fileprivate var text: String {
    switch self {
    case .empty: "the access token is empty"
    case .characters: "the access token holds a space, a line break or another character that no token has"
    case .tooLong(let limit): "the access token has more than \(limit) characters"
    }
  }
}

extension CredentialsProblem {
  fileprivate var text: String {
    switch self {
    case .unreadable(let reason): "the file cannot be read: \(reason)"
    case .tooLarge(let limit): "the file has more than \(limit / 1_048_576) MiB"
    case .notJSON(let line, let column): "the file is no JSON from line \(line), column \(column) on"
    case .notAnObject: "the file holds no JSON object"
    case .encrypted: "the Pulumi CLI has encrypted the file with a key of its own"
    case .refreshTokenOnly(let service): "the account of \(service) has a refresh token only"
    case .token(let problem): problem.text
    }
  }
}

extension ProxyProblem {
  fileprivate var text: String {
    switch self {
    case .scheme(let scheme): "'\(scheme)://' proxies are not supported"
    case .malformed: "its value is no URL of a proxy"
    }
  }
}

extension StatusProblem {
  fileprivate var text: String {
    let words = message.isEmpty ? "" : ": \(message)"
    let identifier = requestID.map { " [request \($0)]" } ?? ""
    return "the service answered \(HTTPStatus.text(of: status))\(words)\(identifier)"
  }
}

extension AnswerProblem {
  fileprivate var text: String {
    switch self {
    case .notJSON(let line, let column, let reason):
      "the answer is no JSON: line \(line), column \(column): \(reason)"
    case .unexpected("", let expected, let found): "the answer should be \(expected), but is \(found)"
    case .unexpected(let place, let expected, let found):
      "the answer's \(place) should be \(expected), but is \(found)"
    case .tooManyPages(let limit): "the list goes on after \(limit) pages"
    }
  }
}

extension RedirectProblem {
  fileprivate var text: String {
    switch self {
    case .elsewhere(let origin): "the service redirects to \(origin), where the access token was not sent"
    case .unreadable: "the service redirects to something that is no URL"
    case .tooMany(let limit): "the service redirects more than \(limit) times"
    case .losesBody(let status):
      "the service redirects with status \(status), after which the question could not be asked again"
    }
  }
}

extension TransportFailure {
  fileprivate var text: String {
    switch self {
    case .unknownHost(let host): "no address is known for the host '\(host)'"
    case .connectionRefused: "nothing answers at this address and port (connection refused)"
    case .connectionClosed: "the connection was closed before the whole answer had arrived"
    case .certificate(let reason): "the server's certificate is not trusted: \(reason)"
    case .tls(let reason): "no secure connection came about: \(reason)"
    case .timedOut(let seconds): "no whole answer arrived within \(seconds) seconds"
    case .proxyRefused: "the proxy refused to connect"
    case .proxyAuthentication: "the proxy wants a user name and a password"
    case .tooLarge(let limit): "the answer has more than \(limit / 1_048_576) MiB"
    case .compression: "the answer is compressed in a way that cannot be read"
    case .notHTTP: "what answers there does not speak HTTP"
    case .other(let reason): reason
    case .cancelled: "the program was told to stop"
    }
  }
}
