import PolicyData

extension Answer {
  /// That something is refused is a fact of the night, and stops nothing; only being told to stop does.
  init(_ ask: () async throws(APIError) -> Value) async throws(APIError) {
    do throws(APIError) {
      self = .told(try await ask())
    } catch .cancelled {
      throw .cancelled
    } catch {
      self = .unavailable(ObservationFailure(error))
    }
  }
}
