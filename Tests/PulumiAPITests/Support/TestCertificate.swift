import NIOSSL

/// A certificate for `localhost`, valid from 2020 to 2120, signed by itself. Nothing but these tests trusts
/// it, so its key is no secret.
enum TestCertificate {
  static let pem = """
    -----BEGIN CERTIFICATE-----
    MIIBQTCB6KADAgECAgEBMAoGCCqGSM49BAMCMBQxEjAQBgNVBAMMCWxvY2FsaG9z
    dDAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowFDESMBAGA1UEAwwJ
    bG9jYWxob3N0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEeC4tlNt3RaiaxCuS
    IrS/Ai+usdugsmfF43GXs9/vSvbbGomV7JemjrNmVd+dcs1NfthJsbVlJs9G5/oy
    zNaFQKMpMCcwFAYDVR0RBA0wC4IJbG9jYWxob3N0MA8GA1UdEwEB/wQFMAMBAf8w
    CgYIKoZIzj0EAwIDSAAwRQIgFOYUP+RKgsBnJRal9rOaxBwLwpTj12mnaEVSszpZ
    WdQCIQDDahreD30IgSh/F+rVBjmL2ufamUAxXKqWME1eam21QQ==
    -----END CERTIFICATE-----
    """

  private static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgXP1/kap7YU+gqg4B
    oCxFRs/Z6cCcOLesJNYwKGOtmZahRANCAAR4Li2U23dFqJrEK5IitL8CL66x26Cy
    Z8XjcZez3+9K9tsaiZXsl6aOs2ZV351yzU1+2EmxtWUmz0bn+jLM1oVA
    -----END PRIVATE KEY-----
    """

  static func serverContext() throws -> NIOSSLContext {
    let certificate = try NIOSSLCertificate(bytes: Array(pem.utf8), format: .pem)
    let key = try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem)
    return try NIOSSLContext(
      configuration: .makeServerConfiguration(
        certificateChain: [.certificate(certificate)], privateKey: .privateKey(key)))
  }
}
