import Foundation

/// Bodies compressed with gzip beforehand.
enum Gzip {
  /// ``someUser``.
  static let user = bytes(
    "H4sIAAAAAAACA6tWSs8syShN8slPz8xTslJKTElU0lHKL0pPzMusSizJzM8rVrKKrkZXlZybqlQbWwsA/SKg6j4AAAA=")

  /// 100,000 spaces before ``someUser``, in 186 bytes.
  static let bomb = bytes(
    """
    H4sIAAAAAAACA+3Kuw2DMBQAwFXQq5mAGbJBRGE+clzElgI0ROzOAFkgxV19XQcAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
    AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD8\
    q2/ksr+O6dFyqTFEWlL00T451XKmvbS6xfD8WfN7jWu8bnnWONvehgEA
    """)

  private static func bytes(_ base64: String) -> [UInt8] { Data(base64Encoded: base64).map(Array.init) ?? [] }
}
