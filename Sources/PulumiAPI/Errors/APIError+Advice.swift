/// The way out of an error, where one is known.
extension APIError {
  var advice: String? {
    switch self {
    case .serviceURL(_, let problem): problem.advice
    case .consoleDomain: "give PULUMI_CONSOLE_DOMAIN a host name, such as app.pulumi.example.com"
    case .token: "set PULUMI_ACCESS_TOKEN to a token from the console's page of access tokens"
    case .notLoggedIn(let service, _): "set PULUMI_ACCESS_TOKEN, or run 'pulumi login \(service)'"
    case .credentials(_, .encrypted): "set PULUMI_ACCESS_TOKEN"
    case .credentials: "set PULUMI_ACCESS_TOKEN, or run 'pulumi login' again"
    case .proxy: "write http://host:port, or http://user:password@host:port"
    case .trustRoots: "name a file of certificates in PEM form"
    case .unsendableName: "rename it"
    case .status(_, let problem): problem.advice
    case .transport(_, let failure): failure.advice
    case .redirect(_, .elsewhere(let origin)): "use the service URL \(origin), if you trust it"
    case .answer, .redirect, .cancelled: nil
    }
  }
}

extension ServiceURLProblem {
  fileprivate var advice: String? {
    switch self {
    case .storageBackend: "give the URL of Pulumi Cloud, such as https://api.pulumi.com"
    case .insecure: "use https"
    case .userInformation: "leave it out, and set PULUMI_ACCESS_TOKEN instead"
    case .noScheme, .unknownScheme, .queryOrFragment, .host, .port, .path:
      "write it as in https://api.pulumi.com"
    }
  }
}

extension StatusProblem {
  fileprivate var advice: String? {
    switch (status, reauthentication) {
    case (_, .at(let url)?): "renew the single sign-on at \(url)"
    case (_, .somewhere(let organization)?):
      "renew the single sign-on of '\(organization)' in the console, at /signin/sso/…/reauth"
    case (401, nil): "set PULUMI_ACCESS_TOKEN to a token that is valid for this service"
    case (402, nil): "ask whether your organization's plan includes policies"
    case (403, nil): "use the token of a user who may read this"
    case (404, nil): "check the spelling and the token's access: the service does not tell the two apart"
    case (429, nil): "run it at another time, or with fewer requests at once"
    default: nil
    }
  }
}

extension TransportFailure {
  fileprivate var advice: String? {
    switch self {
    case .unknownHost, .timedOut: "check the service URL, and set HTTPS_PROXY where the network wants a proxy"
    case .connectionRefused, .notHTTP: "check the host and the port of the service URL"
    case .certificate: "set SSL_CERT_FILE to a file with the certificates of your authorities, in PEM form"
    case .proxyRefused, .proxyAuthentication: "check HTTPS_PROXY: http://user:password@host:port"
    case .connectionClosed, .tls, .tooLarge, .compression, .other, .cancelled: nil
    }
  }
}
